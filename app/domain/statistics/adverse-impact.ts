import { undefinedFor, type Figure } from './figure'
import { normalQuantile } from './quantiles'
import { normalTail } from './normal-tail'

/** Of so many people so many were chosen: whole numbers, `chosen` no more than `of`. */
export interface Selected {
  readonly chosen: number
  readonly of: number
}

/** @throws RangeError for counts that are not whole numbers, or more chosen than there are */
export function requireCounts(...groups: readonly Selected[]): void {
  for (const { chosen, of } of groups) {
    if (!Number.isInteger(chosen) || !Number.isInteger(of) || chosen < 0 || chosen > of) throw new RangeError(`${chosen} of ${of} is no selection`)
  }
}

/** Whether one rate is higher than another, in whole numbers. Of nobody there is no rate: it is never higher. */
const isHigher = (one: Selected, other: Selected): boolean => one.chosen * other.of > other.chosen * one.of

/**
 * The four-fifths rule: whether a group's selection rate is less than 4/5 of another's (29 CFR 1607.4 D). Compared in whole numbers, since
 * floating point would call rates that stand at exactly 4/5 lower. A rule of thumb of another country's law; no test in Danish or EU law.
 */
export function isBelowFourFifths(group: Selected, best: Selected): boolean {
  requireCounts(group, best)
  return 5 * group.chosen * best.of < 4 * best.chosen * group.of
}

export interface Impact {
  /** The group's rate over the highest rate; null where nobody was chosen anywhere, or there is nobody in the group. */
  readonly ratio: number | null
  readonly isBelow: boolean
}

/** Each group against the one with the highest rate. */
export function impactRatios(groups: readonly Selected[]): Impact[] {
  requireCounts(...groups)
  const [first, ...others] = groups.filter(({ of }) => of > 0)
  const best = others.reduce((highest, one) => (highest && isHigher(one, highest) ? one : highest), first)
  return groups.map((group) => {
    if (!best || best.chosen === 0 || group.of === 0) return { ratio: null, isBelow: false }
    return { ratio: (group.chosen * best.of) / (group.of * best.chosen), isBelow: isBelowFourFifths(group, best) }
  })
}

export type RatioReason = 'nobody' | 'none-chosen'

export type Ratio =
  | { readonly value: number; readonly lower: number; readonly upper: number }
  | Extract<Figure<RatioReason>, { readonly value: null }>

/**
 * How many times as often as in the other group somebody is chosen in this one, with its interval on the logarithm (D. Katz and others,
 * "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34 (1978) 469–474). Not defined where nobody was chosen in one of them.
 * @param level of the two-sided interval, between 0 and 1
 */
export function selectionRatio(group: Selected, other: Selected, level = 0.95): Ratio {
  requireCounts(group, other)
  if (group.of === 0 || other.of === 0) return undefinedFor('nobody')
  if (group.chosen === 0 || other.chosen === 0) return undefinedFor('none-chosen')
  const value = (group.chosen * other.of) / (group.of * other.chosen)
  const error = Math.sqrt(1 / group.chosen - 1 / group.of + 1 / other.chosen - 1 / other.of)
  const reach = Math.exp(normalQuantile((1 + level) / 2) * error)
  return { value, lower: value / reach, upper: value * reach }
}

/** The same of those who were not chosen: where nearly all are chosen, the ratio of selections hides what the ratio of rejections shows. */
export function rejectionRatio(group: Selected, other: Selected, level = 0.95): Ratio {
  return selectionRatio(rejectedOf(group), rejectedOf(other), level)
}

const rejectedOf = ({ chosen, of }: Selected): Selected => ({ chosen: of - chosen, of })

/** How many standard errors two rates lie apart when they are one rate in truth, and how often chance alone would do that or more. Null: all or none were chosen, or nobody is there. */
export function standardDeviationsApart(group: Selected, other: Selected): { readonly z: number; readonly p: number } | null {
  requireCounts(group, other)
  const pooled = (group.chosen + other.chosen) / (group.of + other.of)
  if (group.of === 0 || other.of === 0 || pooled === 0 || pooled === 1) return null
  const z = (group.chosen / group.of - other.chosen / other.of) / Math.sqrt(pooled * (1 - pooled) * (1 / group.of + 1 / other.of))
  return { z, p: 2 * normalTail(Math.abs(z)) }
}
