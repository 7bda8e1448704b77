import { describe, expect, it } from 'vitest'
import { shareOf } from '~/domain/statistics/share'

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics in
// Medicine 17 (1998) 857–872, table I, method 3.
const published = [[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]] as const

describe('a share with its interval', () => {
  it.each(published)('%i of %i is the published one', (some, all, lower, upper) => {
    const share = shareOf(some, all)
    expect(share?.value).toBe(some / all)
    expect(share?.lower).toBeCloseTo(lower, 4)
    expect(share?.upper).toBeCloseTo(upper, 4)
  })

  it('is none of nothing, and takes no more than all', () => {
    expect(shareOf(0, 0)).toBeNull()
    for (const [some, all] of [[2, 1], [-1, 3], [0.5, 1]] as const) expect(() => shareOf(some, all)).toThrow(RangeError)
  })
})
