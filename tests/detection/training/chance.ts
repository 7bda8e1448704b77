/** Numbers from 0 to 1 that look random and are the same every time for a seed (mulberry32, Ettinger 2017). */
export type Chance = () => number

export function chanceFrom(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(chance: Chance, from: readonly T[]): T {
  const one = from[Math.floor(chance() * from.length)]
  if (one === undefined) throw new RangeError('There is nothing to pick from.')
  return one
}

/** One of the keys, as often as its share says; shares are of their sum. */
export function pickByShare<K extends string>(chance: Chance, shares: Readonly<Record<K, number>>): K {
  const entries = Object.entries(shares) as [K, number][]
  let rest = chance() * entries.reduce((sum, [, share]) => sum + share, 0)
  for (const [key, share] of entries) {
    rest -= share
    if (rest < 0) return key
  }
  return entries[0]?.[0] as K
}

export function shuffled<T>(chance: Chance, items: readonly T[]): T[] {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1))
    ;[order[at], order[other]] = [order[other] as T, order[at] as T]
  }
  return order
}
