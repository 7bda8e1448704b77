import { endOf, type SlotTime } from '../domain/recruitment/interview-times'

// RFC 5545. Times are in UTC (3.3.5, form 2): every calendar shows them in its own zone, and no rule of summer time has to be sent along.

export interface CalendarEvent extends SlotTime {
  /** Random, and the same as long as it is the same interview (3.8.4.7). */
  readonly uid: string
  /** Counts up with every change (3.8.7.4). */
  readonly sequence: number
  readonly summary: string
  readonly description: string
  readonly location: string
}

/** A text value (3.3.11): backslash, semicolon, comma and line ends are escaped; other control characters cannot be written and are left out. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n').replaceAll(/[\p{Cc}]/gu, '')

const stamp = (at: Date): string => `${at.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`

const lineOctets = 75

/** A content line in pieces of at most 75 octets, each but the first behind a space (3.1), never within a character. */
export function folded(line: string): string {
  const pieces: string[] = []
  let [piece, octets] = ['', 0]
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length
    if (octets + size > lineOctets) {
      pieces.push(piece)
      ;[piece, octets] = ['', 1] // the space that the next line begins with
    }
    piece += sign
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}

/** A calendar file to be taken in by hand (METHOD:PUBLISH: nobody is asked to answer). UTF-8, lines that end with CR LF. */
export function calendarFile(events: readonly CalendarEvent[], madeAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Uset//Uset//DA', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT', `UID:${event.uid}@uset`, `DTSTAMP:${stamp(madeAt)}`, `DTSTART:${stamp(event.startsAt)}`, `DTEND:${stamp(endOf(event))}`, `SEQUENCE:${event.sequence}`,
      `SUMMARY:${escaped(event.summary)}`, `DESCRIPTION:${escaped(event.description)}`, `LOCATION:${escaped(event.location)}`, 'CLASS:PRIVATE', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
