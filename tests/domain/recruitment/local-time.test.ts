import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTimeAt, localTimeToInstant } from '~/domain/recruitment/local-time'

const instant = (written: string) => localTimeToInstant(written)?.toISOString() ?? null

describe('a Danish clock', () => {
  it.each([
    ['winter', '2026-01-15T12:00', '2026-01-15T11:00:00.000Z'],
    ['summer', '2026-07-15T12:00', '2026-07-15T10:00:00.000Z'],
    ['the last minute before summer time', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['the first minute of summer time', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['the hour that comes twice is the later one', '2026-10-25T02:30', '2026-10-25T01:30:00.000Z'],
    ['after the change to winter', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['midnight', '2026-04-01T00:00', '2026-03-31T22:00:00.000Z'],
    ['seconds are left out', '2026-01-15T12:00:30', '2026-01-15T11:00:00.000Z'],
  ])('%s', (_, written, expected) => {
    expect(instant(written)).toBe(expected)
  })

  it.each(['2026-03-29T02:30', '2026-02-31T12:00', '2026-01-01T25:00', 'tomorrow', ''])('never shows %s', (written) => {
    expect(instant(written)).toBeNull()
  })

  it('what it shows is an instant that shows the same', () => {
    const minutes = fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2090, 0, 1) / 60_000 })
    fc.assert(fc.property(minutes, (minute) => {
      const shown = localTimeAt(new Date(minute * 60_000))
      const found = localTimeToInstant(shown)
      expect(found && localTimeAt(found)).toBe(shown)
    }))
  })
})
