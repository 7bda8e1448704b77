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

interface Stepping extends Holding {
  /** The day on which the demonstration is made. */
  readonly today: Date
  /** The demonstration's own time, which goes on with what happens. */
  readonly clock: { set(to: Date): void }
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

/** The questions, times on a day and the last moment to choose one. The times' public ids, the first one first. */
async function planInterviews(app: AppContext, { cast: { hr, chair, reviewer1, reviewer2 }, recruitmentId }: Holding, { day, key }: { day: string; key: number }): Promise<string[]> {
  const at = (localDay: string, time: string) => localTimeToInstant(`${localDay}T${time}`) ?? app.clock.now()
  for (const work of questions) mustSucceed(await writeInterviewQuestions(app, hr, { recruitmentId, work: { intent: 'save', questionId: '', ...work } }))
  mustSucceed(await addSlots(app, hr, { recruitmentId, startsAt: at(day, '09:00'), minutes: 45, times: 4, place: 'Rådhuset, Torvet 1, mødelokale 12', seats: 1, memberIds: [chair.id, reviewer1.id, reviewer2.id] }))
  mustSucceed(await offerSlots(app, hr, { recruitmentId, chooseUntil: at(daysAfter(day, -1), '12:00') }))
  mustSucceed(await writeNote(app, hr, { recruitmentId, text: 'En af de indkaldte ringede og spurgte til parkering. Oplyst, at der er plads bag rådhuset.', isMeant: true }))
  return (await slotsOf(app.db.read, key)).map(({ id }) => id)
}

/** Interviews that are to come, a week from the day on which the demonstration is made: one has a time and was held early, the others may choose. */
export async function beginInterviews(app: AppContext, stage: Stepping): Promise<void> {
  const { cast: { hr, chair, reviewer1 }, recruitmentId, today } = stage
  const key = await keyOf(app, recruitmentId)
  const [slotId = ''] = await planInterviews(app, stage, { day: daysAfter(localDayAt(today), 7), key })
  const [first] = await invitedCandidates(app.db.read, key)
  if (!first) throw new Error('nobody is invited')
  mustSucceed(await giveSlot(app, hr, { recruitmentId, candidateId: first.id, slotId }))
  await scoreAlike(app, [chair, reviewer1], { recruitmentId, candidateId: first.id, index: 0, key })
}

/** All interviews: a time for each, and the day after them what each came to. */
export async function holdInterviews(app: AppContext, stage: Stepping): Promise<void> {
  const { cast: { hr, chair, reviewer1, reviewer2 }, recruitmentId, clock } = stage
  const key = await keyOf(app, recruitmentId)
  const day = daysAfter(localDayAt(app.clock.now()), 7)
  const slots = await planInterviews(app, stage, { day, key })
  const invited = await invitedCandidates(app.db.read, key)
  for (const [index, { id: candidateId }] of invited.entries()) mustSucceed(await giveSlot(app, hr, { recruitmentId, candidateId, slotId: slots[index] ?? '' }))
  clock.set(localTimeToInstant(`${daysAfter(day, 1)}T10:00`) ?? app.clock.now())
  for (const [index, { id: candidateId }] of invited.entries()) await scoreAlike(app, [chair, reviewer1, reviewer2], { recruitmentId, candidateId, index, key })
  await decideAll(app, stage)
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
