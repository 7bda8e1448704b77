import type { CandidateId, PersonId, QuestionId } from '../ids'
import { range } from './averages'
import type { CandidateRatings } from './ranking'
import type { Level } from './score'

/** What became of an answer that a reviewer was asked to read again. */
export const rereadingOutcomes = ['waiting', 'kept', 'revised'] as const
export type RereadingOutcome = (typeof rereadingOutcomes)[number]

/** A revised judgement in whose place another came, after the candidate was heard. */
export type ReplacedRevision = {
  readonly level: Level | null
  readonly reason: string
}

/** From how many levels between the highest and the lowest an answer may be read again; on a scale 1–5 four is the whole of it. */
export const rereadChoices = [2, 3, 4] as const
export type RereadFrom = (typeof rereadChoices)[number]
export const usualRereadFrom: RereadFrom = 2

/** An answer on which the reviewers stand far apart, and those of them who gave it a level. */
export interface Disagreement {
  readonly candidateId: CandidateId
  readonly questionId: QuestionId
  /** Highest minus lowest level. */
  readonly spread: number
  readonly reviewers: readonly PersonId[]
}

/** Every answer whose highest and lowest level are at least so far apart. "Cannot judge" is no level and is not asked again. */
export function disagreements(candidates: readonly CandidateRatings[], atLeast: number): Disagreement[] {
  return candidates.flatMap(({ candidateId, ratings }) => [...new Set(ratings.map(({ questionId }) => questionId))].flatMap((questionId) => {
    const given = ratings.flatMap((rating) => (rating.questionId === questionId && rating.level !== null ? [{ ...rating, level: rating.level }] : []))
    const spread = range(given.map(({ level }) => level))
    return spread !== null && spread >= atLeast ? [{ candidateId, questionId, spread, reviewers: given.map(({ reviewerId }) => reviewerId) }] : []
  }))
}
