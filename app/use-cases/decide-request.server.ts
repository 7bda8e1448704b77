import type { Queries } from '#db/database.server'
import { putDecision, requestIn, type RequestToDecide } from '#db/stores/applicant-requests'
import { putAnswer } from '#db/stores/applications'
import { record } from '#db/stores/audit'
import { forgetThread } from '#db/stores/erasing-messages'
import { insertTombstones } from '#db/stores/erasures'
import { loadQuestions } from '#db/stores/questionnaires'
import { forgetDeskWork, withdrawApplication, withdrawCandidate } from '#db/stores/withdrawals'
import { requestRefusal, type RequestKind } from '~/domain/recruitment/after-deadline'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { settleRecusals } from './settle-recusals.server'

export interface DecideRequest {
  readonly recruitmentId: string
  readonly requestId: string
  readonly decision: 'accepted' | 'declined'
  /** For the applicant to read; needed for declining. */
  readonly reason: string
}

type DecisionRefusal = 'not-found' | 'not-now' | 'reason-required' | 'stale'

/**
 * A redactor decides what an applicant has asked for after the deadline. What is accepted is carried out in the same unit
 * of work. Deciding the same twice is deciding once.
 */
export function decideRequest(app: AppContext, actor: Actor, wanted: DecideRequest): Promise<Result<{ kind: RequestKind }, DecisionRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'decideRequests' })
    if (!admitted.ok) return admitted
    const request = await requestIn(tx, admitted.value.recruitmentKey, wanted.requestId)
    if (!request || requestRefusal(request.kind, admitted.value.phase) !== null) return refused('not-found')
    if (request.decision === wanted.decision) return ok({ kind: request.kind })
    const { decision, reason } = { ...wanted, reason: wanted.reason.trim() }
    const refusal = refusalOf(request, decision, reason)
    if (refusal) return refused(refusal)

    await putDecision(tx, request.id, { decision, reason, personKey: actor.key }) // first: the database changes an answer only once its correction is accepted
    if (decision === 'accepted') await carryOut(tx, request, admitted.value)
    if (admitted.value.phase === 'scoring') await settleRecusals(tx, app, admitted.value) // the last answer of a walk may have gone
    await record(tx, app, {
      organisationKey: admitted.value.organisationKey, action: `request-${decision}`, recruitmentId: wanted.recruitmentId, actorId: actor.id,
      details: await detailsOf(tx, request, admitted.value),
    })
    return ok({ kind: request.kind })
  })
}

function refusalOf(request: RequestToDecide, decision: DecideRequest['decision'], reason: string): DecisionRefusal | null {
  if (request.decision !== 'open') return 'stale' // decided otherwise since the page was made
  return decision === 'declined' && reason === '' ? 'reason-required' : null
}

async function carryOut(tx: Queries, { kind, applicationKey, applicationId, questionKey, text, presentRevision }: RequestToDecide, { phase }: Admitted): Promise<void> {
  if (kind === 'withdrawal' && phase === 'clearing') await insertTombstones(tx, [{ kind: 'withdrawal', id: applicationId }]) // so that it stays gone when a backup is restored
  if (kind === 'withdrawal' && phase === 'clearing') await forgetThread(tx, applicationKey)
  if (kind === 'withdrawal') return phase === 'clearing' ? withdrawApplication(tx, applicationKey) : withdrawCandidate(tx, applicationKey)
  if (questionKey === null) throw new Error('a correction names its question')
  await putAnswer(tx, { applicationKey, questionKey, text, revision: presentRevision + 1 })
  await forgetDeskWork(tx, { applicationKey, questionKey })
}

/** While clearing, what the desk's other events tell too. Later nothing but the kind: the log shall not join an application to a candidate. */
async function detailsOf(tx: Queries, { kind, applicationId, questionKey }: RequestToDecide, { phase, recruitmentKey }: Admitted): Promise<Record<string, string>> {
  if (phase !== 'clearing') return { kind }
  const question = (await loadQuestions(tx, recruitmentKey)).find(({ key }) => key === questionKey)
  return { kind, application: applicationId, ...(question && { question: question.id }) }
}
