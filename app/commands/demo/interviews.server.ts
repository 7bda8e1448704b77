import { interviewQuestionsOf } from '#db/stores/interview-questions'
import { slotsOf } from '#db/stores/interview-slots'
import { invitedCandidates } from '#db/stores/invited'
import { findRecruitment } from '#db/stores/recruitments'
import { localDayAt, localTimeToInstant, daysAfter } from '~/domain/recruitment/local-time'
import { levels } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { addSlots, giveSlot, offerSlots } from '~/use-cases/plan-interviews.server'
import { confirmOutcome, recordOutcome } from '~/use-cases/record-outcome.server'
import { scoreInterview } from '~/use-cases/score-interview.server'
import { writeInterviewQuestions } from '~/use-cases/write-interview-questions.server'
import { writeNote } from '~/use-cases/write-note.server'
import { loadHrOutcomes } from '~/views/hr/outcomes.server'
import { mustSucceed } from './walk.server'

interface Holding {
  readonly cast: Readonly<Record<'hr' | 'chair' | 'reviewer1' | 'reviewer2', Actor>>
  readonly recruitmentId: string
}

const questions = [
  {
    prompt: { da: 'Fortæl om en gang, hvor du og en kollega var uenige om, hvordan en opgave skulle løses. Hvad gjorde du?', en: 'Tell us about a time when you and a colleague disagreed about how to solve a task. What did you do?' },
    anchors: { 1: { da: 'Undgik uenigheden eller lod den gå ud over opgaven.', en: 'Avoided the disagreement, or let the task suffer.' }, 3: { da: 'Tog det op og fandt en løsning, der kunne bruges.', en: 'Raised it and found a workable solution.' }, 5: { da: 'Undersøgte begge synspunkter, fandt en bedre løsning og talte om forløbet bagefter.', en: 'Looked into both views, found a better solution, and talked it over afterwards.' } },
  },
  {
    prompt: { da: 'Hvad vil du bruge dine første tre måneder her på?', en: 'What would you spend your first three months here on?' },
    anchors: { 1: { da: 'Ingen plan.', en: 'No plan.' }, 3: { da: 'En plan for det faglige.', en: 'A plan for the work itself.' }, 5: { da: 'En plan for opgaver, borgere og kolleger, med tegn på, om den virker.', en: 'A plan for tasks, residents and colleagues, with signs of whether it works.' } },
  },
]

/** Interviews in the demonstration: times of which one is chosen, two questions and some scores; where it is decided, all of them and the outcomes. */
export async function holdInterviews(app: AppContext, { cast, recruitmentId }: Holding, { isDecided }: { isDecided: boolean }): Promise<void> {
  const { hr, chair, reviewer1, reviewer2 } = cast
  const key = await keyOf(app, recruitmentId)
  const day = daysAfter(localDayAt(app.clock.now()), 7)
  const at = (localDay: string, time: string) => localTimeToInstant(`${localDay}T${time}`) ?? app.clock.now()
  for (const work of questions) mustSucceed(await writeInterviewQuestions(app, hr, { recruitmentId, work: { intent: 'save', questionId: '', ...work } }))
  mustSucceed(await addSlots(app, hr, { recruitmentId, startsAt: at(day, '09:00'), minutes: 45, times: 4, place: 'Rådhuset, Torvet 1, mødelokale 12', seats: 1, memberIds: [chair.id, reviewer1.id, reviewer2.id] }))
  mustSucceed(await offerSlots(app, hr, { recruitmentId, chooseUntil: at(daysAfter(day, -1), '12:00') }))
  mustSucceed(await writeNote(app, hr, { recruitmentId, text: 'En af de indkaldte ringede og spurgte til parkering. Oplyst, at der er plads bag rådhuset.', isMeant: true }))
  const [invited, slots] = [await invitedCandidates(app.db.read, key), await slotsOf(app.db.read, key)]
  const members = isDecided ? [chair, reviewer1, reviewer2] : [chair, reviewer1]
  for (const [index, { id: candidateId }] of (isDecided ? invited : invited.slice(0, 1)).entries()) {
    mustSucceed(await giveSlot(app, hr, { recruitmentId, candidateId, slotId: slots[index]?.id ?? '' }))
    await scoreAlike(app, members, { recruitmentId, candidateId, index, key })
  }
  if (isDecided) await decideAll(app, { cast, recruitmentId })
}

const keyOf = async (app: AppContext, recruitmentId: string) => (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0

async function scoreAlike(app: AppContext, members: readonly Actor[], { index, ...at }: { recruitmentId: string; candidateId: string; index: number; key: number }): Promise<void> {
  for (const [member, actor] of members.entries()) await score(app, actor, { ...at, lean: index + (member % 2) })
}

async function score(app: AppContext, actor: Actor, { recruitmentId, candidateId, lean, key }: { recruitmentId: string; candidateId: string; lean: number; key: number }): Promise<void> {
  const scores = new Map((await interviewQuestionsOf(app.db.read, key)).map(({ id }, place) => [id, { score: { kind: 'level', level: levels[Math.max(1, 4 - lean + (place % 2))] ?? 3 } as const, note: 'Gav et konkret eksempel.' }]))
  mustSucceed(await scoreInterview(app, actor, { recruitmentId, candidateId, scores, isHandedIn: true }))
}

/** The best is hired, the next is the reserve. */
async function decideAll(app: AppContext, { cast: { hr, chair }, recruitmentId }: Holding): Promise<void> {
  const { candidates } = mustSucceed(await loadHrOutcomes(app, hr, recruitmentId))
  const order = [...candidates].sort((one, other) => (other.average ?? 0) - (one.average ?? 0))
  for (const [place, { candidateId }] of order.entries()) {
    mustSucceed(await recordOutcome(app, hr, { recruitmentId, candidateId, outcome: (['hired', 'reserve'] as const)[place] ?? 'not-chosen', reason: place === 0 ? 'Den stærkeste samtale.' : '' }))
  }
  for (const { outcomeId } of mustSucceed(await loadHrOutcomes(app, hr, recruitmentId)).waiting) mustSucceed(await confirmOutcome(app, chair, { recruitmentId, outcomeId }))
}
