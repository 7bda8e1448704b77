import { undefinedFor, type Figure } from './figure'
import { dot } from './linear'
import { squares } from './numbers'
import { tQuantile } from './quantiles'

/** One figure of one cluster in one period, with what it weighs and whether the intervention was there. */
export interface SteppedCell {
  readonly cluster: string
  readonly period: string
  readonly isOn: boolean
  readonly value: number
  /** Above 0: of how many it is. */
  readonly weight: number
}

/** `not-separable`: everybody began at once, or those who began share no period with those who had not. */
export type SteppedReason = 'too-few' | 'not-separable'

export type SteppedEffect =
  | { readonly value: number; readonly lower: number; readonly upper: number; readonly degrees: number }
  | Extract<Figure<SteppedReason>, { readonly value: null }>

/** With fewer degrees of freedom there is nothing to judge chance by. */
const leastDegrees = 5
/** What is left of a column, of what it was, when it is taken for a sum of others. */
const nothingLeft = 1e-9

/**
 * What the intervention adds in a stepped start: value = cluster + period + effect + chance, by weighted least squares, with Student's interval (the model of
 * M. A. Hussey and J. P. Hughes, "Design and analysis of stepped wedge cluster randomized trials", Contemporary Clinical Trials 28 (2007) 182–191, its clusters
 * taken as fixed). Each cluster is held against itself, and each period's common rise or fall is taken away by those that had not begun. Figures
 * of one cluster are taken to vary independently from period to period: where they do not, the interval is too narrow.
 * @param level of the two-sided interval, between 0 and 1
 */
export function steppedEffect(cells: readonly SteppedCell[], level = 0.95): SteppedEffect {
  const roots = cells.map(({ weight }) => Math.sqrt(weight))
  const column = (of: (cell: SteppedCell) => number) => cells.map((cell, index) => of(cell) * (roots[index] ?? 0))
  const named = (kind: 'cluster' | 'period') => [...new Set(cells.map((cell) => cell[kind]))].map((name) => column((cell) => (cell[kind] === name ? 1 : 0)))
  const basis = orthonormal([...named('cluster'), ...named('period')])
  const [on, given] = [column(({ isOn }) => (isOn ? 1 : 0)), column(({ value }) => value)]
  const [onAlone, rest] = [without(on, basis), without(given, basis)]
  if (squares(onAlone) <= nothingLeft * squares(on)) return undefinedFor('not-separable')
  const degrees = cells.length - basis.length - 1
  if (degrees < leastDegrees) return undefinedFor('too-few')
  const value = dot(onAlone, rest) / squares(onAlone)
  const residual = Math.max(0, squares(rest) - value * dot(onAlone, rest))
  const reach = tQuantile((1 + level) / 2, degrees) * Math.sqrt(residual / degrees / squares(onAlone))
  return { value, lower: value - reach, upper: value + reach, degrees }
}

/** Gram and Schmidt, without the columns that are sums of others. */
function orthonormal(columns: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = []
  for (const column of columns) {
    const rest = without(without(column, basis), basis) // twice is enough (Kahan and Parlett)
    const length = Math.sqrt(squares(rest))
    if (length ** 2 > nothingLeft * squares(column)) basis.push(rest.map((value) => value / length))
  }
  return basis
}

function without(column: readonly number[], basis: readonly (readonly number[])[]): number[] {
  return basis.reduce<number[]>((rest, one) => {
    const along = dot(rest, one)
    return rest.map((value, index) => value - along * (one[index] ?? 0))
  }, [...column])
}
