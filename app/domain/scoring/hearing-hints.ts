import type { CandidateId, QuestionId } from '../ids'
import { countWords } from '../text/words'
import { rank, type CandidateRatings, type WeightedQuestion } from './ranking'
import type { Level } from './score'

/**
 * Why a candidate might have to be heard about a question (FOB 2004.198). `decides`: with the question the candidate stands below those who
 * can be invited, without it among them. `thin-note`: a low level with few words or none to say why.
 */
export type HearingHint = { readonly questionId: QuestionId; readonly kind: 'decides' | 'thin-note' }

/** What one reviewer's judgement says now, with the words for it. */
export interface JudgedInWords {
  readonly questionId: QuestionId
  readonly level: Level | null
  readonly words: string
}

/** Levels that are held against somebody. */
const lowLevel = 2
/** Fewer words than this can hardly say what in the answer a level rests on. */
const fewWords = 6

interface Field {
  readonly ratings: readonly CandidateRatings[]
  readonly questions: readonly WeightedQuestion[]
  /** How many can be invited. */
  readonly top: number
}

/** What to point out of one candidate, in the order of the questions. Points out and decides nothing. */
export function hearingHints(candidateId: CandidateId, judged: readonly JudgedInWords[], field: Field): HearingHint[] {
  return field.questions.flatMap(({ id: questionId }): HearingHint[] => [
    ...(decides(candidateId, questionId, field) ? [{ questionId, kind: 'decides' } as const] : []),
    ...(judged.some((one) => one.questionId === questionId && isThin(one)) ? [{ questionId, kind: 'thin-note' } as const] : []),
  ])
}

function decides(candidateId: CandidateId, questionId: QuestionId, { ratings, questions, top }: Field): boolean {
  const others = questions.filter(({ id }) => id !== questionId)
  return others.length > 0 && isBelow(placeOf(candidateId, ratings, questions), top) && !isBelow(placeOf(candidateId, ratings, others), top)
}

function placeOf(candidateId: CandidateId, ratings: readonly CandidateRatings[], questions: readonly WeightedQuestion[]): number | null {
  return rank(ratings, questions).find((row) => row.candidateId === candidateId)?.rank ?? null
}

function isBelow(place: number | null, top: number): boolean {
  return place === null || place > top
}

function isThin({ level, words }: JudgedInWords): boolean {
  return level !== null && level <= lowLevel && countWords(words) < fewWords
}
