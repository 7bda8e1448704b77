import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { doWithoutRereading, endHearing, hearingIn, hearingsOf, insertHearing, putOffHearing, type Hearing } from '#db/stores/hearings'
import { loadQuestions } from '#db/stores/questionnaires'
import { candidatesOf, reviewersScoresOf, withdrawnCandidates, type ReviewersScore } from '#db/stores/shortlist'
import { localDayAt } from '~/domain/recruitment/local-time'
import { ok, refused, type Result } from '~/domain/result'
import { hearingDeadline, hearingState, laterHearingDeadline, longestHearingText, type HearingGround, type HearingScore } from '~/domain/scoring/hearing'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface OpenHearing {
  readonly recruitmentId: string
  readonly candidateId: string
  readonly questionIds: readonly string[]
  /** For the applicant to read: why they are heard. */
  readonly reason: string
  /** The last day, `2026-04-01`. */
  readonly until: string
}

export type OpenHearingRefusal = 'not-found' | 'not-now' | 'no-longer-scored' | 'invalid-form' | 'reason-required' | 'over-limit' | 'extension-range' | 'request-open'

/**
 * HR hears a candidate about levels that are held against them (Forvaltningsloven § 19), before anything is locked. What the applicant is shown
 * is kept as it stands now. One hearing of a candidate at a time; the same opened twice is opened once. The applicant learns of it on their own
 * pages, and by mail (tell-of-hearings); the log tells which hearing, and not of whom.
 */
export function openHearing(app: AppContext, actor: Actor, wanted: OpenHearing): Promise<Result<null, OpenHearingRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'hearApplicants' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, recruitmentId } = admitted.value
    const candidate = await candidateIn(tx, recruitmentKey, wanted.candidateId)
    if (!candidate.ok) return candidate
    const [now, reason] = [app.clock.now(), wanted.reason.trim()]
    const grounds = await groundsOf(tx, { recruitmentKey, candidateKey: candidate.value.key, questionIds: wanted.questionIds })
    const deadline = hearingDeadline(wanted.until, now)
    const refusal = refusalOf({ grounds, reason })
    if (refusal) return refused(refusal)
    if (deadline === null) return refused('extension-range')

    const running = (await hearingsOf(tx, recruitmentKey, candidate.value.key)).find((hearing) => hearingState(hearing, now) !== 'done')
    if (running) return isSame(running, { grounds, reason, deadline }) ? ok(null) : refused('request-open')
    const id = app.random.id()
    await insertHearing(tx, { id, recruitmentKey, candidateKey: candidate.value.key, openedByKey: actor.key, reason, openedOn: localDayAt(now), deadline, grounds })
    await record(tx, app, { organisationKey, action: 'hearing-opened', recruitmentId, actorId: actor.id, details: { hearing: id, questions: grounds.length, until: wanted.until } })
    return ok(null)
  })
}

async function candidateIn(tx: Queries, recruitmentKey: number, candidateId: string): Promise<Result<{ key: number }, 'not-found' | 'no-longer-scored'>> {
  const found = (await candidatesOf(tx, recruitmentKey)).find(({ id }) => id === candidateId)
  if (found) return ok(found)
  return refused((await withdrawnCandidates(tx, recruitmentKey)).some(({ id }) => id === candidateId) ? 'no-longer-scored' : 'not-found')
}

function refusalOf({ grounds, reason }: { grounds: readonly HearingGround[]; reason: string }): 'invalid-form' | 'reason-required' | 'over-limit' | null {
  if (grounds.length === 0) return 'invalid-form'
  if (reason === '') return 'reason-required'
  return reason.length > longestHearingText ? 'over-limit' : null
}

