import { describe, expect, test } from 'vitest'
import { endOfNextWorkingDay, isWorkingDay } from '~/domain/recruitment/working-days'

describe('a working day', () => {
  test.each([
    ['2026-03-28', 'a Saturday'], ['2026-03-29', 'a Sunday'], ['2026-04-02', 'Maundy Thursday'], ['2026-04-03', 'Good Friday'], ['2026-04-06', 'Easter Monday'],
    ['2026-05-14', 'Ascension Day'], ['2026-05-25', 'Whit Monday'], ['2026-06-05', 'Constitution Day'], ['2026-12-24', 'Christmas Eve'], ['2027-01-01', 'New Year'],
    ['2024-03-29', 'Good Friday of 2024'], ['2025-04-21', 'Easter Monday of 2025'], ['2038-04-26', 'Easter Monday at its latest'], ['2049-04-19', 'Easter Monday of the drifted moon'],
  ])('%s is none: %s', (day) => {
    expect(isWorkingDay(day)).toBe(false)
  })

  test.each(['2026-03-30', '2026-04-01', '2026-04-07', '2026-05-01', '2026-12-23'])('%s is one', (day) => {
    expect(isWorkingDay(day)).toBe(true)
  })

  test('ends a second before midnight in Denmark, the day after the one it is', () => {
    expect(endOfNextWorkingDay(new Date('2026-03-30T10:00:00Z'))).toEqual(new Date('2026-03-31T21:59:59Z'))
    expect(endOfNextWorkingDay(new Date('2026-03-30T22:30:00Z'))).toEqual(new Date('2026-04-01T21:59:59Z')) // it is the 31st in Denmark
    expect(endOfNextWorkingDay(new Date('2026-03-27T10:00:00Z'))).toEqual(new Date('2026-03-30T21:59:59Z'))
    expect(endOfNextWorkingDay(new Date('2026-04-01T10:00:00Z'))).toEqual(new Date('2026-04-07T21:59:59Z')) // over Easter
    expect(endOfNextWorkingDay(new Date('2026-01-15T10:00:00Z'))).toEqual(new Date('2026-01-16T22:59:59Z')) // in winter
  })
})
