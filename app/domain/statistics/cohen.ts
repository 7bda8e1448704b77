import { normalQuantile } from './quantiles'
import { at, sum, upTo } from './numbers'

/** How bad it is that two raters differ: any difference the same, by the steps between their values, by the steps squared, or by a table of one's own (0 on its diagonal, none below 0, rows and columns in the order of the scale). */
export type DisagreementWeights = 'unweighted' | 'linear' | 'quadratic' | readonly (readonly number[])[]

/** `no-pairs`: nothing was rated by both. `no-variation`: by chance alone they could not have disagreed. */
export type KappaReason = 'no-pairs' | 'no-variation'

/** The standard error is the large-sample one of Fleiss, Cohen and Everitt 1969, 0 where the raters agree wholly. */
export type Kappa =
  | { readonly value: number; readonly error: number; readonly lower: number; readonly upper: number }
  | { readonly value: null; readonly reason: KappaReason }

/**
 * Cohen's kappa of two raters, weighted or not: 1 − Σvp / Σvp(by chance). 1 is full agreement, 0 what chance would give.
 * J. Cohen, Psychological Bulletin 70 (1968) 213–220; the error by J. L. Fleiss, J. Cohen and B. S. Everitt, the same,
 * 72 (1969) 323–327.
 * @param table how often the first rater gave a value (row) and the second one (column); rows and columns are the scale, with what nobody used
 * @param level of the two-sided interval, between 0 and 1
 * @throws RangeError for a table or weights that are not square and as large as each other, or hold what is no number from 0 up
 */
export function cohenKappa(table: readonly (readonly number[])[], weights: DisagreementWeights, level = 0.95): Kappa {
  checkSquare(table, table.length)
  const v = weightsFor(weights, table.length)
  const total = sum(table.map(sum))
  if (total === 0) return { value: null, reason: 'no-pairs' }
  const share = table.map((row) => row.map((count) => count / total))
  const rows = share.map(sum)
  const columns = upTo(table.length).map((column) => sum(share.map((row) => at(row, column))))
  const observed = sumOver(v, (i, j) => at(at(share, i), j))
  const chance = sumOver(v, (i, j) => at(rows, i) * at(columns, j))
  if (chance === 0) return { value: null, reason: 'no-variation' }
  const value = 1 - observed / chance
  const error = standardError({ share, rows, columns, v }, { value, chance, total })
  const reach = normalQuantile((1 + level) / 2) * error
  return { value, error, lower: value - reach, upper: value + reach }
}

/**
 * How often the first rater gave each value of the scale where the second gave each; rows and columns in the scale's order.
 * The scale is the rubric's, never the values that happen to occur: a value that nobody used still lies between two others.
 * @param pairs null where one of them gave nothing; such pairs are left out
 * @throws RangeError for a value that is not on the scale
 */
export function agreementTable(pairs: readonly (readonly [number | null, number | null])[], scale: readonly number[]): number[][] {
  const table = scale.map(() => scale.map(() => 0))
  for (const [first, second] of pairs) {
    if (first !== null && second !== null) {
      const row = at(table, placeOn(scale, first))
      const column = placeOn(scale, second)
      row[column] = at(row, column) + 1
    }
  }
  return table
}

/** @throws RangeError for a value that is not on the scale */
export function placeOn(scale: readonly number[], value: number): number {
  const place = scale.indexOf(value)
  if (place < 0) throw new RangeError(`${value} is not on the scale ${scale.join(', ')}`)
  return place
}

interface Shares {
  readonly share: readonly (readonly number[])[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly v: readonly (readonly number[])[]
}

/** In weights of agreement, w = 1 − v, as the authors have it. */
function standardError({ share, rows, columns, v }: Shares, { value, chance, total }: { readonly value: number; readonly chance: number; readonly total: number }): number {
  const ofRow = v.map((row) => sum(row.map((weight, j) => (1 - weight) * at(columns, j))))
  const ofColumn = columns.map((_, j) => sum(v.map((row, i) => (1 - at(row, j)) * at(rows, i))))
  const spread = sumOver(share, (i, j) => (1 - at(at(v, i), j) - (at(ofRow, i) + at(ofColumn, j)) * (1 - value)) ** 2)
  const variance = (spread - (value - (1 - chance) * (1 - value)) ** 2) / (total * chance ** 2)
  return Math.sqrt(Math.max(0, variance))
}

function weightsFor(weights: DisagreementWeights, size: number): number[][] {
  if (typeof weights === 'string') return upTo(size).map((i) => upTo(size).map((j) => ({ unweighted: i === j ? 0 : 1, linear: Math.abs(i - j), quadratic: (i - j) ** 2 })[weights]))
  checkSquare(weights, size)
  return scaledToOne(weights)
}

/** Kappa does not depend on the unit of the weights; its error's formula wants them at most 1. */
function scaledToOne(weights: readonly (readonly number[])[]): number[][] {
  const most = Math.max(0, ...weights.flat())
  return weights.map((row) => row.map((weight) => (most === 0 ? 0 : weight / most)))
}

function checkSquare(table: readonly (readonly number[])[], size: number): void {
  const isSquare = table.length === size && table.every((row) => row.length === size)
  if (!isSquare || !table.flat().every((value) => Number.isFinite(value) && value >= 0)) throw new RangeError(`a table of ${size} by ${size} numbers from 0 up is wanted`)
}

function sumOver(table: readonly (readonly number[])[], of: (i: number, j: number) => number): number {
  return sum(table.map((row, i) => sum(row.map((value, j) => value * of(i, j)))))
}
