import { openLine, sendLetters } from '../use-cases/send-letters.server'
import type { AppContext } from './app-context.server'
import { inBackground } from './background.server'

/** Letters that are due leave within so long. */
const everyMilliseconds = 5000

/** Sends what is due in the outbox, from now on until it is stopped: beside the other duties, which a slow mail server shall not hold up. */
export function keepSending(app: AppContext): { stop(): Promise<void> } {
  const line = openLine()
  return inBackground((signal) => sendLetters(app, { line, signal }), {
    everyMilliseconds, onError: (error) => { app.log.incident('sending-letters', error) },
  })
}
