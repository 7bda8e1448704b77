/** 0 for no values. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** @throws RangeError for no values */
export function average(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values have no average')
  return sum(values) / values.length
}

/** @throws RangeError where there is nothing */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`there is nothing at ${index}`)
  return found
}

/** As a list, from 0. */
export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** Sum of the squares. */
export function squares(values: readonly number[]): number {
  return values.reduce((total, value) => total + value * value, 0)
}

/** How many of the ascending values lie below the given one; with `orAt`, below or at it. */
export function countBelow(ascending: Float64Array, value: number, orAt: boolean): number {
  let [from, to] = [0, ascending.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    const here = ascending[middle] ?? 0
    if (here < value || (orAt && here === value)) from = middle + 1
    else to = middle
  }
  return from
}
