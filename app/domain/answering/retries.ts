const minute = 60_000
const hour = 60 * minute

/** Pauses between attempts, the last one again and again. */
const pauses = [minute, 2 * minute, 5 * minute, 10 * minute, 20 * minute, 40 * minute, hour, 2 * hour, 4 * hour, 6 * hour]
/** For so long at least a letter is tried, and so often at least: a server that was off for days has not tried. */
export const patience = { time: 3 * 24 * hour, attempts: 12 }

export interface Tried {
  /** With the one that has just failed. */
  readonly attempts: number
  readonly queuedAt: Date
}

/** When a letter that did not go out is tried again; null: it is given up. (RFC 5321, 4.5.4.1: retry for 4–5 days, with growing pauses; here 3 at least.) */
export function nextAttempt({ attempts, queuedAt }: Tried, now: Date): Date | null {
  if (attempts >= patience.attempts && now.getTime() - queuedAt.getTime() >= patience.time) return null
  return new Date(now.getTime() + (pauses[Math.min(attempts, pauses.length) - 1] ?? minute))
}

/** Letters that are queued together leave at times of their own within so long, so that what arrives when tells nothing of the order of a list. */
export const scatter = 10 * minute

/** A letter that is being sent is nobody else's for so long; then it is taken for one that was left behind. Longer than a mail may take. */
export const leaseTime = 5 * minute
