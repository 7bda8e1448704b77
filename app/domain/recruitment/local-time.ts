const zone = 'Europe/Copenhagen'
const day = 86_400_000

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

/** What a clock in Denmark shows at an instant, as a form's date-and-time field writes it: `2026-04-01T12:00`. */
export function localTimeAt(instant: Date): string {
  return clock.format(instant).replace(' ', 'T').slice(0, 16)
}

/**
 * The instant at which a clock in Denmark shows `2026-04-01T12:00`, or null when there is no such time (the hour that is
 * skipped in March, 31 February). In the hour that comes twice in October the later one: a deadline never comes earlier
 * than an applicant may read it.
 */
export function localTimeToInstant(written: string): Date | null {
  const wanted = written.slice(0, 16)
  const asIfUtc = Date.parse(`${wanted}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  const offsets = [asIfUtc - day, asIfUtc + day].map((near) => Date.parse(`${localTimeAt(new Date(near))}:00Z`) - floorToMinute(near))
  const found = offsets.map((offset) => asIfUtc - offset).filter((instant) => localTimeAt(new Date(instant)) === wanted)
  return found.length > 0 ? new Date(Math.max(...found)) : null
}

/** Days by the hour of the instant: Denmark is whole hours ahead, so that no day begins within one. Reports ask for hundreds of them at a time. */
const daysOfHours = new Map<number, string>()
const [hour, mostKnown] = [3_600_000, 20_000]

/** The day that a calendar in Denmark shows at an instant: `2026-04-01`. */
export function localDayAt(instant: Date): string {
  const asked = Math.floor(instant.getTime() / hour)
  const known = daysOfHours.get(asked)
  if (known !== undefined) return known
  const found = localTimeAt(instant).slice(0, 10)
  if (daysOfHours.size >= mostKnown) daysOfHours.clear()
  daysOfHours.set(asked, found)
  return found
}

/** The last second of a day in Denmark, or null when there is no such day. */
export function endOfLocalDay(localDay: string): Date | null {
  const lastMinute = localTimeToInstant(`${localDay}T23:59`)
  return lastMinute && new Date(lastMinute.getTime() + 59_000)
}

/** The day so many days after another, in the calendar alone. @throws RangeError when there is no such day */
export function daysAfter(localDay: string, days: number): string {
  return new Date(Date.parse(`${localDay}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

function floorToMinute(instant: number): number {
  return instant - (instant % 60_000)
}
