import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOpenForAnswers, retentionEnds } from '~/domain/recruitment/deadlines'

const deadline = new Date('2025-03-31T21:59:00Z')
const after = (milliseconds: number) => new Date(deadline.getTime() + milliseconds)

describe('answers are taken', () => {
  it.each([
    ['long before the deadline', 0, -86_400_000, true],
    ['at the deadline itself', 0, 0, true],
    ['one millisecond after it', 0, 1, false],
    ['inside the grace', 15, 60_000, true],
    ['at the last instant of the grace', 15, 900_000, true],
    ['one millisecond after the grace', 15, 900_001, false],
  ])('%s (grace %i minutes)', (_, graceMinutes, milliseconds, open) => {
    expect(isOpenForAnswers({ deadline, graceMinutes }, after(milliseconds))).toBe(open)
  })
})

describe('retention ends', () => {
  it.each([
    ['2025-01-15T10:30:00.000Z', 0, '2025-01-15T10:30:00.000Z'],
    ['2025-01-15T10:30:00.000Z', 6, '2025-07-15T10:30:00.000Z'],
    ['2025-01-31T10:30:00.000Z', 1, '2025-02-28T10:30:00.000Z'],
    ['2024-01-31T10:30:00.000Z', 1, '2024-02-29T10:30:00.000Z'],
    ['2024-02-29T00:00:00.000Z', 12, '2025-02-28T00:00:00.000Z'],
    ['2025-08-31T23:59:59.999Z', 6, '2026-02-28T23:59:59.999Z'],
    ['2025-12-31T12:00:00.000Z', 36, '2028-12-31T12:00:00.000Z'],
  ])('for %s and %i months at %s', (concluded, months, ends) => {
    expect(retentionEnds(new Date(concluded), months).toISOString()).toBe(ends)
  })

  it('leaves the given date alone and refuses what is no number of months', () => {
    const concluded = new Date('2025-01-31T00:00:00Z')
    retentionEnds(concluded, 5)
    expect(concluded.toISOString()).toBe('2025-01-31T00:00:00.000Z')
    for (const months of [-1, 1.5, NaN]) expect(() => retentionEnds(concluded, months)).toThrow(RangeError)
  })

  it('is never earlier for more months, and always in the month that was meant', () => {
    const concluded = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(fc.property(concluded, fc.integer({ min: 0, max: 120 }), (date, months) => {
      const ends = retentionEnds(date, months)
      const counted = (ends.getUTCFullYear() - date.getUTCFullYear()) * 12 + ends.getUTCMonth() - date.getUTCMonth()
      expect(counted).toBe(months)
      expect(retentionEnds(date, months + 1).getTime()).toBeGreaterThan(ends.getTime())
    }))
  })
})
