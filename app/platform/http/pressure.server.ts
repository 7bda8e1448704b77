import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * A submission must be answered within half a second (performance.md P23). It waits at most for the rest of the turn of the
 * event loop in which it arrives and for the turn that answers it; so a turn may take 100 ms, and half of the time is left
 * for a machine that is slower or shared. 64 requests in work are the same 100 ms: one costs 0.7 to 1.5 ms of processor time.
 */
const longestTurn = 100
const mostInWork = 64

/** Milliseconds: how finely turns are measured, and how long one look at them counts. */
const resolution = 20
const lookEvery = 200

/** Seconds of waiting that somebody is told: about the pace of an autosave, spread so that not all come back at once. */
const soonest = 5
const spread = 11

/** How busy this process is. */
export interface Pressure {
  /** Counts the work as being done until it settles. Reading from a slow client is none: it keeps nobody waiting. */
  during<T>(work: Promise<T>): Promise<T>
  /** Whether what can wait should be asked to. */
  isHigh(): boolean
  stop(): void
}

export function watchPressure(): Pressure {
  const turns = monitorEventLoopDelay({ resolution })
  turns.enable()
  let inWork = 0
  let seen = { at: performance.now(), count: 0, sum: 0 }
  let turn = 0

  /** The mean turn of the event loop since the last look, in milliseconds. No turn at all ended since: the last one counts on. */
  function look(): void {
    const at = performance.now()
    if (at - seen.at < lookEvery || turns.count === seen.count) return
    const sum = turns.count * turns.mean
    turn = (sum - seen.sum) / (turns.count - seen.count) / 1e6 - resolution
    seen = { at, count: turns.count, sum }
  }

  return {
    async during(work) {
      inWork += 1
      try {
        return await work
      } finally {
        inWork -= 1
      }
    },
    isHigh() {
      look()
      return inWork >= mostInWork || turn > longestTurn
    },
    stop: () => { turns.disable() },
  }
}

/**
 * Whether a request may be put off when there is too much to do: what a page saves by itself while somebody writes. The text
 * stands in the field and is sent again, so nothing is lost. What a person sends by a button is never put off.
 */
export function canWait(method: string, pathname: string): boolean {
  return method === 'POST' && /\/autosave\/?$/i.test(pathname)
}

/** Seconds for `Retry-After`, out of a random number: from 5 to 15. */
export function secondsToWait(drawn: number): number {
  return soonest + (drawn % spread)
}
