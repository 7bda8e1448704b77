import { record } from '#db/stores/audit'
import { deleteErasureRequest, erasureRequestOf, insertErasureRequest } from '#db/stores/erasures'
import { isHeldWithin } from '#db/stores/legal-holds'
import type { Certificate } from '~/domain/retention/certificate'
import { confirmRefusal, recruitmentRefusal, type EarlyReason, type ErasureRefusal } from '~/domain/retention/erasing'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { eraseRecruitmentNow } from './erase.server'

type Refusal = 'not-found' | 'not-now' | ErasureRefusal

/** HR asks for a recruitment that is over to be erased before its time. Nothing is erased yet. */
export function askForErasure(app: AppContext, actor: Actor, { recruitmentId, reason }: { recruitmentId: string; reason: EarlyReason }): Promise<Result<null, Refusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'askForErasure' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const refusal = recruitmentRefusal({ phase, isHeld: await isHeldWithin(tx, recruitmentKey) })
    if (refusal) return refused(refusal)
    if (await erasureRequestOf(tx, recruitmentKey)) return refused('asked-already')

    await insertErasureRequest(tx, { recruitmentKey, reason, askedByKey: actor.key, askedAt: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'erasure-asked', recruitmentId, actorId: actor.id, details: { reason } })
    return ok(null)
  })
}

/** Whoever might confirm it, and whoever asked, may take it back. */
export function takeBackErasure(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<null, Refusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'confirmErasure' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    if (!(await erasureRequestOf(tx, recruitmentKey))) return refused('not-asked')

    await deleteErasureRequest(tx, recruitmentKey)
    await record(tx, app, { organisationKey, action: 'erasure-taken-back', recruitmentId, actorId: actor.id })
    return ok(null)
  })
}

/** A second person confirms what HR asked for, and the recruitment is erased. */
export function confirmErasure(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<Certificate, Refusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'confirmErasure' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, phase } = admitted.value
    const request = await erasureRequestOf(tx, recruitmentKey)
    const refusal = recruitmentRefusal({ phase, isHeld: await isHeldWithin(tx, recruitmentKey) }) ?? confirmRefusal(request, actor.id)
    if (refusal || !request) return refused(refusal ?? 'not-asked')

    return ok(await eraseRecruitmentNow(tx, app, { recruitmentKey, occasion: 'early', reason: request.reason, askedBy: request.askedById, confirmedBy: actor.id }))
  })
}
