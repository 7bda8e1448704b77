import { refused, ok, type Result } from '../result'
import { connectedGroups } from './connected'
import { dot, inverseOf, times } from './linear'
import { at, sum, upTo } from './numbers'
import type { Crossed, Given } from './ratings'

/** `one-rater`, `few-applicants`: fewer than two. `disconnected`: groups of applicants and raters share no rating. */
export type CrossedReason = 'one-rater' | 'few-applicants' | 'disconnected'

/** Each rating as an applicant's own level plus how lenient the rater is, by least squares; rows and columns as in the crossed table. */
export interface AdditiveFit {
  /** The applicants' levels at the average rater. Without holes their means. */
  readonly applicants: readonly number[]
  /** How much higher each rater rates; in all 0. Without holes the rater's mean less the mean of all. */
  readonly raters: readonly number[]
  /** Sum of the squares of what is left. */
  readonly rest: number
  /** How many ratings there are beyond those that the levels take up. */
  readonly degrees: number
  /** Variances of the applicants' levels, as multiples of the residual one. Without holes 1/k. */
  readonly applicantVariances: readonly number[]
}

/** Whether applicants and raters of a table can be compared at all. */
export function comparable(table: Crossed): Result<Crossed, CrossedReason> {
  if (table.raters.length < 2) return refused('one-rater')
  if (table.applicants.length < 2) return refused('few-applicants')
  return connectedGroups(table) === 1 ? ok(table) : refused('disconnected')
}

/**
 * The two-way additive model without a variance of its own for either: F. Yates, Journal of the American Statistical
 * Association 29 (1934) 51–66. The applicants are eliminated first.
 */
export function fitAdditive(table: Crossed): Result<AdditiveFit, CrossedReason> {
  const checked = comparable(table)
  if (!checked.ok) return checked
  const k = table.raters.length
  // The raters' equations leave their level open; the table of ones sets their sum to 0.
  const { inverse } = inverseOf(raterEquations(table).map((row) => row.map((value) => value + 1)))
  const generalised = inverse.map((row) => row.map((value) => value - 1 / k ** 2))
  const raters = times(generalised, raterTotals(table))
  const applicants = table.given.map((given) => sum(given.map(({ rater, value }) => value - at(raters, rater))) / given.length)
  return ok({
    applicants,
    raters,
    rest: sum(table.given.map((given, i) => sum(given.map(({ rater, value }) => (value - at(applicants, i) - at(raters, rater)) ** 2)))),
    degrees: table.count - table.applicants.length - k + 1,
    applicantVariances: table.given.map((given) => 1 / given.length + spreadOf(generalised, given) / given.length ** 2),
  })
}

/** Whether the additive model leaves nothing but arithmetic. */
export function isExplained({ rest }: AdditiveFit, table: Crossed): boolean {
  return rest <= 1e-18 * sum(table.given.map((given) => sum(given.map(({ value }) => value * value))))
}

function raterEquations({ raters, given }: Crossed): number[][] {
  const left = raters.map(() => raters.map(() => 0))
  for (const row of given) {
    for (const { rater: i } of row) {
      const line = at(left, i)
      line[i] = at(line, i) + 1
      for (const { rater: j } of row) line[j] = at(line, j) - 1 / row.length
    }
  }
  return left
}

function raterTotals({ raters, given }: Crossed): number[] {
  const totals = raters.map(() => 0)
  for (const row of given) {
    const mean = sum(row.map(({ value }) => value)) / row.length
    for (const { rater, value } of row) totals[rater] = at(totals, rater) + value - mean
  }
  return totals
}

function spreadOf(generalised: readonly (readonly number[])[], given: readonly Given[]): number {
  const who = upTo(generalised.length).map((rater) => (given.some((one) => one.rater === rater) ? 1 : 0))
  return dot(times(generalised, who), who)
}
