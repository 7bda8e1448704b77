import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { loadRecruitment } from '#db/stores/recruitments'
import { putSaidLost } from '#db/stores/share-holders'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { halvesOf } from '~/platform/key-halves.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { relyingOn } from './rely-on-officer.server'

/**
 * An officer says that the half of the own side is lost though a key that holds it stands in the list: nobody shows that it opens, or the emergency key is gone from
 * its safe. Refused while a colleague's key holds it and opens.
 */
export function sayHalfLost(app: AppContext, actor: Actor, { recruitmentId }: { readonly recruitmentId: string }): Promise<Result<null, 'not-found' | 'not-now' | 'prove-again' | 'unconfirmed' | 'half-held'>> {
  return app.db.unitOfWork(async (tx: Queries) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'passShareOn' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    if ((await loadRecruitment(tx, recruitmentKey)).custody !== 'officers') return refused('not-found')
    const relied = await relyingOn(tx, actor)
    if (!relied.ok) return relied
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const { side } = relied.value
    if ((await halvesOf(tx, app, admitted.value))[side] !== 'unsure') return refused('half-held')

    await putSaidLost(tx, { recruitmentKey, side, personKey: actor.key, at: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'half-said-lost', recruitmentId, actorId: actor.id, details: { side } })
    return ok(null)
  })
}
