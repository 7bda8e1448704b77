import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { insertHold, isHeld, liftHold, type HoldPlace } from '#db/stores/legal-holds'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { findApplicant } from './find-applicant.server'

type Refusal = 'not-found' | 'not-now' | 'reason-required' | 'held-already' | 'not-held' | 'no-such-candidate'

export interface PlaceHold {
  readonly recruitmentId: string
  readonly reason: string
  /** One applicant, by candidate number or receipt code; the whole case when left out. */
  readonly which?: string
}

/**
 * HR keeps a case, or one applicant in it, from being erased, because somebody needs it as evidence: a complaint, a claim, a request for access. The reason is theirs to read, and stays out of the log.
 * One applicant may be held twice: that a hold stands already would tell whose number belongs to a receipt code.
 */
export function placeHold(app: AppContext, actor: Actor, wanted: PlaceHold): Promise<Result<null, Refusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'holdCase' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const [id, reason] = [app.random.id(), wanted.reason.trim()]
    if (reason === '') return refused('reason-required')
    const place = await placeOf(tx, app, { recruitmentKey, which: wanted.which })
    if (!place) return refused('no-such-candidate')
    if (place.applicationId === null && (await isHeld(tx, place))) return refused('held-already')

    await insertHold(tx, { ...place, id, reason, placedByKey: actor.key, placedAt: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'hold-placed', recruitmentId: wanted.recruitmentId, actorId: actor.id, details: { hold: id } })
    return ok(null)
  })
}

/** The whole case, or the applicant who is meant; null where there is none such. */
async function placeOf(tx: Queries, app: AppContext, { recruitmentKey, which }: { recruitmentKey: number; which: string | undefined }): Promise<HoldPlace | null> {
  if (which === undefined) return { recruitmentKey, applicationId: null }
  const found = await findApplicant(tx, app, { recruitmentKey, which })
  return found && { recruitmentKey, applicationId: found.application.id }
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
