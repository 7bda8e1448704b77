/** Whether two texts differ by at most one inserted, missing, other or swapped pair of neighbouring UTF-16 units (Damerau 1964). */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const start = commonStart(short, long)
  if (long.length > short.length) return short.slice(start) === long.slice(start + 1)
  return short.slice(start + 1) === long.slice(start + 1) || isSwap(short.slice(start), long.slice(start))
}

function commonStart(a: string, b: string): number {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  return start
}

function isSwap(a: string, b: string): boolean {
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}
