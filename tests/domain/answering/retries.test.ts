import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextAttempt, patience } from '~/domain/answering/retries'

const start = new Date('2026-03-02T08:00:00Z')
const day = 24 * 3_600_000

it('pauses grow from a minute to six hours, and a letter is tried for three days at least', () => {
  const pauses: number[] = []
  let now = start
  for (let attempts = 1; ; attempts += 1) {
    const next = nextAttempt({ attempts, queuedAt: start }, now)
    if (next === null) break
    pauses.push((next.getTime() - now.getTime()) / 60_000)
    now = next
  }
  expect(pauses[0]).toBe(1)
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
  expect(Math.max(...pauses)).toBe(360)
  expect(now.getTime() - start.getTime()).toBeGreaterThanOrEqual(patience.time)
  expect(now.getTime() - start.getTime()).toBeLessThan(5 * day)
})

it('a server that was off has not tried: nothing is given up before enough attempts', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: patience.attempts - 1 }), fc.integer({ min: 0, max: 400 }), (attempts, days) => {
    expect(nextAttempt({ attempts, queuedAt: start }, new Date(start.getTime() + days * day))).not.toBeNull()
  }))
})
