import { ok, refused, type Result } from '../result'
import { fitAdditive, isExplained, type AdditiveFit, type CrossedReason } from './additive'
import { at, countBelow, upTo } from './numbers'
import { normalQuantile, tQuantile } from './quantiles'
import { atPlaces, crossed, type Crossed, type Ratings } from './ratings'

/** From the best place that is possible to the worst; 1 is the highest. */
export type RankSet = readonly [best: number, worst: number]

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** `few-ratings`: no more ratings than effects. `no-residual`: the raters agree wholly but for a constant, so that nothing tells how sure the order is. */
export type RankReason = CrossedReason | 'few-ratings' | 'no-residual'

/**
 * The level of each of so many intervals that makes all of them hold at once, when they are independent (Šidák).
 * @param level of all together, between 0 and 1
 */
export function sidakLevel(level: number, count: number): number {
  return level ** (1 / count)
}

/** How many standard errors each of so many simultaneous intervals reaches; with degrees of freedom by Student's t, else by the normal distribution. */
export function simultaneousReach(level: number, { count, degrees }: { readonly count: number; readonly degrees?: number }): number {
  const probability = (1 + sidakLevel(level, count)) / 2
  return degrees === undefined ? normalQuantile(probability) : tQuantile(probability, degrees)
}

/**
 * The places that each applicant may have, jointly: one above another only if the intervals do not touch.
 * M. Klein, T. Wright and J. Wieczorek, "A joint confidence region for an overall ranking of populations", Journal of the
 * Royal Statistical Society C 69 (2020) 589–606.
 * @param intervals simultaneous ones
 */
export function rankSetsOf(intervals: readonly Interval[]): RankSet[] {
  const lowers = Float64Array.from(intervals, ({ lower }) => lower).sort()
  const uppers = Float64Array.from(intervals, ({ upper }) => upper).sort()
  return intervals.map(({ lower, upper }) => [1 + intervals.length - countBelow(lowers, upper, true), intervals.length - countBelow(uppers, lower, false)])
}

export interface JointRanks {
  /** By applicant; null for one whom nobody rated. At the average rater, in the points of the scale. */
  readonly levels: readonly (number | null)[]
  readonly errors: readonly (number | null)[]
  readonly rankSets: readonly (RankSet | null)[]
  /** How many standard errors the intervals reach. */
  readonly reach: number
}

/**
 * Which places the noise in single ratings leaves open for each applicant, all statements holding together with the given
 * level. The raters are taken as they are: how strict each is is taken off, with holes too. Errors are pooled over all.
 * @throws RangeError for a rating that is not a finite number
 */
export function jointRanks(ratings: Ratings, level = 0.95): Result<JointRanks, RankReason> {
  const table = crossed(ratings)
  const fitted = fitAdditive(table)
  if (!fitted.ok) return fitted
  if (fitted.value.degrees < 1) return refused('few-ratings')
  if (isExplained(fitted.value, table)) return refused('no-residual')
  return ok(jointRanksOf(fitted.value, table, { rows: ratings.length, level }))
}

function jointRanksOf({ applicants, applicantVariances, rest, degrees }: AdditiveFit, table: Crossed, { rows, level }: { readonly rows: number; readonly level: number }): JointRanks {
  const reach = simultaneousReach(level, { count: applicants.length, degrees })
  const errors = applicantVariances.map((variance) => Math.sqrt((variance * rest) / degrees))
  const sets = rankSetsOf(applicants.map((middle, i) => ({ lower: middle - reach * at(errors, i), upper: middle + reach * at(errors, i) })))
  const rankSets: (RankSet | null)[] = upTo(rows).map(() => null)
  table.applicants.forEach((row, index) => { rankSets[row] = at(sets, index) })
  return { levels: atPlaces(rows, table.applicants, applicants), errors: atPlaces(rows, table.applicants, errors), rankSets, reach }
}
