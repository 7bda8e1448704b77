import { describe, expect, it } from 'vitest'
import type { Compared, ComparisonReading, Method } from '~/domain/trial/comparison'
import { comparedTrial, measured, type TrialTruth } from './generated-trial'

type Planted = Omit<TrialTruth, 'seed'>
const trials = (count: number, truth: Planted): Compared[] => Array.from({ length: count }, (_, index) => comparedTrial({ seed: `trial ${index}`, ...truth }))
const share = (all: readonly Compared[], holds: (one: Compared) => boolean) => all.filter(holds).length / all.length
const says = (method: Method, reading: ComparisonReading) => (one: Compared) => measured(one, method, 'days').reading === reading
const saysAnything = (method: Method) => ({ whole }: Compared) => whole.some((one) => one.method === method && one.compared.some(({ reading }) => reading !== 'too-few'))

/** Seven departments over four years; the last one begins in the fourth. */
const seven: Planted = { starts: [6, 6, 8, 9, 10, 12, 13], quarters: 16, most: 5, days: 0, trend: 0, applicants: 0 }

// What stands in docs/statistics.md, there of 300 trials each.
describe('a comparison whose truth is known', () => {
  it('stays silent where hidden names change nothing, in no more than five trials of a hundred does any line speak', () => {
    const quiet = trials(100, seven)
    for (const method of ['stepped', 'before-after'] as const) expect(share(quiet, saysAnything(method))).toBeLessThanOrEqual(0.05)
    expect(share(quiet, ({ departments }) => departments.some(({ compared }) => compared.some(({ reading }) => reading !== 'too-few')))).toBeLessThanOrEqual(0.05)
  }, 60_000)

  it('holds what was planted within its intervals as often as they promise, and finds it', () => {
    const faster = trials(100, { ...seven, days: -7 })
    expect(share(faster, says('stepped', 'lower'))).toBeGreaterThanOrEqual(0.85)
    const holding = share(faster, (one) => {
      const { difference } = measured(one, 'stepped', 'days')
      return difference !== null && difference.lower <= -7 && -7 <= difference.upper
    })
    expect(holding).toBeGreaterThanOrEqual(0.9)
  }, 60_000)

  it('by the stepped start is not led astray by what changes everywhere, and before and after is', () => {
    const drifting = trials(100, { ...seven, trend: -0.5 })
    expect(share(drifting, saysAnything('stepped'))).toBeLessThanOrEqual(0.05)
    expect(share(drifting, says('before-after', 'lower'))).toBeGreaterThanOrEqual(0.4) // which is why the page calls it weak
  }, 60_000)

  it('says nothing of a stepped start that was none, nor much in a small organisation', () => {
    const atOnce = trials(5, { ...seven, starts: [8, 8, 8, 8, 8, 8, 8], days: -7 })
    expect(atOnce.map((one) => measured(one, 'stepped', 'days'))).toEqual(atOnce.map(() => ({ measure: 'days', reading: 'too-few', difference: null })))
    const small = trials(100, { ...seven, starts: [3, 5, 7], quarters: 8, most: 2 })
    expect(share(small, saysAnything('stepped'))).toBeLessThanOrEqual(0.08)
    expect(share(small, saysAnything('before-after'))).toBe(0)
  }, 60_000)
})
