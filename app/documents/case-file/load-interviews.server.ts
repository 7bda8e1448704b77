import { choicesOf } from '#db/stores/interview-choices'
import { interviewQuestionsOf } from '#db/stores/interview-questions'
import { offerOf, slotsOf } from '#db/stores/interview-slots'
import { plainText } from '~/domain/questionnaire/frozen-set'
import { letterOf } from '~/domain/scoring/reviewer-letter'
import { interviewed, type InterviewedCandidate } from '~/platform/interviews.server'
import { inLetterOrder } from '~/platform/reviewer-letters.server'
import type { Afterwards } from './afterwards-format'
import type { Loading } from './loading'

type Interviews = NonNullable<Afterwards['interviews']>

/** Times, questions, and what was handed in of whom; undefined where nothing was prepared. */
export async function loadInterviews(loading: Loading): Promise<Interviews | undefined> {
  const { queries, recruitment: { key } } = loading
  const questions = await interviewQuestionsOf(queries, key)
  const times = await timesOf(loading)
  if (times.times.length === 0 && questions.length === 0) return undefined
  const numbers = new Map(questions.map(({ id }, index) => [id, index + 1]))
  const held = await interviewed(queries, key)
  return {
    ...times,
    questions: questions.map(({ prompt, anchors }, index) => ({ number: index + 1, prompt: plainText(prompt), anchors: { level1: plainText(anchors[1]), level3: plainText(anchors[3]), level5: plainText(anchors[5]) } })),
    assessments: held.flatMap((one) => assessmentsOf(loading, one, numbers)),
    averages: held.filter(({ scores }) => scores.length > 0).map(({ candidate, average }) => ({ candidate: candidate.number, average: average === null ? null : Math.round(average * 1e6) / 1e6 })),
  }
}

async function timesOf({ queries, recruitment: { key }, names }: Loading): Promise<Pick<Interviews, 'chooseUntil' | 'times' | 'choices'>> {
  const slots = await slotsOf(queries, key)
  const starts = new Map(slots.map((slot) => [slot.key, slot.startsAt.toISOString()]))
  return {
    chooseUntil: (await offerOf(queries, key)).chooseUntil?.toISOString() ?? null,
    times: slots.map(({ startsAt, minutes, place, seats, members }) => ({ startsAt: startsAt.toISOString(), minutes, place: names.veil(place, 'interviews place'), seats, members: members.map(({ name }) => name) })),
    choices: (await choicesOf(queries, key)).map(({ candidateNumber, slotKey, word }) => ({
      candidate: candidateNumber, startsAt: slotKey === null ? null : (starts.get(slotKey) ?? null), word: names.veil(word, `interviews choice ${candidateNumber}`),
    })),
  }
}

/** By question and letter. */
function assessmentsOf({ app, names }: Loading, { candidate: { id, number }, scores }: InterviewedCandidate, numbers: ReadonlyMap<string, number>): Interviews['assessments'] {
  const members = inLetterOrder(app.keys, id, [...new Set(scores.map(({ personId }) => personId as string))])
  return [...numbers].flatMap(([question, place]) => members.flatMap((member, letter) => scores.filter(({ questionId, personId }) => questionId === question && (personId as string) === member)
    .map(({ level, note }) => ({ candidate: number, question: place, member: letterOf(letter), level, note: names.veil(note, `interviews ${number} ${place}${letterOf(letter)}`) }))))
}
