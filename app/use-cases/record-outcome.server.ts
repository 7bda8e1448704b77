import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { applicationsOfCandidates } from '#db/stores/decision-letters'
import { deleteChoice } from '#db/stores/interview-choices'
import { confirmOutcomeRow, insertOutcome, waitingOf } from '#db/stores/interview-outcomes'
import { dropInvitations } from '#db/stores/news-letters'
import { loadRecruitment } from '#db/stores/recruitments'
import { leavesTheOrder, longestOutcomeReason, saidNo, takesTwo, type InterviewOutcome } from '~/domain/recruitment/interview-outcome'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { renewAnswers } from '~/platform/renew-answers.server'
import { interviewed, type InterviewedCandidate } from '~/platform/interviews.server'

export interface RecordOutcome {
  readonly recruitmentId: string
  readonly candidateId: string
  readonly outcome: InterviewOutcome
  readonly reason: string
}

type RecordRefusal = 'not-found' | 'not-now' | 'reason-required' | 'over-limit' | 'stale'

/**
 * HR writes down what an interview came to; a later one takes the place of what stood, and what stood is kept. Leaving the order of the interviews takes a
 * reason, and a hiring a second person. The same posted twice is recorded once.
 */
export function recordOutcome(app: AppContext, actor: Actor, { recruitmentId, candidateId, outcome, ...typed }: RecordOutcome): Promise<Result<null, RecordRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'recordOutcomes' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const all = await interviewed(tx, recruitmentKey)
    const own = all.find(({ candidate }) => candidate.id === candidateId)
    if (!own) return refused('not-found')
    const reason = typed.reason.trim()
    const latest = own.recorded.at(-1)
    if (latest?.outcome === outcome && latest.reason === reason) return ok(null)
    const refusal = await refusalOf(tx, { recruitmentKey, all, own, wanted: { outcome, reason } })
    if (refusal) return refused(refusal)

    await insertOutcome(tx, { id: app.random.id(), recruitmentKey, candidateKey: own.candidateKey, outcome, reason, recordedByKey: actor.key, recordedAt: app.clock.now() })
    await renewAnswers(tx, recruitmentKey)
    if (saidNo(outcome)) await letGo(tx, own.candidateKey)
    await record(tx, app, { organisationKey, action: 'outcome-recorded', recruitmentId, actorId: actor.id, details: { candidate: own.candidate.number, outcome } })
    return ok(null)
  })
}

/** Who said no has no seat any more, and is not told of interviews. */
async function letGo(tx: Queries, candidateKey: number): Promise<void> {
  await deleteChoice(tx, candidateKey)
  await dropInvitations(tx, await applicationsOfCandidates(tx, [candidateKey]))
}

interface Wanting {
  readonly recruitmentKey: number
  readonly all: readonly InterviewedCandidate[]
  readonly own: InterviewedCandidate
  readonly wanted: { readonly outcome: InterviewOutcome; readonly reason: string }
}

async function refusalOf(tx: Queries, { recruitmentKey, all, own, wanted: { outcome, reason } }: Wanting): Promise<'reason-required' | 'over-limit' | 'stale' | null> {
  if (reason.length > longestOutcomeReason) return 'over-limit'
  const isChanged = own.outcome !== null && own.outcome !== outcome
  const leaves = leavesTheOrder({ candidateKey: own.candidateKey, average: own.average, outcome }, all.map((each) => ({ ...each, outcome: each.recorded.at(-1)?.outcome ?? null }))) // what waits for a second person counts as meant
  if ((isChanged || leaves) && reason === '') return 'reason-required'
  if (outcome !== 'hired') return null
  const { positions } = await loadRecruitment(tx, recruitmentKey)
  const others = all.filter((other) => other !== own)
  const waiting = new Set(waitingOf(others.flatMap(({ recorded }) => recorded)).map(({ candidateKey }) => candidateKey))
  return others.filter((other) => other.outcome === 'hired' || waiting.has(other.candidateKey)).length >= positions ? 'stale' : null // the page says that all places are filled: somebody was faster
}

/** The chair, or another of HR than the one who recorded it, stands behind a hiring too; from then on it is one. */
export function confirmOutcome(app: AppContext, actor: Actor, { recruitmentId, outcomeId }: { recruitmentId: string; outcomeId: string }): Promise<Result<null, 'not-found' | 'not-now' | 'stale' | 'not-yourself'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'confirmOutcomes' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const recorded = (await interviewed(tx, recruitmentKey)).flatMap((each) => each.recorded)
    const waiting = waitingOf(recorded).find(({ id, outcome }) => id === outcomeId && takesTwo(outcome))
    if (!waiting) return refused('stale')
    if (waiting.recordedByKey === actor.key) return refused('not-yourself')

    if (!(await confirmOutcomeRow(tx, waiting.id, { confirmedByKey: actor.key, confirmedAt: app.clock.now() }))) return refused('stale')
    await renewAnswers(tx, recruitmentKey)
    await record(tx, app, { organisationKey, action: 'outcome-confirmed', recruitmentId, actorId: actor.id, details: { candidate: waiting.candidateNumber, outcome: waiting.outcome } })
    return ok(null)
  })
}
