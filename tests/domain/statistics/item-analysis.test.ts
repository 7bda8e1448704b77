import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemDifficulty, itemRestCorrelation, type ItemAndRest } from '~/domain/statistics/item-analysis'

const pairs = (items: readonly number[], rests: readonly number[]): ItemAndRest[] => items.map((item, index) => ({ item, rest: rests[index] ?? 0 }))
const scale = { lowest: 1, highest: 5 }

/** Pearson's, from sums as in any textbook. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const n = x.length
  const total = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const products = total(x.map((value, index) => value * (y[index] ?? 0)))
  return (n * products - total(x) * total(y)) / Math.sqrt((n * total(x.map((value) => value ** 2)) - total(x) ** 2) * (n * total(y.map((value) => value ** 2)) - total(y) ** 2))
}

/** The partial correlation of x and y with z held constant, from the three correlations (Yule 1907). */
function partial(x: readonly number[], y: readonly number[], z: readonly number[]): number {
  const [xy, xz, yz] = [pearson(x, y), pearson(x, z), pearson(y, z)]
  return (xy - xz * yz) / Math.sqrt((1 - xz ** 2) * (1 - yz ** 2))
}

describe('difficulty', () => {
  it('is the mean as a share of the scale', () => {
    expect(itemDifficulty([1, 3, 5, 5], scale)).toEqual({ value: 0.625 })
    expect(itemDifficulty([5, 5], scale)).toEqual({ value: 1 })
    expect(itemDifficulty([1], scale)).toEqual({ value: 0 })
  })

  it('takes the scale from the rubric, and is not defined without a level', () => {
    expect(itemDifficulty([2, 3], { lowest: 1, highest: 3 })).toEqual({ value: 0.75 })
    expect(itemDifficulty([], scale)).toEqual({ value: null, reason: 'no-levels' })
  })
})

describe('the item–rest correlation', () => {
  it('of one group is the common correlation, with Fisher\'s interval: Anscombe\'s first set, r = .816, 95 % .424 to .951', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    const found = itemRestCorrelation([pairs(x, y)])
    expect(found.value).toBeCloseTo(0.81642, 5)
    expect('lower' in found && found.lower).toBeCloseTo(0.4244, 4) // as R's cor.test prints it
    expect('upper' in found && found.upper).toBeCloseTo(0.9507, 4)
  })

  it('of several groups by hand: within each +1 and +1, +1 and −1, +1 and +1', () => {
    // deviations: (−1,−1) (1,1) | (−1,1) (1,−1) | (−2,−2) (2,2): products 2 − 2 + 8 = 8, squares 2 + 2 + 8 = 12 each
    const found = itemRestCorrelation([pairs([1, 3], [2, 4]), pairs([1, 3], [4, 2]), pairs([1, 5], [1, 5])])
    expect(found.value).toBeCloseTo(8 / 12, 12)
  })

  it('does not take a strong field in one recruitment for a question that tells apart', () => {
    const weak = pairs([1, 2, 1, 2], [1, 1, 2, 2])
    const strong = pairs([4, 5, 4, 5], [4, 4, 5, 5])
    expect(itemRestCorrelation([[...weak, ...strong]]).value).toBeGreaterThan(0.8)
    expect(itemRestCorrelation([weak, strong]).value).toBeCloseTo(0, 12)
  })

  it('says why there is none', () => {
    expect(itemRestCorrelation([])).toEqual({ value: null, reason: 'too-few' })
    expect(itemRestCorrelation([pairs([1, 2], [1, 2])])).toEqual({ value: null, reason: 'too-few' })
    expect(itemRestCorrelation([pairs([3, 3, 3, 3], [1, 2, 3, 4])])).toEqual({ value: null, reason: 'no-variation' })
    expect(itemRestCorrelation([pairs([1, 2, 3, 4], [3, 3, 3, 3])])).toEqual({ value: null, reason: 'no-variation' })
  })

  it('of ±1, or of three, has no interval', () => {
    expect(itemRestCorrelation([pairs([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])])).toEqual({ value: 1, lower: null, upper: null })
    expect(itemRestCorrelation([pairs([1, 2, 3], [2, 1, 3])])).toMatchObject({ lower: null, upper: null })
  })
})

const cell = fc.integer({ min: 4, max: 20 }).map((quarters) => quarters / 4)
const group = fc.array(fc.record({ item: cell, rest: cell }), { minLength: 2, maxLength: 8 })
const groups = fc.array(group, { minLength: 1, maxLength: 4 })
const value = (found: ReturnType<typeof itemRestCorrelation>) => (found.value === null ? found.reason : Number(found.value.toFixed(9)) || 0)

describe('the laws', () => {
  it('two groups: the partial correlation with the group held constant', () => {
    fc.assert(fc.property(group, group, (first, second) => {
      const all = [...first, ...second]
      const found = itemRestCorrelation([first, second])
      const expected = partial(all.map(({ item }) => item), all.map(({ rest }) => rest), all.map((_, index) => (index < first.length ? 0 : 1)))
      if (found.value !== null && Number.isFinite(expected)) expect(found.value).toBeCloseTo(expected, 6)
    }))
  })

  it('order does not count, nor what is added to a whole group, nor another unit', () => {
    fc.assert(fc.property(groups, fc.integer({ min: -3, max: 3 }), (given, by) => {
      const before = value(itemRestCorrelation(given))
      expect(value(itemRestCorrelation([...given].reverse().map((one) => [...one].reverse())))).toBe(before)
      expect(value(itemRestCorrelation(given.map((one, index) => one.map(({ item, rest }) => ({ item: item + by * index, rest: rest * 2 + by })))))).toBe(before)
    }))
  })

  it('a question that is turned round correlates the other way; nothing is ever NaN, and the interval holds the figure', () => {
    fc.assert(fc.property(groups, (given) => {
      const found = itemRestCorrelation(given)
      const turned = value(itemRestCorrelation(given.map((one) => one.map(({ item, rest }) => ({ item: 6 - item, rest })))))
      expect(turned).toBe(found.value === null ? found.reason : -Number(found.value.toFixed(9)) || 0)
      if (found.value === null) return
      expect(Math.abs(found.value)).toBeLessThanOrEqual(1)
      if (found.lower !== null && found.upper !== null) expect(found.lower <= found.value && found.value <= found.upper).toBe(true)
    }))
  })
})
