import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impactRatios, isBelowFourFifths, rejectionRatio, selectionRatio, standardDeviationsApart } from '~/domain/statistics/adverse-impact'
import { differenceOfShares } from '~/domain/statistics/difference-of-shares'
import { fisherExact } from '~/domain/statistics/fisher'
import { fisherTable } from '~/domain/statistics/fisher-table'
import { shareOf } from '~/domain/statistics/share'

const of = (chosen: number, all: number) => ({ chosen, of: all })
const selected = fc.integer({ min: 1, max: 60 }).chain((all) => fc.integer({ min: 0, max: all }).map((chosen) => of(chosen, all)))

describe('the four-fifths rule', () => {
  it('UGESP, questions and answers: of 60, 45, 48 and 51 % the 45 % alone is flagged, and .80 is not below .80', () => {
    const impacts = impactRatios([of(60, 100), of(45, 100), of(48, 100), of(51, 100)])
    expect(impacts.map(({ ratio }) => ratio)).toEqual([1, 0.75, 0.8, 0.85])
    expect(impacts.map(({ isBelow }) => isBelow)).toEqual([false, true, false, false])
  })

  it('the others of the questions and answers: 48/80 and 12/40; 3 of 20 and 1 of 10; 90 % and 96 %', () => {
    expect(impactRatios([of(48, 80), of(12, 40)])).toEqual([{ ratio: 1, isBelow: false }, { ratio: 0.5, isBelow: true }])
    expect(impactRatios([of(3, 20), of(1, 10)])[1]).toMatchObject({ ratio: expect.closeTo(0.667, 3), isBelow: true })
    expect(fisherExact(of(3, 20), of(1, 10)).twoSided, 'and yet it says nothing').toBeCloseTo(1, 12)
    expect(impactRatios([of(96, 100), of(90, 100)])[1]).toMatchObject({ ratio: expect.closeTo(0.94, 2), isBelow: false })
    expect(rejectionRatio(of(90, 100), of(96, 100)).value).toBeCloseTo(2.5, 12)
  })

  it('never calls a rate lower that stands at exactly four fifths, where floating point does so in 1,198 tables up to 60', () => {
    let [wrong, found] = [0, 0]
    for (let n = 1; n <= 60; n += 1) {
      for (let m = 1; m <= 60; m += 1) {
        for (let b = 1; b <= m; b += 1) {
          if ((4 * b * n) % (5 * m) !== 0) continue
          const a = (4 * b * n) / (5 * m)
          if (isBelowFourFifths(of(a, n), of(b, m))) found += 1
          if (a / n / (b / m) < 0.8) wrong += 1
        }
      }
    }
    expect([found, wrong]).toEqual([0, 1198])
  })

  it('of nobody, and where nobody is chosen, there is no ratio', () => {
    expect(impactRatios([of(0, 0), of(0, 5)])).toEqual([{ ratio: null, isBelow: false }, { ratio: null, isBelow: false }])
    expect(impactRatios([])).toEqual([])
    expect(() => impactRatios([of(3, 2)])).toThrow(RangeError)
  })
})

describe('ratios and their intervals', () => {
  it.each([
    ['Agresti, aspirin', of(189, 11034), of(104, 11037), [1.8178, 1.433, 2.3059], 4],
    ['12 of 40 and 48 of 80', of(12, 40), of(48, 80), [0.5, 0.3014, 0.8294], 4],
    ['1 of 10 and 3 of 20', of(1, 10), of(3, 20), [0.667, 0.079, 5.62], 2],
  ] as const)('Katz: %s', (_, group, other, expected, digits) => {
    const found = selectionRatio(group, other)
    if (found.value === null) throw new Error(found.reason)
    ;[found.value, found.lower, found.upper].forEach((figure, index) => { expect(figure).toBeCloseTo(expected[index] ?? NaN, digits) })
  })

  it('is no figure where nobody was chosen', () => {
    expect(selectionRatio(of(0, 5), of(2, 5))).toEqual({ value: null, reason: 'none-chosen' })
    expect(selectionRatio(of(0, 0), of(2, 5))).toEqual({ value: null, reason: 'nobody' })
    expect(rejectionRatio(of(5, 5), of(2, 5))).toEqual({ value: null, reason: 'none-chosen' })
  })

  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('Wilson, Newcombe 1998a: %d of %d', (some, all, lower, upper) => {
    expect(shareOf(some, all)?.lower).toBeCloseTo(lower, 4)
    expect(shareOf(some, all)?.upper).toBeCloseTo(upper, 4)
  })

  it.each([[[56, 70], [48, 80], 0.0524, 0.3339], [[9, 10], [3, 10], 0.1705, 0.809], [[10, 10], [0, 20], 0.6791, 1]] as const)('Newcombe 1998b, method 10: %j less %j', (one, other, lower, upper) => {
    const found = differenceOfShares(one, other)
    expect(found?.lower).toBeCloseTo(lower, 4)
    expect(found?.upper).toBeCloseTo(upper, 4)
  })

  it('two standard deviations: 12 of 40 and 48 of 80', () => {
    const found = standardDeviationsApart(of(12, 40), of(48, 80))
    expect(found?.z).toBeCloseTo(-3.0984, 4)
    expect(found?.p).toBeCloseTo(0.0019458, 7)
    expect(standardDeviationsApart(of(0, 4), of(0, 8))).toBeNull()
  })
})

describe('Fisher’s exact test', () => {
  it('the lady and her tea, four cups each', () => {
    expect(fisherExact(of(3, 4), of(1, 4)).greater).toBeCloseTo(0.2428571, 7)
    expect(fisherExact(of(3, 4), of(1, 4)).twoSided).toBeCloseTo(0.4857143, 7)
    expect(fisherExact(of(4, 4), of(0, 4)).greater).toBeCloseTo(0.01428571, 8)
  })

  it('Fisher’s twins', () => {
    const found = fisherExact(of(2, 17), of(10, 13))
    expect(found.less).toBeCloseTo(0.0004651809, 10)
    expect(found.twoSided).toBeCloseTo(0.0005367241, 10)
    expect(found.oddsRatio).toBeCloseTo(0.04693661, 7) // R looks for it to about eight digits
  })

  it('48 of 80 and 12 of 40, as R has it', () => {
    expect(fisherExact(of(12, 40), of(48, 80)).twoSided).toBeCloseTo(0.003409222, 9)
  })

  it('Agresti’s job satisfaction, four by four', () => {
    expect(fisherTable([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]])).toBeCloseTo(0.7826849, 7)
  })

  it('of two by two is the same, whichever way it is reckoned', () => {
    fc.assert(fc.property(selected, selected, (one, other) => {
      const [a, b] = [fisherExact(one, other).twoSided, fisherTable([[one.chosen, one.of - one.chosen], [other.chosen, other.of - other.chosen]]) ?? NaN]
      expect(a).toBeCloseTo(b, 9)
    }), { numRuns: 200 })
  })

  it('does not care which group comes first, nor which outcome', () => {
    fc.assert(fc.property(selected, selected, (one, other) => {
      const rest = ({ chosen, of: all }: typeof one) => of(all - chosen, all)
      expect(fisherExact(one, other).twoSided).toBeCloseTo(fisherExact(other, one).twoSided, 10)
      expect(fisherExact(one, other).twoSided).toBeCloseTo(fisherExact(rest(one), rest(other)).twoSided, 10)
    }), { numRuns: 200 })
  })
})
