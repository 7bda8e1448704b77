import type { CandidateId, QuestionId } from '../ids'
import type { CandidateRatings } from './ranking'

/** How many reviewers read an answer: two are the least that can be compared, three let one be off without the two disagreeing alone. */
export const readers = { least: 2, recommended: 3 } as const

/** Whether a reviewer reads a candidate, stepped back, or was kept off because of a relation that was declared. */
export const recusals = ['none', 'stepped-back', 'declared'] as const

/** A scored answer with fewer levels than the floor. */
export interface ThinAnswer {
  readonly candidateId: CandidateId
  readonly candidateNumber: string
  readonly questionId: QuestionId
  /** How many levels there are: 0 or 1. "Cannot judge" is none. */
  readonly levels: number
}

/** Every answer that fewer than two reviewers gave a level, in the order of candidates and questions as given. */
export function thinAnswers(candidates: readonly CandidateRatings[], questionIds: readonly QuestionId[]): ThinAnswer[] {
  return candidates.flatMap(({ candidateId, candidateNumber, ratings }) => questionIds.flatMap((questionId) => {
    const levels = ratings.filter((rating) => rating.questionId === questionId && rating.level !== null).length
    return levels < readers.least ? [{ candidateId, candidateNumber, questionId, levels }] : []
  }))
}
