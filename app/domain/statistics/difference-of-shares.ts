import { shareOf, type Share } from './share'

/**
 * One share less another, with the interval made of the halves of Wilson's (R. G. Newcombe, "Interval estimation for the difference between
 * independent proportions: comparison of eleven methods", Statistics in Medicine 17 (1998) 873–890, method 10). Null: one of them is of nobody.
 * @param level of the two-sided interval, between 0 and 1
 * @throws RangeError for counts that are not whole numbers, or more than all
 */
export function differenceOfShares([some, all]: readonly [number, number], [otherSome, otherAll]: readonly [number, number], level = 0.95): Share | null {
  const [one, other] = [shareOf(some, all, level), shareOf(otherSome, otherAll, level)]
  if (one === null || other === null) return null
  const value = one.value - other.value
  const lower = value - Math.hypot(one.value - one.lower, other.upper - other.value)
  const upper = value + Math.hypot(one.upper - one.value, other.value - other.lower)
  return { value, lower: Math.max(-1, lower), upper: Math.min(1, upper) }
}
