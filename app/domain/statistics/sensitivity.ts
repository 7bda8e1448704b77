import type { CandidateId, PersonId } from '../ids'
import { rank, type CandidateRatings, type RankingRow, type WeightedQuestion } from '../scoring/ranking'
import { at } from './numbers'

/** Another way to the order, as good as the one taken: without one of the reviewers, with equal weights, by medians in place of means. */
export type Variant =
  | { readonly kind: 'without-reviewer'; readonly reviewerId: PersonId }
  | { readonly kind: 'equal-weights' }
  | { readonly kind: 'median' }

/** The places that a variant gives, 1 the highest, equals sharing theirs; null without a single level. */
export interface VariantRanking {
  readonly variant: Variant
  readonly ranks: ReadonlyMap<CandidateId, number | null>
  /** Who would be among the first m and is not, or is and would not be; with equals on the line all of them are among the first. */
  readonly entering: readonly CandidateId[]
  readonly leaving: readonly CandidateId[]
}

/**
 * How the order would be otherwise. The variants without one reviewer come in the order of their ids, none where there is only one.
 * @param top the places for interviews, from 1 up
 */
export function sensitivity(candidates: readonly CandidateRatings[], questions: readonly WeightedQuestion[], top: number): VariantRanking[] {
  const rows = rank(candidates, questions)
  const taken = ranksOf(rows)
  const compared = (variant: Variant, ranks: ReadonlyMap<CandidateId, number | null>): VariantRanking => ({
    variant,
    ranks,
    entering: among(ranks, top).filter((id) => !isAmong(taken.get(id), top)),
    leaving: among(taken, top).filter((id) => !isAmong(ranks.get(id), top)),
  })
  const reviewers = [...new Set(candidates.flatMap(({ ratings }) => ratings.map(({ reviewerId }) => reviewerId)))].sort()
  const without = reviewers.length < 2 ? [] : reviewers.map((reviewerId) => compared({ kind: 'without-reviewer', reviewerId }, ranksOf(rank(withoutReviewer(candidates, reviewerId), questions))))
  const equal = ranksOf(rank(candidates, questions.map(({ id }) => ({ id, weight: 1 }))))
  return [...without, compared({ kind: 'equal-weights' }, equal), compared({ kind: 'median' }, ranksByMedian(rows))]
}

/** The places of each candidate over all variants and the order taken: the best and the worst. Null for candidates without a rank in any of them. */
export function rangeOfRanks(variants: readonly VariantRanking[], rows: readonly Pick<RankingRow, 'candidateId' | 'rank'>[]): Map<CandidateId, readonly [best: number, worst: number] | null> {
  return new Map(rows.map(({ candidateId, rank: own }) => {
    const places = [own, ...variants.map(({ ranks }) => ranks.get(candidateId) ?? null)].filter((place) => place !== null)
    return [candidateId, places.length === 0 ? null : [Math.min(...places), Math.max(...places)]]
  }))
}

function withoutReviewer(candidates: readonly CandidateRatings[], reviewerId: PersonId): CandidateRatings[] {
  return candidates.map((candidate) => ({ ...candidate, ratings: candidate.ratings.filter((rating) => rating.reviewerId !== reviewerId) }))
}

function ranksOf(rows: readonly RankingRow[]): Map<CandidateId, number | null> {
  return new Map(rows.map(({ candidateId, rank: place }) => [candidateId, place]))
}

/** As in rank(): equals within a billionth share the place of the first of them. */
function ranksByMedian(rows: readonly RankingRow[]): Map<CandidateId, number | null> {
  const sorted = [...rows].sort((a, b) => (b.weightedMedian ?? -Infinity) - (a.weightedMedian ?? -Infinity))
  let first = 0
  return new Map(sorted.map(({ candidateId, weightedMedian }, index) => {
    if (weightedMedian === null) return [candidateId, null]
    if ((at(sorted, first).weightedMedian ?? 0) - weightedMedian > 1e-9) first = index
    return [candidateId, first + 1]
  }))
}

function among(ranks: ReadonlyMap<CandidateId, number | null>, top: number): CandidateId[] {
  return [...ranks].filter(([, place]) => isAmong(place, top)).map(([id]) => id)
}

function isAmong(place: number | null | undefined, top: number): boolean {
  return place !== null && place !== undefined && place <= top
}
