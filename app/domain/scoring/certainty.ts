import type { CandidateId } from '../ids'
import type { Result } from '../result'
import type { CrossedReason } from '../statistics/additive'
import { bandOf, type Band } from '../statistics/bands'
import { bootstrapRanks, type PanelBootstrap } from '../statistics/rater-bootstrap'
import { jointRanks, type Interval, type JointRanks, type RankReason, type RankSet } from '../statistics/ranks'
import { completeRows, crossed, type Ratings } from '../statistics/ratings'
import { scoreTable } from '../statistics/score-table'
import { rangeOfRanks, sensitivity, type VariantRanking } from '../statistics/sensitivity'
import { adjustForSeverity, type AdjustmentReason } from '../statistics/severity'
import { rank, type CandidateRatings, type WeightedQuestion } from './ranking'

/** How sure a candidate's place is. Null is what cannot be told; why stands with the ranking's certainty. */
export interface CandidateCertainty {
  readonly candidateId: CandidateId
  /** How clearly the candidate is among the first, were the panel drawn anew out of its own members. */
  readonly band: Band | null
  /** The probability of it, 0 to 1. */
  readonly pTop: number | null
  /** The places that the noise in single scores leaves open, jointly for all candidates with 95 %. */
  readonly places: RankSet | null
  /** What these places come from: a joint interval of the level at the average reviewer, in points; may reach beyond the scale. */
  readonly interval: Interval | null
  /** The mean with the reviewers' strictness taken off; only where not everybody scored everybody. */
  readonly adjusted: number | null
  readonly otherwise: OtherPlaces
}

/** The places by other ways of counting, each as good as the one taken. */
export interface OtherPlaces {
  /** Over all ways to leave one reviewer out. */
  readonly withoutOne: RankSet | null
  readonly equalWeights: number | null
  readonly median: number | null
  /** The best and the worst over all of these and the place taken. */
  readonly range: RankSet | null
}

/** `no-scores`: nobody could judge anything. `bands`: `few-panels` says that they are told, of so few panels that they say little. `adjustment`: `complete` where there is nothing to adjust. */
export interface RankingCertainty {
  /** The number of places for interviews, from 1 up. */
  readonly top: number
  readonly reviewers: number
  readonly bands: 'told' | 'few-panels' | 'no-scores' | CrossedReason
  readonly places: 'told' | 'no-scores' | RankReason
  readonly adjustment: 'told' | 'complete' | AdjustmentReason
  /** Those who would come in or go out by at least one of the other ways. */
  readonly movers: number
  /** In the order of the ranking. */
  readonly candidates: readonly CandidateCertainty[]
}

export interface CertaintyOptions {
  readonly top: number
  /** Panels that are too many to count are drawn: the same ones for the same seed. */
  readonly seed: string
}

/** With two reviewers only three panels can be drawn, so that hardly anything but "open" comes out. */
const enoughReviewers = 3

/**
 * What the order rests on, from four sides: panels drawn anew, noise in single scores, strictness, and other ways of counting.
 * All but the last take each reviewer's own weighted mean of a candidate as one rating.
 */
export function rankingCertainty(ratings: readonly CandidateRatings[], questions: readonly WeightedQuestion[], { top, seed }: CertaintyOptions): RankingCertainty {
  const rows = rank(ratings, questions)
  const table = scoreTable(ratings, questions)
  const places = new Map(ratings.map(({ candidateId }, index) => [candidateId, index]))
  const panels = bootstrapRanks(table.ratings, { top, seed: JSON.stringify([seed, 'panels']), draws: ratings.length <= 100 ? 10_000 : 2000 })
  const joint = jointRanks(table.ratings)
  const adjusted = adjustedMeans(table.ratings)
  const variants = sensitivity(ratings, questions, top)
  const otherwise = otherPlaces(variants)
  const ranges = rangeOfRanks(variants, rows)
  return {
    top,
    reviewers: table.reviewers.length,
    ...toldOf(panels, joint, table.ratings),
    adjustment: adjusted.told,
    movers: new Set(variants.flatMap(({ entering, leaving }) => [...entering, ...leaving])).size,
    candidates: rows.map(({ candidateId }) => {
      const row = places.get(candidateId) ?? -1
      return {
        candidateId,
        ...oddsOf(panels.ok ? panels.value : null, row),
        ...placesOf(joint.ok ? joint.value : null, row),
        adjusted: adjusted.means[row] ?? null,
        otherwise: { ...otherwise(candidateId), range: ranges.get(candidateId) ?? null },
      }
    }),
  }
}

/** What is told of bands and places, or why nothing is. */
function toldOf(panels: Result<PanelBootstrap, CrossedReason>, joint: Result<JointRanks, RankReason>, ratings: Ratings): Pick<RankingCertainty, 'bands' | 'places'> {
  const { raters } = crossed(ratings)
  if (raters.length === 0) return { bands: 'no-scores', places: 'no-scores' }
  const fromPanels = raters.length < enoughReviewers ? 'few-panels' : 'told'
  return { bands: panels.ok ? fromPanels : panels.refusal, places: joint.ok ? 'told' : joint.refusal }
}

function oddsOf(panels: PanelBootstrap | null, row: number): Pick<CandidateCertainty, 'band' | 'pTop'> {
  const odds = panels?.applicants[row]
  return odds ? { band: bandOf(odds), pTop: odds.pTop } : { band: null, pTop: null }
}

function placesOf(joint: JointRanks | null, row: number): Pick<CandidateCertainty, 'places' | 'interval'> {
  const [level, error, places] = [joint?.levels[row], joint?.errors[row], joint?.rankSets[row]]
  if (!joint || !places || typeof level !== 'number' || typeof error !== 'number') return { places: null, interval: null }
  return { places, interval: { lower: level - joint.reach * error, upper: level + joint.reach * error } }
}

function adjustedMeans(ratings: Ratings): { readonly told: RankingCertainty['adjustment']; readonly means: readonly (number | null)[] } {
  const rated = ratings.filter((row) => row.some((value) => value !== null)) // nobody can be adjusted for whom nobody judged
  if (completeRows(rated).leftOut === 0) return { told: 'complete', means: [] }
  const found = adjustForSeverity(ratings)
  if (!found.ok) return { told: found.refusal, means: [] }
  const { mean, applicants } = found.value
  return { told: 'told', means: applicants.map((above) => (above === null ? null : mean + above)) }
}

function otherPlaces(variants: readonly VariantRanking[]): (id: CandidateId) => Omit<OtherPlaces, 'range'> {
  const without = variants.filter(({ variant }) => variant.kind === 'without-reviewer')
  const placeIn = (kind: 'equal-weights' | 'median', id: CandidateId) => variants.find(({ variant }) => variant.kind === kind)?.ranks.get(id) ?? null
  return (id) => {
    const found = without.flatMap(({ ranks }) => ranks.get(id) ?? [])
    return {
      withoutOne: found.length === 0 ? null : [Math.min(...found), Math.max(...found)],
      equalWeights: placeIn('equal-weights', id),
      median: placeIn('median', id),
    }
  }
}
