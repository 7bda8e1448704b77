import type { Figure } from './figure'
import { at, average, sum } from './numbers'
import { normalQuantile } from './quantiles'

// How a question measures, in the terms of classical test theory (L. Crocker and J. Algina, "Introduction to Classical and
// Modern Test Theory", 1986, chapter 14).

/**
 * An item's difficulty: the mean level as a share of the scale, 0 when everybody stands at its lowest end, 1 at its highest. The
 * established name is the wrong way round: the higher, the easier.
 * @param levels one for each applicant, on the scale; the scale is the rubric's, never the data's
 */
export function itemDifficulty(levels: readonly number[], { lowest, highest }: { readonly lowest: number; readonly highest: number }): Figure<'no-levels'> {
  return levels.length === 0 ? { value: null, reason: 'no-levels' } : { value: (average(levels) - lowest) / (highest - lowest) }
}

/** One applicant: the level on the item, and the mean over all other items. */
export interface ItemAndRest {
  readonly item: number
  readonly rest: number
}

/** `too-few`: not enough applicants beyond one in each group. `no-variation`: the item, or all the rest, was the same for everybody. */
export type ItemRestReason = 'too-few' | 'no-variation'

/** The interval is null where there is none: too few for an error, or a correlation of ±1. */
export type ItemRest =
  | { readonly value: number; readonly lower: number | null; readonly upper: number | null }
  | { readonly value: null; readonly reason: ItemRestReason }

/** Sums of squares smaller than this are arithmetic, not differences between levels. */
const nothing = 1e-9

/**
 * The corrected item–rest correlation, pooled within groups (recruitments): every group's deviations from its own means are put
 * together, so that a strong field in one group and a weak one in another make no correlation. That is the partial correlation with
 * the group held constant; its interval is Fisher's z with as many cases fewer as there are groups beyond the first (R. A. Fisher,
 * "The distribution of the partial correlation coefficient", Metron 3 (1924) 329–332). "Corrected": the item is not part of the rest
 * that it is held against. Groups of fewer than two applicants say nothing and are left out.
 * @param level of the two-sided interval, between 0 and 1
 */
export function itemRestCorrelation(groups: readonly (readonly ItemAndRest[])[], level = 0.95): ItemRest {
  const counted = groups.filter((group) => group.length >= 2)
  const cases = sum(counted.map((group) => group.length)) - (counted.length - 1)
  if (cases < 3) return { value: null, reason: 'too-few' }
  const { items, rests, products } = withinGroups(counted)
  if (items < nothing || rests < nothing) return { value: null, reason: 'no-variation' }
  const value = Math.max(-1, Math.min(1, products / Math.sqrt(items * rests)))
  return { value, ...fisherInterval(value, { cases, level }) }
}

/** Sums of squares and products about each group's own means. */
function withinGroups(groups: readonly (readonly ItemAndRest[])[]): { items: number; rests: number; products: number } {
  const parts = groups.map((group) => {
    const [item, rest] = [average(group.map((one) => one.item)), average(group.map((one) => one.rest))]
    return group.map((one) => [one.item - item, one.rest - rest] as const)
  }).flat()
  return {
    items: sum(parts.map((part) => at(part, 0) ** 2)),
    rests: sum(parts.map((part) => at(part, 1) ** 2)),
    products: sum(parts.map(([item, rest]) => item * rest)),
  }
}

function fisherInterval(value: number, { cases, level }: { readonly cases: number; readonly level: number }): { lower: number | null; upper: number | null } {
  if (cases <= 3 || Math.abs(value) > 1 - nothing) return { lower: null, upper: null }
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(cases - 3)
  const z = Math.atanh(value)
  return { lower: Math.tanh(z - half), upper: Math.tanh(z + half) }
}
