import { describe, expect, test } from 'vitest'
import { formatDate, formatDateTime, formatDuration, formatList, formatNumber, formatPercent, formatShortDate, formatTime } from '~/i18n/format'

describe('dates', () => {
  const winter = new Date('2026-12-03T09:00:00Z')
  const summer = new Date('2026-06-30T22:30:00Z')

  test('are those of Denmark, in Danish', () => {
    expect(formatDateTime(winter, 'da')).toBe('3. december 2026 kl. 10.00')
    expect(formatTime(winter, 'da')).toBe('10.00')
    expect(formatShortDate(winter, 'da')).toBe('3. dec. 2026')
  })

  test('are those of Denmark, in English', () => {
    expect(formatDateTime(winter, 'en')).toBe('3 December 2026 at 10:00')
    expect(formatTime(winter, 'en')).toBe('10:00')
  })

  test('turn to the next day at Danish midnight, in summer too', () => {
    expect(formatDate(summer, 'da')).toBe('1. juli 2026')
    expect(formatTime(summer, 'da')).toBe('00.30')
  })
})

test.each([
  [0, '0 minutter', '0 minutes'],
  [1, '1 minut', '1 minute'],
  [45, '45 minutter', '45 minutes'],
  [60, '1 time', '1 hour'],
  [125, '2 timer og 5 minutter', '2 hours and 5 minutes'],
  [-5, '0 minutter', '0 minutes'],
])('%i minutes are said in words', (minutes, danish, english) => {
  expect(formatDuration(minutes, 'da')).toBe(danish)
  expect(formatDuration(minutes, 'en')).toBe(english)
})

test('numbers, shares and lists follow the language', () => {
  expect(formatNumber(1234.567, 'da')).toBe('1.234,57')
  expect(formatNumber(1234.567, 'en')).toBe('1,234.57')
  expect(formatPercent(0.256, 'da').replace(/\s/, ' ')).toBe('26 %')
  expect(formatList(['a', 'b', 'c'], 'da')).toBe('a, b og c')
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c')
})
