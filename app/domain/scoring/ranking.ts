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
  readonly tiedWith: readonly CandidateId[]
  /** The questions' means, weighted. The order follows this figure alone. */
  readonly weightedMean: number | null
  /** The questions' medians, weighted: one reviewer who is far from the rest moves it little. */
  readonly weightedMedian: number | null
  /** Between the reviewers: highest minus lowest of each one's own weighted mean. Null for fewer than two reviewers. */
  readonly spread: number | null
  /** In the order of the questions. */
  readonly perQuestion: readonly QuestionFigures[]
}

type Figures = Omit<RankingRow, 'rank' | 'tiedWith'>

/** Weighted means closer than this are equal: the difference is of arithmetic, not of answers. */
const tolerance = 1e-9

/**
 * The candidates from the highest weighted mean to the lowest, those without a level last; equals share a rank
 * (standard competition ranking) and stand in the order of their candidate numbers, which are random. Weights are
 * taken over the questions that have a level. The order says nothing of what to decide: people do that.
 */
export function rank(candidates: readonly CandidateRatings[], questions: readonly WeightedQuestion[]): RankingRow[] {
  const sorted = candidates.map((candidate) => figuresOf(candidate, questions)).sort(byWeightedMean)

  let placed = 0
  return groupsOfEquals(sorted).flatMap((group) => {
    const first = placed + 1
    placed += group.length
    return group.map((figures) => ({ ...figures, ...placeIn(group, figures, first) }))
  })
}

function placeIn(group: readonly Figures[], { candidateId, weightedMean: own }: Figures, first: number): Pick<RankingRow, 'rank' | 'tiedWith'> {
  if (own === null) return { rank: null, tiedWith: [] }
  return { rank: first, tiedWith: group.map((other) => other.candidateId).filter((id) => id !== candidateId) }
}

function figuresOf({ candidateId, candidateNumber, ratings }: CandidateRatings, questions: readonly WeightedQuestion[]): Figures {
  const perQuestion = questions.map((question) => questionFigures(question.id, ratings))
  return {
    candidateId,
    candidateNumber,
    weightedMean: weightedMean(weighted(questions, (index) => perQuestion[index]?.mean)),
    weightedMedian: weightedMean(weighted(questions, (index) => perQuestion[index]?.median)),
    spread: range(reviewersMeans(ratings, questions)),
    perQuestion,
  }
}

function questionFigures(questionId: QuestionId, ratings: readonly Rating[]): QuestionFigures {
  const given = ratings.flatMap(({ questionId: of, level }) => (of === questionId && level !== null ? [level] : []))
  return { questionId, mean: mean(given), median: median(given), spread: range(given), n: given.length }
}

/** Each reviewer's own weighted mean of one candidate, of those who gave at least one level. */
export function reviewersMeans(ratings: readonly Rating[], questions: readonly WeightedQuestion[]): number[] {
  const reviewers = [...new Set(ratings.map((rating) => rating.reviewerId))]
  return reviewers.flatMap((reviewerId) => {
    const own = new Map(ratings.filter((rating) => rating.reviewerId === reviewerId).map((rating) => [rating.questionId, rating.level]))
    return weightedMean(questions.map(({ id, weight }) => ({ value: own.get(id) ?? null, weight }))) ?? []
  })
}

function weighted(questions: readonly WeightedQuestion[], value: (index: number) => number | null | undefined): Weighted[] {
  return questions.map(({ weight }, index) => ({ value: value(index) ?? null, weight }))
}

/** Highest first, the undefined last. */
function byWeightedMean(a: Figures, b: Figures): number {
  return (b.weightedMean ?? -1) - (a.weightedMean ?? -1)
}

/** Runs of candidates within the tolerance of the run's first, each run in the order of candidate numbers. */
function groupsOfEquals(sorted: readonly Figures[]): Figures[][] {
  const groups: Figures[][] = []
  for (const figures of sorted) {
    const group = groups.at(-1)
    if (group?.[0] && areEqual(group[0], figures)) group.push(figures)
    else groups.push([figures])
  }
  return groups.map((group) => group.sort((a, b) => (a.candidateNumber < b.candidateNumber ? -1 : 1)))
}

function areEqual(a: Figures, b: Figures): boolean {
  if (a.weightedMean === null || b.weightedMean === null) return a.weightedMean === b.weightedMean
  return Math.abs(a.weightedMean - b.weightedMean) <= tolerance
}
