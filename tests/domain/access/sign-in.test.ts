import { describe, expect, it } from 'vitest'
import { deviceKindOf } from '~/domain/access/device-kind'
import { isRecent, stageAfter } from '~/domain/access/sign-in'
import { mustHaveSecondFactor, type SecondFactorGroup } from '~/domain/access/second-factor'

describe('the machine of a session', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0', 'windows'], ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) Safari/605', 'mac'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'iphone'], ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)', 'ipad'],
    ['Mozilla/5.0 (Linux; Android 15; Pixel)', 'android'], ['Mozilla/5.0 (X11; Linux x86_64)', 'linux'], ['curl/8', 'other'], [null, 'other'],
  ] as const)('that says %s is one of %s', (userAgent, kind) => { expect(deviceKindOf(userAgent)).toBe(kind) })
})

describe('what cannot be taken back', () => {
  const now = new Date('2026-03-02T08:10:00Z')

  it.each([['a second less than ten minutes old', '2026-03-02T08:00:01Z', true], ['ten minutes old', '2026-03-02T08:00:00Z', false], ['of this moment', '2026-03-02T08:10:00Z', true]])(
    'after a sign-in %s: %s, %s', (_, provenAt, mayBe) => { expect(isRecent(new Date(provenAt), now)).toBe(mayBe) })

  it('is never done without one', () => { expect(isRecent(null, now)).toBe(false) })
})

describe('a first step that was right', () => {
  const step = { isStrong: false, hasSecondFactor: false, mustHaveSecondFactor: false }

  it.each([
    ['opens where nothing more is asked', {}, 'open'],
    ['opens when it is two factors in one, whatever else is set', { isStrong: true, hasSecondFactor: true, mustHaveSecondFactor: true }, 'open'],
    ['leads to the second factor of whoever has one', { hasSecondFactor: true }, 'second-factor'],
    ['leads there, and not to setting up another, where one is demanded too', { hasSecondFactor: true, mustHaveSecondFactor: true }, 'second-factor'],
    ['leads to setting one up where it is demanded and missing', { mustHaveSecondFactor: true }, 'enrolment'],
  ] as const)('%s', (_, change, stage) => { expect(stageAfter({ ...step, ...change })).toBe(stage) })
})

describe('a second factor', () => {
  const isDemanded = (roles: readonly string[], demandedOf: readonly SecondFactorGroup[], isDemo = false) => mustHaveSecondFactor(roles, { demandedOf, isDemo })

  it('is demanded of officers, whatever the organisation has set', () => {
    expect([isDemanded(['hr-officer'], []), isDemanded(['employee-officer'], ['hr'])]).toEqual([true, true])
  })

  it('is demanded of those whom the organisation names, and of nobody else', () => {
    expect([isDemanded(['hr'], ['hr']), isDemanded(['clerk', 'hr'], ['hr']), isDemanded(['administrator'], ['administrator'])]).toEqual([true, true, true])
    expect([isDemanded(['hr'], []), isDemanded(['hr'], ['administrator']), isDemanded([], ['hr', 'administrator'])]).toEqual([false, false, false])
  })

  it('is demanded of everybody, with or without a role, where it is the staff', () => {
    expect([isDemanded([], ['staff']), isDemanded(['clerk'], ['staff'])]).toEqual([true, true])
  })

  it('is demanded of nobody in a demonstration, whose passwords are no secret', () => {
    expect([isDemanded(['hr-officer'], ['staff'], true), isDemanded(['hr'], ['hr'], true)]).toEqual([false, false])
  })
})
