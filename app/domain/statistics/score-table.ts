import type { PersonId, QuestionId } from '../ids'
import { weightedMean } from '../scoring/averages'
import type { CandidateRatings, Rating, WeightedQuestion } from '../scoring/ranking'
import type { Ratings } from './ratings'

/** A committee's scores in the shape that the statistics take: a row for each candidate, as given, and a column for each reviewer. */
export interface ScoreTable {
  readonly reviewers: readonly PersonId[]
  readonly ratings: Ratings
}

/** Each reviewer's own weighted mean of each candidate, over the questions that the reviewer gave a level; null without any. */
export function scoreTable(candidates: readonly CandidateRatings[], questions: readonly WeightedQuestion[]): ScoreTable {
  const weights = new Map(questions.map(({ id, weight }) => [id, weight]))
  return tableOf(candidates, (ratings) => weightedMean(ratings.map(({ questionId, level }) => ({ value: level, weight: weights.get(questionId) ?? 0 }))))
}

/** Each reviewer's level on each candidate's answer to one question. */
export function questionTable(candidates: readonly CandidateRatings[], questionId: QuestionId): ScoreTable {
  return tableOf(candidates, (ratings) => ratings.find((rating) => rating.questionId === questionId)?.level ?? null)
}

function tableOf(candidates: readonly CandidateRatings[], figure: (ratings: readonly Rating[]) => number | null): ScoreTable {
  const reviewers = [...new Set(candidates.flatMap(({ ratings }) => ratings.map(({ reviewerId }) => reviewerId)))].sort()
  const ratings = candidates.map((candidate) => {
    const byReviewer = new Map<PersonId, Rating[]>()
    for (const rating of candidate.ratings) byReviewer.set(rating.reviewerId, [...(byReviewer.get(rating.reviewerId) ?? []), rating])
    return reviewers.map((reviewer) => figure(byReviewer.get(reviewer) ?? []))
  })
  return { reviewers, ratings }
}
