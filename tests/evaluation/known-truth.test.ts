import { describe, expect, it } from 'vitest'
import { generatedYear, type Year } from './generated-year'

const years = (count: number, truth: { recruitments: number; penalty: number }): Year[] => Array.from({ length: count }, (_, index) => generatedYear({ seed: `year ${index}`, ...truth }))
const share = (all: readonly Year[], holds: (year: Year) => boolean) => all.filter(holds).length / all.length

/** Whether women are said to be invited less often: they may be the group, or the larger one that the others are held against. */
const saysWomenLower = ({ gender }: Year) => gender !== null && (gender.group === 'woman' ? gender.reading === 'lower' || gender.reading === 'somewhat-lower' : gender.reading === 'higher' && gender.group === 'man')
const saysAnything = ({ all }: Year) => all.some(({ reading }) => reading === 'lower' || reading === 'somewhat-lower' || reading === 'higher')

// What stands in docs/statistics.md.
describe('a year whose truth is known', () => {
  it('stays silent where nothing was planted: in no more than five years of a hundred is any group said to differ', () => {
    const quiet = years(300, { recruitments: 60, penalty: 0 })
    expect(share(quiet, ({ released }) => released.length > 0)).toBeGreaterThan(0.9)
    expect(share(quiet, saysAnything)).toBeLessThanOrEqual(0.05)
  }, 120_000)

  it('finds what was planted in a large organisation', () => {
    const planted = years(120, { recruitments: 60, penalty: 0.5 })
    expect(share(planted, saysWomenLower)).toBeGreaterThanOrEqual(0.9)
  }, 120_000)

  it('says that there are too few in a small one, rather than that all is well', () => {
    const small = years(100, { recruitments: 8, penalty: 0.5 })
    expect(share(small, ({ gender }) => gender?.reading === 'alike')).toBeLessThanOrEqual(0.02)
    expect(share(small, ({ released }) => released.every(({ recruitments }) => recruitments >= 3))).toBe(1)
  }, 120_000)
})
