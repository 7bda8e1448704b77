import { undefinedFor, type Figure } from './figure'
import { normalQuantile } from './quantiles'

export type ShiftReason = 'too-few'

/** By how much one sample lies above the other, with the interval that so few values leave open. */
export type Shift =
  | { readonly value: number; readonly lower: number; readonly upper: number }
  | Extract<Figure<ShiftReason>, { readonly value: null }>

/** From so many values in both samples on the distribution is taken for a normal one, as R's wilcox.test does. */
const exactBelow = 50

/**
 * How much higher the values of one sample are than those of the other: the median of all differences between a value of the one and a value of the other
 * (J. L. Hodges and E. L. Lehmann, "Estimates of location based on rank tests", Annals of Mathematical Statistics 34 (1963) 598–611), with the interval
 * that Mann and Whitney's test does not rule out (L. E. Moses; M. Hollander and D. A. Wolfe, "Nonparametric Statistical Methods", 1973, section 4.3).
 * It asks for no distribution; equal values make the interval rather wider. Where no interval of this level exists, as of three against three, there is no figure.
 * @param level of the two-sided interval, between 0 and 1
 */
export function shiftBetween(sample: readonly number[], other: readonly number[], level = 0.95): Shift {
  const differences = sample.flatMap((one) => other.map((two) => one - two)).sort((a, b) => a - b)
  const place = sample.length === 0 || other.length === 0 ? 0 : placeOfLimit(sample.length, other.length, (1 - level) / 2)
  const [lower, upper] = [differences[place - 1], differences[differences.length - place]]
  return lower === undefined || upper === undefined ? undefinedFor('too-few') : { value: middleOf(differences), lower, upper }
}

function middleOf(ascending: readonly number[]): number {
  const half = ascending.length / 2
  const [below = 0, above = below] = [ascending[Math.ceil(half) - 1], ascending[Math.floor(half)]]
  return (below + above) / 2
}

/** Which of the ordered differences, counted from 1, is the limit; 0: none is. */
function placeOfLimit(one: number, other: number, tail: number): number {
  if (one >= exactBelow || other >= exactBelow) return Math.max(0, Math.floor((one * other) / 2 + 0.5 + normalQuantile(tail) * Math.sqrt((one * other * (one + other + 1)) / 12)))
  const ways = waysOf(one, other)
  const all = ways.reduce((sum, count) => sum + count, 0)
  let [below, place] = [0, 0]
  while (below + (ways[place] ?? all) <= tail * all) {
    below += ways[place] ?? 0
    place += 1
  }
  return place
}

/** In how many orders of the two samples Mann and Whitney's count is 0, 1, 2 and so on: the coefficients of the Gaussian binomial. */
function waysOf(one: number, other: number): number[] {
  let ways = [1]
  for (let factor = 1; factor <= one; factor += 1) ways = dividedBy(multipliedBy(ways, other + factor), factor)
  return ways.slice(0, one * other + 1)
}

/** Times 1 − qᵏ. */
function multipliedBy(ways: readonly number[], power: number): number[] {
  return Array.from({ length: ways.length + power }, (_, index) => (ways[index] ?? 0) - (ways[index - power] ?? 0))
}

/** Divided by 1 − qᵏ, which leaves no rest. */
function dividedBy(ways: readonly number[], power: number): number[] {
  const divided: number[] = []
  for (const [index, count] of ways.entries()) divided.push(count + (divided[index - power] ?? 0))
  return divided
}
