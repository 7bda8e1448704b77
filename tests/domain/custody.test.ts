import { describe, expect, it } from 'vitest'
import { canBeSplit, challengeLasts, halfStanding, isFounding, isLive, keyState, mayConfirm, otherSide, provenForDays, recipientForm, roughly, sideOf, sidesStanding, unsealingLasts } from '~/domain/custody'

const now = new Date('2026-06-01T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const key = (side: 'hr' | 'employees', provenAt: Date | null = now) => ({ side, provenAt, awaitsWord: false })

describe('what is known of a key', () => {
  it.each([[null, 'unproven'], [now, 'live'], [daysAgo(76), 'live'], [daysAgo(77), 'due'], [daysAgo(provenForDays), 'due'], [daysAgo(provenForDays + 1), 'lapsed']] as const)('shown to open at %s: %s', (provenAt, state) => {
    expect(keyState({ provenAt, awaitsWord: false }, now)).toBe(state)
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

it('each side is the other of the other', () => { expect(otherSide).toEqual({ hr: 'employees', employees: 'hr' }) })

it('a key counts while it was shown to open within ninety days', () => {
  expect([isLive({ provenAt: now, awaitsWord: false }, now), isLive({ provenAt: daysAgo(80), awaitsWord: false }, now), isLive({ provenAt: daysAgo(91), awaitsWord: false }, now), isLive({ provenAt: null, awaitsWord: false }, now)]).toEqual([true, true, false, false])
})

it('an opening is carried through within twenty minutes, and a key shown within ten', () => {
  expect([unsealingLasts, challengeLasts]).toEqual([1_200_000, 600_000])
})

describe('what others seal to', () => {
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kudeyjtss7c3l0r'.slice(0, 62)
  it('is age1 and 58 signs of Bech32, with nothing around it', () => {
    expect(recipientForm.test(recipient)).toBe(true)
    for (const wrong of [` ${recipient}`, `${recipient}\n`, `${recipient}q`, recipient.slice(0, -1), 'age1', 'age1q', recipient.toUpperCase(), recipient.replace('3z7', 'b1o')]) expect(recipientForm.test(wrong), wrong).toBe(false)
  })
})

describe('a word for somebody else\'s key', () => {
  const waiting = (side: 'hr' | 'employees', provenAt: Date | null = now) => ({ side, provenAt, awaitsWord: true })
  const may = (own: ReturnType<typeof key>, of: ReturnType<typeof key>, held = [own, of]) => mayConfirm({ own, of, held, now })

  it('is given by the other side, whose own key counts, for a key that opens and waits', () => {
    expect(may(key('hr'), waiting('employees'))).toBe(true)
    expect(may(key('hr'), waiting('hr'))).toBe(false)
    expect(may(key('hr', daysAgo(91)), waiting('employees'))).toBe(false)
    expect(may(key('hr'), waiting('employees', null))).toBe(false)
    expect(may(key('hr'), waiting('employees', daysAgo(91)))).toBe(false)
    expect(may(key('hr'), key('employees'))).toBe(false)
  })

  it('is given by one who waits too only while nobody was ever confirmed', () => {
    expect(may(waiting('hr'), waiting('employees'))).toBe(true)
    expect(may(waiting('hr', null), waiting('employees'))).toBe(false)
    expect(may(waiting('hr'), waiting('employees'), [waiting('hr'), waiting('employees'), key('employees', daysAgo(300))])).toBe(false)
    expect([isFounding([]), isFounding([waiting('hr')]), isFounding([waiting('hr'), key('hr')])]).toEqual([true, true, false])
  })

  it('is what a key is without, until it is given', () => {
    expect(keyState(waiting('hr'), now)).toBe('awaiting')
    expect(keyState(waiting('hr', daysAgo(91)), now)).toBe('lapsed')
    expect(sidesStanding([waiting('hr'), key('employees')], now)).toEqual({ hr: 'none', employees: 'too-few' })
  })
})

describe('a side\'s half', () => {
  const holding = (provenAt: Date | null, isEmergency = false) => ({ ...key('hr', provenAt), isEmergency })
  const standing = (keys: readonly ReturnType<typeof holding>[], isSaidLost = false) => halfStanding(keys, { side: 'hr', isSaidLost, now })

  it('is held by a key that opens, whatever was said; lost without any; and else not known before somebody says so', () => {
    expect([standing([holding(now)]), standing([holding(now)], true), standing([])]).toEqual(['held', 'held', 'lost'])
    for (const keys of [[holding(daysAgo(91))], [holding(null, true)], [holding(now, true)], [{ ...holding(now), awaitsWord: true }]]) {
      expect([standing(keys), standing(keys, true)]).toEqual(['unsure', 'lost'])
    }
    expect(halfStanding([holding(now)], { side: 'employees', isSaidLost: false, now })).toBe('lost')
  })
})

it('how many have come is told in steps of five, or that all have', () => {
  expect([[0, 3], [2, 3], [3, 3], [4, 40], [5, 40], [39, 40], [40, 40], [0, 0]].map(([done = 0, all = 0]) => roughly(done, all)))
    .toEqual([[0, false], [0, false], [3, true], [0, false], [5, false], [35, false], [40, true], [0, true]].map(([atLeast, isAll]) => ({ atLeast, isAll })))
})
