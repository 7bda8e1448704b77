import type { Figure } from './figure'
import { at } from './numbers'

/** How two values are compared: as names, as places in an order, by their distance, or by their proportion. */
export const scales = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Scale = (typeof scales)[number]

/** A row for each observer, a column for each unit that was observed; null (or a row's missing end) where nothing was given. */
export type Observations = readonly (readonly (number | null)[])[]

/** `no-pairs`: no unit has two values. `no-variation`: every value is the same, so that agreement cannot be told from habit. `negative`: not on a ratio scale. */
export type AlphaReason = 'no-pairs' | 'no-variation' | 'negative'
export type Alpha = Figure<AlphaReason>

/** Squared difference of the values at two places of the ordered list; `middles` are their mean ranks among all that is pairable. */
type Difference = (at: { readonly values: Float64Array; readonly middles: Float64Array }, c: number, k: number) => number

const differences: Readonly<Record<Scale, Difference>> = {
  nominal: () => 1,
  ordinal: ({ middles }, c, k) => ((middles[c] ?? 0) - (middles[k] ?? 0)) ** 2, // all from c to k, the two ends by half
  interval: ({ values }, c, k) => ((values[c] ?? 0) - (values[k] ?? 0)) ** 2,
  ratio: ({ values }, c, k) => (((values[c] ?? 0) - (values[k] ?? 0)) / ((values[c] ?? 0) + (values[k] ?? 0))) ** 2,
}

/**
 * Krippendorff's alpha: 1 when the observers agree wholly, 0 when they agree as chance would have it, below 0 when they
 * agree less than that. Units with fewer than two values say nothing and are left out; any number of observers, missing
 * values allowed. K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section E.
 * @throws RangeError for a value that is not a finite number
 */
export function krippendorffAlpha(observations: Observations, scale: Scale): Alpha {
  const units = pairableUnits(observations)
  if (units.length === 0) return { value: null, reason: 'no-pairs' }
  const values = valuesOf(units)
  return alphaOf(coincidenceMatrix(units, values), values, scale)
}

/**
 * Alpha of a coincidence matrix; rows and columns in the order of `values`, which may hold some that do not occur.
 * @param coincidences square, symmetric, not all 0
 * @param values ascending
 */
export function alphaOf(coincidences: readonly (readonly number[])[], values: readonly number[], scale: Scale): Alpha {
  if (hasNoRatio(values, scale)) return { value: null, reason: 'negative' }
  const value = alphaReckoner(values, scale)(Float64Array.from(coincidences.flat()))
  return value === null ? { value: null, reason: 'no-variation' } : { value }
}

/** Below 0 nothing is in proportion. */
export const hasNoRatio = (values: readonly number[], scale: Scale): boolean => scale === 'ratio' && at(values, 0) < 0

/**
 * Reckons alpha of one coincidence matrix after another (row by row in one list), of which nothing is made anew: an interval asks for ten thousand.
 * @returns null where every value is the same
 */
export function alphaReckoner(given: readonly number[], scale: Scale): (coincidences: Float64Array) => number | null {
  const [values, size] = [Float64Array.from(given), given.length]
  const [counts, middles] = [new Float64Array(size), new Float64Array(size)]
  const difference = differences[scale]
  const both = { values, middles }
  return (coincidences) => {
    const all = countRows(coincidences, counts, middles)
    let [observed, expected] = [0, 0]
    for (let c = 0; c < size; c += 1) {
      for (let k = 0; k < c; k += 1) {
        const apart = 2 * difference(both, c, k) // both ways; a value differs from itself by nothing
        observed += apart * (coincidences[c * size + k] ?? 0)
        expected += apart * (counts[c] ?? 0) * (counts[k] ?? 0)
      }
    }
    return expected === 0 ? null : 1 - ((all - 1) * observed) / expected
  }
}

/** How often each value occurs, and its mean rank; all together. */
function countRows(coincidences: Float64Array, counts: Float64Array, middles: Float64Array): number {
  let below = 0
  for (let c = 0; c < counts.length; c += 1) {
    let count = 0
    for (let k = 0; k < counts.length; k += 1) count += coincidences[c * counts.length + k] ?? 0
    counts[c] = count
    below += count
    middles[c] = below - count / 2
  }
  return below
}

/** What the figure allows (Krippendorff 2004, p. 241): to rely on, with caution, or not at all. */
export const reliabilityBands = ['reliable', 'tentative', 'unreliable'] as const
export type ReliabilityBand = (typeof reliabilityBands)[number]

/** @param alpha at most 1 */
export function reliabilityBand(alpha: number): ReliabilityBand {
  if (alpha >= 0.8) return 'reliable'
  return alpha >= 0.667 ? 'tentative' : 'unreliable'
}

/** The values of each unit that has at least two. */
export function pairableUnits(observations: Observations): number[][] {
  const width = Math.max(0, ...observations.map((row) => row.length))
  const units = Array.from({ length: width }, (_, unit) => observations.flatMap((row) => row[unit] ?? []))
  if (!units.flat().every(Number.isFinite)) throw new RangeError('an observation must be a finite number or null')
  return units.filter((unit) => unit.length >= 2)
}

/** Every value that occurs, ascending. */
export function valuesOf(units: readonly (readonly number[])[]): number[] {
  return [...new Set(units.flat())].sort((a, b) => a - b)
}

/** How often each value stands beside each other one in a unit, a unit of m values giving m in all. Square, symmetric, in the order of `values`. */
export function coincidenceMatrix(units: readonly (readonly number[])[], values: readonly number[]): number[][] {
  const place = new Map(values.map((value, index) => [value, index]))
  const matrix = values.map(() => values.map(() => 0))
  for (const unit of units) {
    const weight = 1 / (unit.length - 1)
    unit.forEach((one, i) => unit.forEach((other, j) => {
      const row = matrix[place.get(one) ?? -1]
      const column = place.get(other) ?? -1
      if (i !== j && row) row[column] = at(row, column) + weight
    }))
  }
  return matrix
}
