import type { CandidateId, PersonId, QuestionId } from '../ids'
import { mean, median, range, weightedMean, type Weighted } from './averages'
import type { Level } from './score'

export interface WeightedQuestion {
  readonly id: QuestionId
  /** Above 0. Only the proportions between the weights matter. */
  readonly weight: number
}

/** One reviewer's level on one answer; null is "cannot judge". */
export interface Rating {
  readonly reviewerId: PersonId
  readonly questionId: QuestionId
  readonly level: Level | null
}

export interface CandidateRatings {
  readonly candidateId: CandidateId
  readonly candidateNumber: string
  readonly ratings: readonly Rating[]
}

/** The reviewers' levels on one answer, on the scale 1–5. Spread is highest minus lowest, null for fewer than two. */
export interface QuestionFigures {
  readonly questionId: QuestionId
  readonly mean: number | null
  readonly median: number | null
  readonly spread: number | null
  /** How many reviewers gave a level. */
  readonly n: number
}

/** A candidate's place and figures, on the scale 1–5. What is not defined is null. */
export interface RankingRow {
  readonly candidateId: CandidateId
  readonly candidateNumber: string
  /** 1 is the highest; equal candidates share the number and the next ones skip it. Null without a single level. */
  readonly rank: number | null
  /** How many others share the rank. */
  readonly tied: number
  /** The questions' means, weighted. The order follows this figure alone. */
  readonly weightedMean: number | null
  /** The questions' medians, weighted: one reviewer who is far from the rest moves it little. */
  readonly weightedMedian: number | null
  /** Between the reviewers: highest minus lowest of each one's own weighted mean. Null for fewer than two reviewers. */
  readonly spread: number | null
  /** In the order of the questions. */
  readonly perQuestion: readonly QuestionFigures[]
}

/** What the order needs to know of a candidate. */
export type Mean = Pick<RankingRow, 'candidateId' | 'candidateNumber' | 'weightedMean'>

/** Weighted means closer than this are equal: the difference is of arithmetic, not of answers. */
const tolerance = 1e-9

/** Every candidate's figures, in the ranking's order. */
export function rank(candidates: readonly CandidateRatings[], questions: readonly WeightedQuestion[]): RankingRow[] {
  return inOrder(candidates.map((candidate) => figuresOf(candidate, questions)))
}

/**
 * The candidates from the highest weighted mean to the lowest, those without a level last; equals share a rank
 * (standard competition ranking) and stand in the order of their candidate numbers, which are random. Weights are
 * taken over the questions that have a level. The order says nothing of what to decide: people do that.
 */
export function inOrder<T extends Mean>(candidates: readonly T[]): (T & Pick<RankingRow, 'rank' | 'tied'>)[] {
  let placed = 0
  return groupsOfEquals([...candidates].sort(byWeightedMean)).flatMap((group) => {
    const first = placed + 1
    placed += group.length
    return group.map((row) => ({ ...row, ...(row.weightedMean === null ? { rank: null, tied: 0 } : { rank: first, tied: group.length - 1 }) }))
  })
}

function figuresOf({ candidateId, candidateNumber, ratings }: CandidateRatings, questions: readonly WeightedQuestion[]): Omit<RankingRow, 'rank' | 'tied'> {
  const given = new Map<QuestionId, Level[]>(questions.map(({ id }) => [id, []]))
  for (const { questionId, level } of ratings) if (level !== null) given.get(questionId)?.push(level)
  const perQuestion = [...given].map(([questionId, levels]) => ({ questionId, mean: mean(levels), median: median(levels), spread: range(levels), n: levels.length }))
  return {
    candidateId,
    candidateNumber,
    weightedMean: weightedMean(weighted(questions, (index) => perQuestion[index]?.mean)),
    weightedMedian: weightedMean(weighted(questions, (index) => perQuestion[index]?.median)),
    spread: range(reviewersMeans(ratings, questions)),
    perQuestion,
  }
}

/** Each reviewer's own weighted mean of one candidate, of those who gave at least one level. */
export function reviewersMeans(ratings: readonly Rating[], questions: readonly WeightedQuestion[]): number[] {
  const weights = new Map(questions.map(({ id, weight }) => [id, weight]))
  const own = new Map<PersonId, Weighted[]>()
  for (const { reviewerId, questionId, level } of ratings) {
    const weight = weights.get(questionId)
    if (weight === undefined) continue
    const levels = own.get(reviewerId)
    if (levels) levels.push({ value: level, weight })
    else own.set(reviewerId, [{ value: level, weight }])
  }
  return [...own.values()].flatMap((levels) => weightedMean(levels) ?? [])
}

function weighted(questions: readonly WeightedQuestion[], value: (index: number) => number | null | undefined): Weighted[] {
  return questions.map(({ weight }, index) => ({ value: value(index) ?? null, weight }))
}

/** Highest first, the undefined last. */
function byWeightedMean(a: Mean, b: Mean): number {
  return (b.weightedMean ?? -1) - (a.weightedMean ?? -1)
}

/** Runs of candidates within the tolerance of the run's first, each run in the order of candidate numbers. */
function groupsOfEquals<T extends Mean>(sorted: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const row of sorted) {
    const group = groups.at(-1)
    if (group?.[0] && areEqual(group[0], row)) group.push(row)
    else groups.push([row])
  }
  return groups.map((group) => group.sort((a, b) => (a.candidateNumber < b.candidateNumber ? -1 : 1)))
}

function areEqual(a: Mean, b: Mean): boolean {
  if (a.weightedMean === null || b.weightedMean === null) return a.weightedMean === b.weightedMean
  return Math.abs(a.weightedMean - b.weightedMean) <= tolerance
}