/** The chosen questions for which somebody's level stands, with every level; in the order of the questions. */
async function groundsOf(tx: Queries, { recruitmentKey, candidateKey, questionIds }: { recruitmentKey: number; candidateKey: number; questionIds: readonly string[] }): Promise<HearingGround[]> {
  const given = await reviewersScoresOf(tx, candidateKey)
  const chosen = (await loadQuestions(tx, recruitmentKey)).filter(({ id, isScored }) => isScored && questionIds.includes(id))
  return chosen.flatMap(({ key, id }): HearingGround[] => {
    const scores = given.filter(({ questionKey }) => questionKey === key).flatMap(inGround).sort((a, b) => (a.reviewerId < b.reviewerId ? -1 : 1))
    return scores.length > 0 ? [{ questionId: id, scores }] : []
  })
}

/** Who could not judge the answer says nothing against anybody. */
function inGround({ reviewerId, level, note, revision }: ReviewersScore): HearingScore[] {
  const standing = revision ? revision.level : level
  return standing === null ? [] : [{ reviewerId, level: standing, note, ...(revision && { revisionReason: revision.reason }) }]
}

function isSame(hearing: Hearing, wanted: { grounds: readonly HearingGround[]; reason: string; deadline: Date }): boolean {
  const questionsOf = (grounds: readonly HearingGround[]) => grounds.map(({ questionId }) => questionId).join()
  return hearing.reason === wanted.reason && hearing.deadline.getTime() === wanted.deadline.getTime() && questionsOf(hearing.grounds) === questionsOf(wanted.grounds)
}

interface OfHearing {
  readonly recruitmentId: string
  readonly hearingId: string
}

type Place = { readonly admitted: Admitted; readonly hearing: Hearing }

async function placeOf(tx: Queries, actor: Actor, { recruitmentId, hearingId }: OfHearing): Promise<Result<Place, 'not-found' | 'not-now'>> {
  const admitted = await admit(tx, { actor, recruitmentId, capability: 'hearApplicants' })
  if (!admitted.ok) return admitted
  const hearing = await hearingIn(tx, admitted.value.recruitmentKey, hearingId)
  return hearing ? ok({ admitted: admitted.value, hearing }) : refused('not-found')
}

/** Somebody who needs longer gets longer; a deadline never comes earlier than it was promised. */
export function putOffHearingDeadline(app: AppContext, actor: Actor, wanted: OfHearing & { readonly until: string }): Promise<Result<null, 'not-found' | 'not-now' | 'stale' | 'extension-range'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await placeOf(tx, actor, wanted)
    if (!place.ok) return place
    const { admitted: { organisationKey, recruitmentId }, hearing } = place.value
    const now = app.clock.now()
    if (hearingState(hearing, now) !== 'running') return refused('stale')
    const deadline = laterHearingDeadline(wanted.until, { deadline: hearing.deadline, now })
    if (deadline === null) return refused('extension-range')
    await putOffHearing(tx, hearing.key, deadline)
    await record(tx, app, { organisationKey, action: 'hearing-put-off', recruitmentId, actorId: actor.id, details: { hearing: hearing.id, until: wanted.until } })
    return ok(null)
  })
}

/**
 * HR waits no longer: for the applicant, while the hearing runs (what was written until then is read all the same), or for reviewers who have not
 * read again. A redactor is always waited for.
 */
export function stopWaiting(app: AppContext, actor: Actor, wanted: OfHearing & { readonly reason: string }): Promise<Result<null, 'not-found' | 'not-now' | 'stale' | 'reason-required' | 'over-limit'>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await placeOf(tx, actor, wanted)
    if (!place.ok) return place
    const { admitted: { organisationKey, recruitmentId }, hearing } = place.value
    const [state, reason] = [hearingState(hearing, app.clock.now()), wanted.reason.trim()]
    if (state !== 'running' && state !== 'to-read') return refused('stale')
    if (reason === '') return refused('reason-required')
    if (reason.length > longestHearingText) return refused('over-limit')
    if (state === 'running') await endHearing(tx, hearing.key, { endedReason: reason, endedByKey: actor.key })
    else await doWithoutRereading(tx, hearing.key, reason)
    await record(tx, app, { organisationKey, action: state === 'running' ? 'hearing-ended' : 'hearing-unread', recruitmentId, actorId: actor.id, details: { hearing: hearing.id } })
    return ok(null)
  })
}
