/** Where something in a list is to go: a step, or a number from 1. */
export type Destination = 'up' | 'down' | number

/** The list with one item moved; at the ends, and beyond them, it stays at the end. An item that is not there moves nothing. */
export function moved<T>(items: readonly T[], item: T, to: Destination): T[] {
  const from = items.indexOf(item)
  if (from < 0) return [...items]
  const wanted = to === 'up' ? from - 1 : to === 'down' ? from + 1 : to - 1
  const rest = items.filter((_, index) => index !== from)
  const index = Math.min(Math.max(wanted, 0), rest.length)
  return [...rest.slice(0, index), item, ...rest.slice(index)]
}
