import { undefinedFor } from './figure'
import type { Shift } from './hodges-lehmann'
import { normalQuantile } from './quantiles'

/** From so many differences on the distribution is taken for a normal one, as R's wilcox.test does. */
const exactBelow = 50

/**
 * By how much something typically changed: the median of the means of every two differences, each with itself too (J. L. Hodges and E. L. Lehmann 1963), with the
 * interval that Wilcoxon's signed-rank test does not rule out (J. W. Tukey 1949; M. Hollander and D. A. Wolfe, "Nonparametric Statistical Methods", 1973,
 * section 3.3). Below six differences there is no interval of 95 %.
 * @param differences after less before, one for each that was seen both times
 * @param level of the two-sided interval, between 0 and 1
 */
export function shiftOfPairs(differences: readonly number[], level = 0.95): Shift {
  const means = differences.flatMap((one, index) => differences.slice(index).map((other) => (one + other) / 2)).sort((a, b) => a - b)
  const place = placeOfLimit(differences.length, (1 - level) / 2)
  const [lower, upper] = [means[place - 1], means[means.length - place]]
  if (lower === undefined || upper === undefined) return undefinedFor('too-few')
  const half = means.length / 2
  const [below = 0, above = below] = [means[Math.ceil(half) - 1], means[Math.floor(half)]]
  return { value: (below + above) / 2, lower, upper }
}

/** Which of the ordered means, counted from 1, is the limit; 0: none is. */
function placeOfLimit(count: number, tail: number): number {
  if (count >= exactBelow) return Math.max(0, Math.floor((count * (count + 1)) / 4 + 0.5 + normalQuantile(tail) * Math.sqrt((count * (count + 1) * (2 * count + 1)) / 24)))
  let ways = [1]
  for (let rank = 1; rank <= count; rank += 1) ways = Array.from({ length: ways.length + rank }, (_, sum) => (ways[sum] ?? 0) + (ways[sum - rank] ?? 0))
  const all = 2 ** count
  let [below, place] = [0, 0]
  while (count > 0 && below + (ways[place] ?? all) <= tail * all) {
    below += ways[place] ?? 0
    place += 1
  }
  return place
}
