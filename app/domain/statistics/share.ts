import { normalQuantile } from './quantiles'

/** A share, 0 to 1, with the interval that so many observations leave open. */
export interface Share {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/**
 * The share of `some` out of `all` with its score interval, which stays within 0 and 1 and has a width where none or all
 * were counted. E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927) 209–212. Null: nothing was counted.
 * @param level of the two-sided interval, between 0 and 1
 * @throws RangeError for counts that are not whole numbers, or more than all
 */
export function shareOf(some: number, all: number, level = 0.95): Share | null {
  if (!Number.isInteger(some) || !Number.isInteger(all) || some < 0 || some > all) throw new RangeError(`${some} of ${all} is no share`)
  if (all === 0) return null
  const z = normalQuantile((1 + level) / 2)
  const value = some / all
  const centre = (value + z ** 2 / (2 * all)) / (1 + z ** 2 / all)
  const reach = (z / (1 + z ** 2 / all)) * Math.sqrt((value * (1 - value)) / all + z ** 2 / (4 * all ** 2))
  return { value, lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) }
}
