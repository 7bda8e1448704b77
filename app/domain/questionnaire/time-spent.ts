/** What is timed: an applicant's writing of an answer, a reviewer's judging of one. */
export const activities = ['answering', 'scoring'] as const
export type Activity = (typeof activities)[number]

/**
 * Where one class of times ends and the next begins, in seconds. Coarse on purpose: enough to tell a question that takes three minutes
 * from one that takes twelve, and too little to say how long anybody took.
 */
export const timeBounds = [15, 30, 60, 120, 180, 300, 480, 720, 1200, 1800] as const

/** How often each class occurred, the shortest times first; one more than there are bounds, the last for whatever is longer. */
export type TimeCounts = readonly number[]

/** A page that has stood open for longer was left standing: what it would tell is not counted. Seconds. */
export const longestCounted = 7200

/** The class of a time, from 0; null for a time that is none or that is not counted. */
export function timeClass(seconds: number): number | null {
  if (!(seconds >= 0 && seconds <= longestCounted)) return null
  const found = timeBounds.findIndex((bound) => seconds < bound)
  return found < 0 ? timeBounds.length : found
}

export const noTimes: TimeCounts = [0, ...timeBounds.map(() => 0)]

/** How long something typically takes: the class that the median lies in, in seconds. `to` is null for the last one, which has no end. */
export interface TypicalTime {
  readonly from: number
  readonly to: number | null
  /** How many times were counted. */
  readonly counted: number
}

/** The class in which half of the times are reached (the median class of grouped data), or null without any. */
export function typicalTime(counts: TimeCounts): TypicalTime | null {
  const counted = counts.reduce((total, count) => total + count, 0)
  if (counted === 0) return null
  let below = 0
  const found = counts.findIndex((count) => (below += count) * 2 >= counted)
  return { from: timeBounds[found - 1] ?? 0, to: timeBounds[found] ?? null, counted }
}

/** Class by class. */
export function addTimes(all: readonly TimeCounts[]): TimeCounts {
  return noTimes.map((_, place) => all.reduce((total, counts) => total + (counts[place] ?? 0), 0))
}
