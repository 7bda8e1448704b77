import { createHash } from 'node:crypto'
import { eventText, type LoggedEvent } from '#db/stores/audit'

/** The hash before the first event. */
export const genesis = '0'.repeat(64)

/** What the log was before it was a tree: hash(n) = SHA-256( hash(n-1) ‖ SHA-256( salt ‖ canonical JSON of the event ) ). The anchor of what appending costs. */
export function chainHash(previous: string, event: LoggedEvent): { hash: string; commitment: Buffer } {
  const commitment = createHash('sha256').update(event.salt).update(eventText(event)).digest()
  return { commitment, hash: createHash('sha256').update(previous, 'hex').update(commitment).digest('hex') }
}
