import { at, average, squares, sum, upTo } from './numbers'
import { fQuantile } from './quantiles'
import { completeRows, type Ratings } from './ratings'

/** Shrout and Fleiss's names: the case (1 raters differ from applicant to applicant, 2 raters drawn from many, 3 these raters and no others), then one rater or the mean of all k. */
export const iccForms = ['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)', 'ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)'] as const
export type IccForm = (typeof iccForms)[number]

/**
 * `one-rater`, `few-applicants`: fewer than two in full. `no-variation`: the applicants do not differ. `no-residual`: the
 * raters agree wholly, so that nothing tells how sure the figure is. `out-of-range`: raters agree so much less than chance
 * would have them that the formula gives no reliability.
 */
export type IccReason = 'one-rater' | 'few-applicants' | 'no-variation' | 'no-residual' | 'out-of-range'

/** At most 1. A reason stands where the value, or only its interval, is not defined. */
export type Icc =
  | { readonly value: number; readonly lower: number; readonly upper: number }
  | { readonly value: number; readonly lower: null; readonly upper: null; readonly reason: IccReason }
  | { readonly value: null; readonly lower: null; readonly upper: null; readonly reason: IccReason }

/** Mean squares of a table in full: between applicants, within them, between raters, and what is left. */
export interface MeanSquares {
  readonly between: number
  readonly within: number
  readonly raters: number
  readonly residual: number
}

/** What the interval is made of: n applicants, k raters, and the probability below its upper end. */
interface Design {
  readonly n: number
  readonly k: number
  readonly tail: number
}

/**
 * The six intraclass correlations with their intervals. Only applicants whom every rater has rated count.
 * P. E. Shrout and J. L. Fleiss, "Intraclass Correlations: Uses in Assessing Rater Reliability", Psychological Bulletin 86
 * (1979) 420–428.
 * @param level of the two-sided intervals, between 0 and 1
 * @throws RangeError for a rating that is not a finite number
 */
export function icc(ratings: Ratings, level = 0.95): Readonly<Record<IccForm, Icc>> {
  const { rows, raters: k } = completeRows(ratings)
  if (k < 2) return everyForm(none('one-rater'))
  if (rows.length < 2) return everyForm(none('few-applicants'))
  const design = { n: rows.length, k, tail: (1 + level) / 2 }
  const found = meanSquares(rows)
  if (found.between === 0 && found.within === 0) return everyForm(none('no-variation'))
  const [one, two, three] = [ofRatio([found.between, found.within], [design.n - 1, design.n * (k - 1)], design), absolute(found, design), ofRatio([found.between, found.residual], [design.n - 1, (design.n - 1) * (k - 1)], design)]
  return { 'ICC(1,1)': one.single, 'ICC(2,1)': two.single, 'ICC(3,1)': three.single, 'ICC(1,k)': one.mean, 'ICC(2,k)': two.mean, 'ICC(3,k)': three.mean }
}

/** @param rows at least two, of at least two ratings each, all as long. What is of arithmetic alone, not of ratings, counts as 0. */
export function meanSquares(rows: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [rows.length, at(rows, 0).length]
  const means = rows.map(average)
  const raterMeans = upTo(k).map((rater) => average(rows.map((row) => at(row, rater))))
  const grand = average(means)
  const nothing = 1e-24 * squares(rows.flat()) + 1e-14 * squares(rows.flat().map((value) => value - grand))
  const clear = (square: number) => (square <= nothing ? 0 : square)
  const within = sum(rows.map((row, i) => squares(row.map((value) => value - at(means, i)))))
  const residual = sum(rows.map((row, i) => squares(row.map((value, j) => value - at(means, i) - at(raterMeans, j) + grand))))
  return {
    between: clear((k * squares(means.map((mean) => mean - grand))) / (n - 1)),
    within: clear(within / (n * (k - 1))),
    raters: clear((n * squares(raterMeans.map((mean) => mean - grand))) / (k - 1)),
    residual: clear(residual / ((n - 1) * (k - 1))),
  }
}

