import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftBetween } from '~/domain/statistics/hodges-lehmann'
import { shiftOfPairs } from '~/domain/statistics/shift-of-pairs'
import { steppedEffect, type SteppedCell } from '~/domain/statistics/stepped-effect'

const rounded = (found: { readonly value: number | null }) => JSON.parse(JSON.stringify(found, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value))) as unknown

describe('the shift between two samples', () => {
  it('is Hollander and Wolfe’s of the human chorioamnion at term and before it', () => {
    const [term, before] = [[0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.9, 0.74, 1.21]]
    expect(rounded(shiftBetween(term, before))).toEqual({ value: 0.305, lower: -0.15, upper: 0.76 })
  })
  it('has no interval where the level cannot be reached, and reckons as well with many as with few', () => {
    expect(shiftBetween([1, 2, 3], [4, 5, 6])).toEqual({ value: null, reason: 'too-few' })
    expect(rounded(shiftBetween([1, 2, 3, 4], [5, 6, 7, 8]))).toEqual({ value: -4, lower: -7, upper: -1 })
    expect(shiftBetween([], [1])).toEqual({ value: null, reason: 'too-few' })
    const many = Array.from({ length: 49 }, (_, index) => index * 1.01)
    const exact = shiftBetween(many, many.map((value) => value + 10))
    const approximate = shiftBetween([...many, 50], [...many.map((value) => value + 10), 60])
    expect([exact.value, approximate.value]).toEqual([-10, -10])
    expect(rounded(exact)).toEqual(rounded(approximate))
  })
  it('goes along when one sample is shifted, and turns round when the two are exchanged', () => {
    const sample = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 4, maxLength: 9 })
    fc.assert(fc.property(sample, sample, fc.integer({ min: -50, max: 50 }), (one, other, by) => {
      const [found, moved, turned] = [shiftBetween(one, other), shiftBetween(one.map((value) => value + by), other), shiftBetween(other, one)]
      if (found.value === null || moved.value === null || turned.value === null) throw new Error('four against four have an interval')
      expect([moved.value, moved.lower, moved.upper].map((value) => value - by)).toEqual([found.value, found.lower, found.upper])
      expect([0 - turned.upper, 0 - turned.lower]).toEqual([found.lower, found.upper])
      expect(found.lower <= found.value && found.value <= found.upper).toBe(true)
    }))
  })
})

describe('the shift of pairs', () => {
  it('is Hollander and Wolfe’s of the depression scale after less before', () => {
    const [before, after] = [[1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3], [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]]
    expect(rounded(shiftOfPairs(after.map((value, index) => value - (before[index] ?? 0))))).toEqual({ value: -0.46, lower: -0.786, upper: -0.01 })
  })
  it('has no interval below six pairs', () => {
    expect(shiftOfPairs([1, 2, 3, 4, 5])).toEqual({ value: null, reason: 'too-few' })
    expect(shiftOfPairs([1, 2, 3, 4, 5, 6])).toEqual({ value: 3.5, lower: 1, upper: 6 })
  })
})

describe('the effect of a stepped start', () => {
  it('is that of nitrogen on peas in blocks, as R’s npk has it (Venables and Ripley 2002, section 6.7)', () => {
    const yields = [
      ['1', 0, '11', 49.5], ['1', 1, '10', 62.8], ['1', 0, '00', 46.8], ['1', 1, '01', 57], ['2', 1, '00', 59.8], ['2', 1, '11', 58.5], ['2', 0, '01', 55.5], ['2', 0, '10', 56],
      ['3', 0, '10', 62.8], ['3', 1, '11', 55.8], ['3', 1, '00', 69.5], ['3', 0, '01', 55], ['4', 1, '00', 62], ['4', 1, '11', 48.8], ['4', 0, '01', 45.5], ['4', 0, '10', 44.2],
      ['5', 1, '10', 52], ['5', 0, '00', 51.5], ['5', 1, '01', 49.8], ['5', 0, '11', 48.8], ['6', 1, '01', 57.2], ['6', 1, '10', 59], ['6', 0, '11', 53.2], ['6', 0, '00', 56],
    ] as const
    const found = steppedEffect(yields.map(([cluster, on, period, value]): SteppedCell => ({ cluster, period, isOn: on === 1, value, weight: 1 })))
    if (found.value === null) throw new Error('it has an effect')
    expect(found.value).toBeCloseTo(5.6166667, 6) // N 5.617 in the book
    expect(found.degrees).toBe(14)
    const error = Math.sqrt((185.2867 + 21.28167 + 33.135) / 14 / 6) // the residual sum of squares with N:P and N:K, which the model leaves out
    expect((found.upper - found.value) / 2.144787).toBeCloseTo(error, 4)
  })

  const wedge = (effect: number, starts: readonly number[]): SteppedCell[] => starts.flatMap((start, cluster) => Array.from({ length: 8 }, (_, period) => ({ cluster: `c${cluster}`, period: `p${period}`, isOn: period >= start, weight: 1 + ((cluster + period) % 3), value: cluster * 7 + period * period + (period >= start ? effect : 0) })))
  it('finds what was added to clusters and periods of any height, and nothing else', () => {
    const found = steppedEffect(wedge(-4, [2, 3, 5, 6]))
    expect(rounded(found)).toEqual({ value: -4, lower: -4, upper: -4, degrees: 20 })
    expect(steppedEffect(wedge(0, [2, 3, 5, 6])).value).toBeCloseTo(0, 9)
  })
  it('is not told where all began at once, where none had not begun, or where there are too few', () => {
    expect(steppedEffect(wedge(3, [4, 4, 4]))).toEqual({ value: null, reason: 'not-separable' })
    expect(steppedEffect(wedge(3, [0, 0, 0]))).toEqual({ value: null, reason: 'not-separable' })
    expect(steppedEffect(wedge(3, [2, 5]).filter(({ period }) => period < 'p4'))).toEqual({ value: null, reason: 'too-few' })
    expect(steppedEffect([])).toEqual({ value: null, reason: 'not-separable' })
  })
})
