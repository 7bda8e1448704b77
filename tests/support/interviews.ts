import { recordedOutcomes, waitingOf } from '#db/stores/interview-outcomes'
import { interviewQuestionsOf } from '#db/stores/interview-questions'
import { slotsOf } from '#db/stores/interview-slots'
import { invitedCandidates } from '#db/stores/invited'
import { findRecruitment } from '#db/stores/recruitments'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { InterviewOutcome } from '~/domain/recruitment/interview-outcome'
import { ok, type Result } from '~/domain/result'
import type { Level } from '~/domain/scoring/score'
import type { Refusal } from '~/domain/refusals'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { chooseInterview } from '~/use-cases/choose-interview.server'
import { addSlots, offerSlots } from '~/use-cases/plan-interviews.server'
import { confirmOutcome, recordOutcome } from '~/use-cases/record-outcome.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { scoreInterview } from '~/use-cases/score-interview.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { writeInterviewQuestions } from '~/use-cases/write-interview-questions.server'
import { writeNote } from '~/use-cases/write-note.server'
import type { Applicant } from './applying'
import type { Clearing } from './clearing'
import { lockedOfThree } from './shortlisting'
import type { TestApp } from './test-app'

/** Every interview has come to nothing: what has to be said before a recruitment is concluded. */
export async function chooseNobody(app: AppContext, hr: Actor, recruitmentId: string): Promise<Result<null, Refusal>> {
  const recruitment = await findRecruitment(app.db.read, recruitmentId)
  for (const { id: candidateId } of await invitedCandidates(app.db.read, recruitment?.key ?? 0)) {
    const done = await recordOutcome(app, hr, { recruitmentId, candidateId, outcome: 'not-chosen', reason: '' })
    if (!done.ok) return done
  }
  return ok(null)
}

/** HR writes down what an interview came to, and the chair stands behind a hiring. */
export async function settle({ app }: TestApp, { id: recruitmentId, hr, chair }: Pick<Clearing, 'id' | 'hr' | 'chair'>, { candidateId, outcome }: { candidateId: string; outcome: InterviewOutcome }): Promise<void> {
  mustSucceed(await recordOutcome(app, hr, { recruitmentId, candidateId, outcome, reason: 'Efter samtalen.' }))
  const recruitment = await findRecruitment(app.db.read, recruitmentId)
  const [waiting] = waitingOf(await recordedOutcomes(app.db.read, recruitment?.key ?? 0))
  if (waiting) mustSucceed(await confirmOutcome(app, chair, { recruitmentId, outcomeId: waiting.id }))
}

/** Three applicants, the first two by number invited, opened and released; one interview question, and two times after another. */
export async function interviewsOfThree(test: TestApp) {
  const locked = await lockedOfThree(test)
  mustSucceed(await unsealShortlist(test.app, locked.hr, locked.id))
  mustSucceed(await releaseIdentities(test.app, locked.hr, locked.id))
  return preparedInterviews(test, locked)
}

export async function preparedInterviews<Locked extends Pick<Clearing, 'id' | 'hr' | 'chair' | 'reviewer'>>(test: TestApp, locked: Locked) {
  const { id, hr, chair, reviewer } = locked
  const startsAt = new Date(test.app.clock.now().getTime() + 5 * 86_400_000)
  mustSucceed(await addSlots(test.app, hr, { recruitmentId: id, startsAt, minutes: 45, times: 2, place: 'Rådhuset, lokale 12; ring på', seats: 1, memberIds: [chair.id, reviewer.id] }))
  mustSucceed(await offerSlots(test.app, hr, { recruitmentId: id, chooseUntil: new Date(startsAt.getTime() - 86_400_000) }))
  mustSucceed(await writeInterviewQuestions(test.app, hr, { recruitmentId: id, work: { intent: 'save', questionId: '', prompt: { da: 'Fortæl om en uenighed.', en: 'Tell us about a disagreement.' }, anchors: { 1: { da: 'Ingen' }, 3: { da: 'En' }, 5: { da: 'Løst' } } } }))
  return { ...locked, startsAt }
}

/** A member judges every question of one interview alike, and hands it in. */
export async function handIn(test: TestApp, actor: Actor, at: { recruitmentId: string; candidateId: string; level: Level; note?: string }) {
  const recruitment = await findRecruitment(test.app.db.read, at.recruitmentId)
  const questions = await interviewQuestionsOf(test.app.db.read, recruitment?.key ?? 0)
  const scores = new Map(questions.map(({ id }) => [id, { score: { kind: 'level', level: at.level } as const, note: at.note ?? 'Konkret.' }]))
  return scoreInterview(test.app, actor, { recruitmentId: at.recruitmentId, candidateId: at.candidateId, scores, isHandedIn: true })
}

/** Times are offered, the invited choose one, and the chair hands in what they gave. */
export async function holdInterview(test: TestApp, { recruitmentId, people, applicants }: { recruitmentId: string; people: Readonly<Record<'hr' | 'chair' | 'reviewer', Actor>>; applicants: readonly Applicant[] }): Promise<void> {
  const { app } = test
  await preparedInterviews(test, { id: recruitmentId, ...people })
  const key = (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0
  const [slot] = await slotsOf(app.db.read, key)
  for (const { accessHash } of applicants) await chooseInterview(app, accessHash, { slotId: slot?.id ?? '' }) // refused of whoever is not invited, and of the second
  for (const { id: candidateId } of await invitedCandidates(app.db.read, key)) mustSucceed(await handIn(test, people.chair, { recruitmentId, candidateId, level: 4 }))
  mustSucceed(await writeNote(app, people.hr, { recruitmentId, text: 'En ringede om parkering.', isMeant: true }))
}
