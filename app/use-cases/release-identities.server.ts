import { record } from '#db/stores/audit'
import { invitedCandidates } from '#db/stores/invited'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { releaseToCommittee } from '~/released/released-identities.server'

/** HR lets the committee see who the shortlisted are. */
export function releaseIdentities(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<{ released: number }, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'releaseIdentities' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const invited = await invitedCandidates(tx, recruitmentKey)

    await releaseToCommittee(tx, invited.map(({ key }) => key))
    await record(tx, app, { organisationKey, action: 'identities-released', recruitmentId, actorId: actor.id, details: { released: invited.length } })
    return ok({ released: invited.length })
  })
}