interface Pair {
  readonly single: Icc
  readonly mean: Icc
}

/** Cases 1 and 3: functions of one ratio of mean squares, whose interval is that of F. */
function ofRatio([effect, noise]: readonly [number, number], [over, under]: readonly [number, number], { k, tail }: Design): Pair {
  if (effect === 0 && noise === 0) return { single: none('no-variation'), mean: none('no-variation') }
  if (noise === 0) return { single: withoutInterval(1, 'no-residual'), mean: withoutInterval(1, 'no-residual') }
  if (effect === 0) return { single: withoutInterval(-1 / (k - 1), 'no-variation'), mean: none('no-variation') }
  const ratio = effect / noise
  const [low, high] = [ratio / fQuantile(tail, [over, under]), ratio * fQuantile(tail, [under, over])]
  const single = (of: number) => (of - 1) / (of + k - 1)
  const mean = (of: number) => 1 - 1 / of
  return { single: withInterval(single(ratio), [single(low), single(high)]), mean: withInterval(mean(ratio), [mean(low), mean(high)]) }
}

/** What is smaller is of arithmetic alone: by what should be 0 nothing is divided. */
const leastDivisor = 1e-9

/** Case 2, absolute agreement; the interval by Satterthwaite's approximation (Shrout and Fleiss, p. 424). */
function absolute(found: MeanSquares, design: Design): Pair {
  const { between, raters, residual } = found
  const { n, k } = design
  const spread = between + (k - 1) * residual + (k * (raters - residual)) / n
  const meanSpread = between + (raters - residual) / n
  const nothing = 1e-12 * (between + raters + residual)
  const interval = absoluteInterval(found, design, (between - residual) / spread)
  const widened = interval?.every((end) => 1 + end * (k - 1) > leastDivisor) ? interval.map((end) => (k * end) / (1 + end * (k - 1))) : null
  return {
    single: spread > nothing ? ending((between - residual) / spread, interval, residual) : none('no-variation'),
    mean: meanSpread > nothing ? ending((between - residual) / meanSpread, widened, residual) : none('out-of-range'),
  }
}

function ending(value: number, interval: readonly number[] | null, residual: number): Icc {
  if (interval === null) return withoutInterval(value, residual === 0 ? 'no-residual' : 'out-of-range')
  return withInterval(value, [at(interval, 0), at(interval, 1)])
}

function absoluteInterval({ between, raters, residual }: MeanSquares, { n, k, tail }: Design, value: number): readonly [number, number] | null {
  const ratio = raters / residual
  const rest = n * (1 + (k - 1) * value) - k * value
  const degrees = ((k - 1) * (n - 1) * (k * value * ratio + rest) ** 2) / ((n - 1) * (k * value * ratio) ** 2 + rest ** 2)
  if (!Number.isFinite(degrees) || degrees <= 0) return null
  const [high, low] = [fQuantile(tail, [n - 1, degrees]), fQuantile(tail, [degrees, n - 1])]
  const others = k * raters + (k * n - k - n) * residual
  const ends = [(n * (between - high * residual)) / (high * others + n * between), (n * (low * between - residual)) / (others + n * low * between)] as const
  return ends.every(Number.isFinite) ? ends : null
}

function everyForm(of: Icc): Readonly<Record<IccForm, Icc>> {
  return { 'ICC(1,1)': of, 'ICC(2,1)': of, 'ICC(3,1)': of, 'ICC(1,k)': of, 'ICC(2,k)': of, 'ICC(3,k)': of }
}

function none(reason: IccReason): Icc {
  return { value: null, lower: null, upper: null, reason }
}

function withoutInterval(value: number, reason: IccReason): Icc {
  return { value, lower: null, upper: null, reason }
}

function withInterval(value: number, [lower, upper]: readonly [number, number]): Icc {
  return Number.isFinite(lower) && Number.isFinite(upper) ? { value, lower, upper } : withoutInterval(value, 'out-of-range')
}
