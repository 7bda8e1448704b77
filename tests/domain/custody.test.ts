import { describe, expect, it } from 'vitest'
import { canBeSplit, keyState, provenForDays, sideOf, sidesStanding } from '~/domain/custody'

const now = new Date('2026-06-01T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const key = (side: 'hr' | 'employees', provenAt: Date | null = now) => ({ side, provenAt })

describe('what is known of a key', () => {
  it.each([[null, 'unproven'], [now, 'live'], [daysAgo(76), 'live'], [daysAgo(77), 'due'], [daysAgo(provenForDays), 'due'], [daysAgo(provenForDays + 1), 'lapsed']] as const)('shown to open at %s: %s', (provenAt, state) => {
    expect(keyState({ provenAt }, now)).toBe(state)
  })
})

describe('whether a side can open', () => {
  it('is said of each side: nobody, one alone, enough; lapsed keys and those never shown do not count', () => {
    expect(sidesStanding([], now)).toEqual({ hr: 'none', employees: 'none' })
    expect(sidesStanding([key('hr'), key('hr'), key('employees'), key('employees', null), key('employees', daysAgo(91))], now)).toEqual({ hr: 'enough', employees: 'too-few' })
  })

  it('must be so of both before a key is split', () => {
    expect(canBeSplit([key('hr'), key('hr')], now)).toBe(false)
    expect(canBeSplit([key('hr'), key('employees', daysAgo(200))], now)).toBe(false)
    expect(canBeSplit([key('hr'), key('employees')], now)).toBe(true)
  })
})

it('an officer is of one side, by the role of the account', () => {
  expect([sideOf(['hr-officer']), sideOf(['employee-officer']), sideOf(['hr']), sideOf([])]).toEqual(['hr', 'employees', null, null])
})
