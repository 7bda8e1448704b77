/** The only source of the time. Tests hand in a clock that they set. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is set: for tests and for demo data that lies in the past. */
export function settableClock(start: Date): Clock & { set(to: Date): void } {
  let current = start
  return { now: () => new Date(current), set: (to) => { current = to } }
}
