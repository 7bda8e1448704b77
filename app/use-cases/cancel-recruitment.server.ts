import { record } from '#db/stores/audit'
import { forgetStepsIn } from '#db/stores/desk-steps'
import { standingApplications } from '#db/stores/outbox'
import { loadRecruitment, setPhase } from '#db/stores/recruitments'
import type { CancelReason } from '~/domain/recruitment/cancel-reasons'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { queueFor } from '~/platform/outbox.server'

export interface CancelRecruitment {
  readonly recruitmentId: string
  /** A word of a list, for it stands in the log for good, and a free text might name somebody. */
  readonly reason: CancelReason
}

/**
 * HR gives the recruitment up. There is no way back. The period after which it is erased runs from here. Everybody who has applied is written to; where officers hold
 * the key nothing opens an address before the lock, and applicants read it behind their receipt codes alone.
 */
export function cancelRecruitment(app: AppContext, actor: Actor, { recruitmentId, reason }: CancelRecruitment): Promise<Result<null, 'not-found' | 'not-now' | MoveRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'cancel' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    const moved = makeMove(phase, 'cancel', { ...noFacts, reason })
    if (!moved.ok) return moved

    await forgetStepsIn(tx, recruitmentKey)
    if (!(await setPhase(tx, recruitmentKey, phase, moved.value, { concludedAt: app.clock.now() }))) return refused('wrong-phase')
    if ((await loadRecruitment(tx, recruitmentKey)).custody !== 'officers') await queueFor(tx, app, { recruitmentKey, kind: 'cancelled', applicationKeys: await standingApplications(tx, recruitmentKey) })
    await record(tx, app, { organisationKey, action: 'recruitment-cancelled', recruitmentId, actorId: actor.id, details: { reason, phase } })
    return ok(null)
  })
}
