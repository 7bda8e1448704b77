import { inverseOf, times, type Matrix } from './linear'
import { at, squares, sum, upTo } from './numbers'
import type { Crossed, Given } from './ratings'

/** The variances of applicants and of raters, each as a multiple of the residual one; from 0 up. */
export type VarianceRatios = readonly [applicants: number, raters: number]

/** What the mixed-model equations give at one pair of ratios. Rows and columns as in the crossed table. */
export interface MixedFit {
  readonly mean: number
  readonly applicants: readonly number[]
  readonly raters: readonly number[]
  /** The residual variance at which the ratings are likeliest, with these ratios. */
  readonly residual: number
  /** Minus twice the logarithm of the restricted likelihood. */
  readonly criterion: number
  /** For applicants and for raters: what the ratio would be judged from these effects, over the ratio itself. 1 at the best ratio; at most 1 where that is 0. */
  readonly growth: readonly [number, number]
  /** Variances of effect minus estimate. */
  readonly applicantVariances: readonly number[]
  readonly raterVariances: readonly number[]
}

/**
 * Henderson's mixed-model equations of y = μ + applicant + rater + residual, μ fixed, the others random. The applicants are
 * eliminated first (their block is diagonal), so that the cost grows with applicants × raters² and what is solved has a row
 * for μ and one for each rater. Rater effects are counted in their own standard deviations, so that a variance of 0 is no
 * division by 0. C. R. Henderson, "Best Linear Unbiased Estimation and Prediction under a Selection Model", Biometrics 31
 * (1975) 423–447; the criterion as in D. Bates, M. Mächler, B. Bolker and S. Walker, Journal of Statistical Software 67
 * (2015), i. 1, equation 41; the growth from R. Schall, Biometrika 78 (1991) 719–727.
 * @param table connected, with at least two applicants and two raters
 */
export function fitMixed(table: Crossed, ratios: VarianceRatios): MixedFit {
  const [ofApplicant, ofRater] = ratios
  const size = table.raters.length + 1
  const centre = sum(table.given.map((given) => sum(given.map(({ value }) => value)))) / table.count
  const rows = table.given.map((given) => reduced(given, centre, ofApplicant))
  const { left, right } = equations(rows, size)
  const standard = upTo(size).map((index) => (index === 0 ? 1 : Math.sqrt(ofRater)))
  const scaled = left.map((row, i) => row.map((value, j) => value * at(standard, i) * at(standard, j) + (i === j && i > 0 ? 1 : 0)))
  const { inverse: ofScaled, logDeterminant } = inverseOf(scaled)
  const inverse = ofScaled.map((row, i) => row.map((value, j) => value * at(standard, i) * at(standard, j)))
  const solution = times(inverse, right)

  const inRows = rows.map((row) => levered(row, solution, inverse))
  const applicants = inRows.map(({ rest, weight }) => weight * rest)
  const unfitted = residuals(rows, { applicants, solution, size })
  const residual = unfitted.unexplained / (table.count - 1)
  const ofTrace = sum(inRows.map(({ n, lever, kept }) => n * kept - lever * kept * kept))
  return {
    mean: centre + at(solution, 0),
    applicants,
    raters: solution.slice(1),
    residual,
    criterion: (table.count - 1) * (1 + Math.log(2 * Math.PI * residual)) + logDeterminant - sum(inRows.map(({ kept }) => Math.log(kept))),
    growth: [sum(inRows.map(({ rest, kept }) => (rest * kept) ** 2)) / (residual * ofTrace), squares(unfitted.byRater) / (residual * raterTrace(left, ofScaled, ofRater))],
    applicantVariances: inRows.map(({ lever, weight }) => residual * (weight + lever * weight * weight)),
    raterVariances: inverse.slice(1).map((row, rater) => residual * at(row, rater + 1)),
  }
}

/** One applicant's ratings, from the mean of all. Places are those of the raters' rows in the equations, whose first is the mean's. */
interface Reduced {
  readonly places: readonly number[]
  readonly values: readonly number[]
  readonly n: number
  readonly total: number
  /** By how much the effect is drawn from the sum of what is left: variance ratio / (1 + n × variance ratio). */
  readonly weight: number
  /** 1 / (1 + n × variance ratio). */
  readonly kept: number
}

function reduced(given: readonly Given[], centre: number, ofApplicant: number): Reduced {
  const values = given.map(({ value }) => value - centre)
  const kept = 1 / (1 + given.length * ofApplicant)
  return { places: given.map(({ rater }) => rater + 1), values, n: given.length, total: sum(values), weight: ofApplicant * kept, kept }
}

/** The equations for the mean and the raters once the applicants are eliminated, before the raters' own variance enters. */
function equations(rows: readonly Reduced[], size: number): { readonly left: Matrix; readonly right: number[] } {
  const left: Matrix = upTo(size).map(() => upTo(size).map(() => 0))
  const right = upTo(size).map(() => 0)
  const add = (line: number[], place: number, value: number) => { line[place] = at(line, place) + value }
  const ofMean = at(left, 0)
  for (const { places, values, n, total, weight, kept } of rows) {
    add(ofMean, 0, n * kept)
    add(right, 0, total * kept)
    places.forEach((place, index) => {
      const line = at(left, place)
      add(ofMean, place, kept)
      add(line, 0, kept)
      add(line, place, 1)
      for (const other of places) add(line, other, -weight)
      add(right, place, at(values, index) - weight * total)
    })
  }
  return { left, right }
}

interface Levered extends Reduced {
  /** Sum of the ratings less the mean and the raters' effects. */
  readonly rest: number
  /** The variance of the sum of the mean and the raters' effects in these ratings. */
  readonly lever: number
}

function levered(row: Reduced, solution: readonly number[], inverse: Matrix): Levered {
  let [rest, lever] = [row.total - row.n * at(solution, 0), row.n * row.n * at(at(inverse, 0), 0)]
  for (const place of row.places) {
    const line = at(inverse, place)
    rest -= at(solution, place)
    lever += 2 * row.n * at(line, 0)
    for (const other of row.places) lever += at(line, other)
  }
  return { ...row, rest, lever }
}

/** What is left of the ratings, summed by rater, and how much of their squares the effects do not explain. */
function residuals(rows: readonly Reduced[], { applicants, solution, size }: { readonly applicants: readonly number[]; readonly solution: readonly number[]; readonly size: number }): { readonly byRater: number[]; readonly unexplained: number } {
  const byRater = upTo(size - 1).map(() => 0)
  let unexplained = 0
  rows.forEach(({ places, values }, i) => places.forEach((place, index) => {
    const value = at(values, index)
    const rest = value - at(solution, 0) - at(applicants, i) - at(solution, place)
    byRater[place - 1] = at(byRater, place - 1) + rest
    unexplained += value * rest
  }))
  return { byRater, unexplained }
}

/** What the squared sums by rater are on average worth; by its limit where the variance is too small for the difference to be computed. */
function raterTrace(left: Matrix, ofScaled: Matrix, ofRater: number): number {
  if (ofRater > 1e-7) return sum(ofScaled.slice(1).map((row, rater) => 1 - at(row, rater + 1))) / ofRater
  const ofMean = at(left, 0)
  return sum(left.slice(1).map((row, rater) => at(row, rater + 1) - at(row, 0) ** 2 / at(ofMean, 0)))
}
