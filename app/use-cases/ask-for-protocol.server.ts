import { record } from '#db/stores/audit'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/**
 * Writes down that somebody who may read the protocol asked for it as a file. Whether they were given one is not said: a chair who stepped
 * back from a candidate gets none, and that is for nobody to know.
 */
export function askForProtocol(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<null, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'readProtocol' })
    if (!admitted.ok) return admitted
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'protocol-asked-for', recruitmentId, actorId: actor.id })
    return ok(null)
  })
}
