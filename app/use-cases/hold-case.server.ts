import { record } from '#db/stores/audit'
import { insertHold, isHeld, liftHold } from '#db/stores/legal-holds'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

type Refusal = 'not-found' | 'not-now' | 'reason-required' | 'held-already' | 'not-held'

/** HR keeps a case from being erased, because somebody needs it as evidence: a complaint, a claim, a request for access. The reason is theirs to read, and stays out of the log. */
export function placeHold(app: AppContext, actor: Actor, wanted: { recruitmentId: string; reason: string }): Promise<Result<null, Refusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'holdCase' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const [id, reason] = [app.random.id(), wanted.reason.trim()]
    if (reason === '') return refused('reason-required')
    if (await isHeld(tx, recruitmentKey)) return refused('held-already')

    await insertHold(tx, { id, recruitmentKey, reason, placedByKey: actor.key, placedAt: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'hold-placed', recruitmentId: wanted.recruitmentId, actorId: actor.id, details: { hold: id } })
    return ok(null)
  })
}

export function liftHoldOnCase(app: AppContext, actor: Actor, { recruitmentId, holdId }: { recruitmentId: string; holdId: string }): Promise<Result<null, Refusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'holdCase' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    if (!(await liftHold(tx, { id: holdId, recruitmentKey, liftedByKey: actor.key, liftedAt: app.clock.now() }))) return refused('not-held')

    await record(tx, app, { organisationKey, action: 'hold-lifted', recruitmentId, actorId: actor.id, details: { hold: holdId } })
    return ok(null)
  })
}
