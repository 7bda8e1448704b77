import { describe, expect, test } from 'vitest'
import { cameInTime, extendedDeadline, type Arrival } from '~/domain/recruitment/another-way'

const deadline = new Date('2026-03-30T10:00:00Z')
const now = new Date('2026-03-31T10:00:00Z')

describe('what came in time', () => {
  const paper: Arrival = { how: 'paper', cameInTime: true, receivedOn: '2026-03-30' }

  test('is paper that came on the day of the deadline or before, and of which that is said', () => {
    expect(cameInTime(paper, deadline, now)).toBe(true)
    expect(cameInTime({ ...paper, receivedOn: '2026-03-01' }, deadline, now)).toBe(true)
  })

  test.each<[string, Partial<Arrival>]>([
    ['came the day after', { receivedOn: '2026-03-31' }], ['came nobody says when', { receivedOn: null }],
    ['is not said to be in time', { cameInTime: false }], ['came by telephone', { how: 'telephone' }],
  ])('is nothing that %s', (_, change) => {
    expect(cameInTime({ ...paper, ...change }, deadline, now)).toBe(false)
  })

  test('is nothing that has not come yet, where a post was closed early', () => {
    expect(cameInTime({ ...paper, receivedOn: '2026-03-21' }, deadline, new Date('2026-03-20T10:00:00Z'))).toBe(false)
  })
})

describe('a deadline that is put off', () => {
  const own = { deadline, extendedUntil: null }

  test('ends with a day in Denmark, up to fourteen days after the post’s', () => {
    expect(extendedDeadline('2026-03-31', own, deadline)).toEqual(new Date('2026-03-31T21:59:59Z'))
    expect(extendedDeadline('2026-04-13', own, deadline)).toEqual(new Date('2026-04-13T21:59:59Z'))
    expect(extendedDeadline('2026-03-30', own, deadline)).toEqual(new Date('2026-03-30T21:59:59Z')) // the rest of the day of the deadline
    expect(extendedDeadline('2026-04-14', own, deadline)).toBeNull()
  })

  test('is later than the one somebody has, and not over already', () => {
    expect(extendedDeadline('2026-03-29', own, now)).toBeNull()
    expect(extendedDeadline('2026-03-31', { deadline, extendedUntil: new Date('2026-04-02T21:59:59Z') }, now)).toBeNull()
    expect(extendedDeadline('2026-04-01', own, new Date('2026-04-02T10:00:00Z'))).toBeNull()
    expect(extendedDeadline('2026-02-31', own, now)).toBeNull()
  })
})
