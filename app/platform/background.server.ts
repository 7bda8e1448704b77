import { setTimeout } from 'node:timers/promises'

export interface InBackground {
  readonly everyMilliseconds: number
  /** Hears of an exception; the duty is done again after the next pause. */
  readonly onError: (error: unknown) => void
}

/** Does a duty again and again beside everything else, never twice at once. `stop` waits until what was begun has ended. */
export function inBackground(duty: (signal: AbortSignal) => Promise<unknown>, { everyMilliseconds, onError }: InBackground): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const doing = (async () => {
    while (!signal.aborted) {
      await duty(signal).catch(onError)
      await setTimeout(everyMilliseconds, null, { signal, ref: false }).catch(() => null) // stopped while it paused
    }
  })()
  return {
    stop() {
      stopping.abort()
      return doing
    },
  }
}
