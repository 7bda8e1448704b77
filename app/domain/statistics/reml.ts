import { fitMixed, type MixedFit, type VarianceRatios } from './mixed-model'
import type { Crossed } from './ratings'

/** Logarithms of the two ratios; −∞ for a variance of 0. */
type Point = readonly [number, number]

interface Place {
  readonly at: Point
  readonly fit: MixedFit
}

/** Below this ratio it is asked whether 0 is not better still. */
const small = Math.log(1e-4)
const most = Math.log(1e12)
const longestStep = 5
const oneOrLess = 1 + 1e-9

/**
 * The fit at the variances that make the ratings likeliest once the mean is allowed for (restricted maximum likelihood).
 * A variance may be 0. Newton's method on the logarithms of the ratios, with Schall's step where it would not help.
 * H. D. Patterson and R. Thompson, Biometrika 58 (1971) 545–554.
 * @param table connected, with at least two applicants and two raters, more ratings than effects, and not explained wholly by them
 */
export function likeliestFit(table: Crossed): { readonly fit: MixedFit; readonly ratios: VarianceRatios } {
  const isFew = table.given.reduce((sum, row) => sum + row.length, 0) <= fewRatings
  const ends = (isFew ? starts : starts.slice(0, 1)).map((start) => summitFrom(table, start))
  const here = ends.reduce((best, end) => (end.fit.criterion < best.fit.criterion - 1e-9 ? end : best))
  return { fit: here.fit, ratios: [Math.exp(here.at[0]), Math.exp(here.at[1])] }
}

/** With few ratings and gaps among them the likelihood may have two summits, one of them at a variance of 0: then the way is gone from several sides. */
const fewRatings = 100
const starts: readonly Point[] = [[0, 0], [3, 3], [-3, 0], [0, -3]]

function summitFrom(table: Crossed, start: Point): Place {
  let here = placeAt(table, start)
  for (let round = 0; round < 200; round += 1) {
    const by = pull(here)
    if (longest(by) < 1e-11) break
    const there = step(table, here, by)
    // What is left is arithmetic once a step no longer makes it less.
    if (longest(by) < 1e-7 && longest(pull(there)) >= longest(by)) break
    here = there
  }
  return here
}

function placeAt(table: Crossed, at: Point): Place {
  return { at, fit: fitMixed(table, [Math.exp(at[0]), Math.exp(at[1])]) }
}

/** How far each ratio would move by itself. One at 0 stays there unless it would grow. */
function pull({ at, fit }: Place): Point {
  const one = (place: number, growth: number) => (place === -Infinity && growth <= oneOrLess ? 0 : Math.log(growth))
  return [one(at[0], fit.growth[0]), one(at[1], fit.growth[1])]
}

/** Newton's step, halved until the criterion does not rise; Schall's where none of these helps. */
function step(table: Crossed, here: Place, by: Point): Place {
  const wanted = newton(table, here, by)
  for (let part = 1; wanted !== null && part > 0.01; part /= 2) {
    const there = settled(table, moved(here.at, [part * wanted[0], part * wanted[1]]))
    if (there.fit.criterion <= here.fit.criterion + 1e-9) return there
  }
  return settled(table, moved(here.at, by))
}

/** A ratio that leaves 0 starts from a small one. */
function moved(at: Point, by: Point): Point {
  const one = (place: number, step: number) => (place === -Infinity ? (step > 0 ? small : place) : Math.min(most, place + Math.max(-longestStep, Math.min(longestStep, step))))
  return [one(at[0], by[0]), one(at[1], by[1])]
}

/** With each small ratio set to 0 if it would not grow from there. */
function settled(table: Crossed, at: Point): Place {
  let here = placeAt(table, at)
  for (const along of [0, 1] as const) {
    if (here.at[along] > -Infinity && here.at[along] <= small) {
      const without = placeAt(table, along === 0 ? [-Infinity, here.at[1]] : [here.at[0], -Infinity])
      if (without.fit.growth[along] <= oneOrLess) here = without
    }
  }
  return here
}

/** Where the pull would be nothing if it were linear; null where that cannot be told, or lies against the pull. Ratios at 0 take no part. */
function newton(table: Crossed, here: Place, by: Point): Point | null {
  const width = 1e-5
  const slope = (along: 0 | 1): Point => {
    if (here.at[along] === -Infinity) return along === 0 ? [-1, 0] : [0, -1]
    const there = pull(placeAt(table, along === 0 ? [here.at[0] + width, here.at[1]] : [here.at[0], here.at[1] + width]))
    return [(there[0] - by[0]) / width, (there[1] - by[1]) / width]
  }
  const [a, b] = [slope(0), slope(1)]
  const determinant = a[0] * b[1] - a[1] * b[0]
  const wanted: Point = [(b[0] * by[1] - b[1] * by[0]) / determinant, (a[1] * by[0] - a[0] * by[1]) / determinant]
  return wanted.every(Number.isFinite) && wanted[0] * by[0] >= 0 && wanted[1] * by[1] >= 0 ? wanted : null
}

function longest([applicants, raters]: Point): number {
  return Math.max(Math.abs(applicants), Math.abs(raters))
}
