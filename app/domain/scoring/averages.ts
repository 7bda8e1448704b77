/** A value with its weight; null where there is none. */
export interface Weighted {
  readonly value: number | null
  readonly weight: number
}

/** The arithmetic mean, null for no values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length
}

/** The middle value, or halfway between the two middle ones; null for no values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  const upper = sorted[Math.floor(sorted.length / 2)]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}

/** Highest minus lowest; null for fewer than two values, since one value agrees with nothing. */
export function range(values: readonly number[]): number | null {
  return values.length < 2 ? null : Math.max(...values) - Math.min(...values)
}

/**
 * The weighted mean of the values there are, the weights taken in proportion among them; null when there is no value
 * or their weights sum to nothing.
 */
export function weightedMean(items: readonly Weighted[]): number | null {
  let [weighed, total] = [0, 0]
  for (const { value, weight } of items) {
    if (value === null) continue
    weighed += value * weight
    total += weight
  }
  return total > 0 ? weighed / total : null
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
