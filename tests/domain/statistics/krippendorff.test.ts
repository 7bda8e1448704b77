import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha, reliabilityBand, scales, type Observations, type Scale } from '~/domain/statistics/krippendorff'

/** A row as it is printed: values apart by blanks, `.` for none. */
const row = (printed: string) => printed.split(' ').map((value) => (value === '.' ? null : Number(value)))
const digits = (printed: string) => [...printed].map(Number)
const letters = (printed: string) => printed.split(' ').map((letter) => letter.charCodeAt(0))
const alpha = (observations: Observations, scale: Scale) => krippendorffAlpha(observations, scale).value ?? NaN

/** Krippendorff 2011, sections C and D: four observers, twelve units. */
const fourObservers = [
  row('1 2 3 3 2 1 4 1 2 . . .'),
  row('1 2 3 3 2 2 4 1 2 5 . 3'),
  row('. 3 3 3 2 3 4 2 2 5 1 .'),
  row('1 2 3 3 2 4 4 1 2 5 1 .'),
]

describe('the published examples', () => {
  it.each([['nominal', 0.743421], ['ordinal', 0.815388], ['interval', 0.849107], ['ratio', 0.797403]] as const)('sections C and D, %s', (scale, expected) => {
    expect(alpha(fourObservers, scale)).toBeCloseTo(expected, 6)
  })

  it('section A, two observers and two values', () => {
    for (const scale of scales.filter((each) => each !== 'ratio')) expect(alpha([digits('0100000010'), digits('1110010000')], scale)).toBeCloseTo(0.0952381, 7)
  })

  it('section B, two observers and names', () => {
    expect(alpha([letters('a a b b d c c c e d d a'), letters('b a b b b c c c e d d d')], 'nominal')).toBeCloseTo(0.6919643, 7)
  })

  it('three coders and fifteen units', () => {
    const coders = [row('. . . . . 3 4 1 2 1 1 3 3 . 3'), row('1 . 2 1 3 3 4 3 . . . . . . .'), row('. . 2 1 3 4 4 . 2 1 1 3 3 . 4')]
    expect(alpha(coders, 'nominal')).toBeCloseTo(0.691, 3)
    expect(alpha(coders, 'interval')).toBeCloseTo(0.811, 3)
  })
})

describe('what has no alpha says why', () => {
  it.each<[string, Observations]>([['nobody', []], ['one observer', [[1, 2, 3]]], ['never two on the same', [[1, null], [null, 2]]], ['nothing at all', [[], []]]])('%s', (_, observations) => {
    for (const scale of scales) expect(krippendorffAlpha(observations, scale)).toEqual({ value: null, reason: 'no-pairs' })
  })

  it('every value the same', () => {
    for (const scale of scales) expect(krippendorffAlpha([[3, 3], [3, 3]], scale)).toEqual({ value: null, reason: 'no-variation' })
    expect(krippendorffAlpha([[3, 3, 5], [3, 3, null]], 'ordinal')).toEqual({ value: null, reason: 'no-variation' })
  })

  it('values below nothing are in no proportion', () => {
    expect(krippendorffAlpha([[-1, 2], [1, 2]], 'ratio')).toEqual({ value: null, reason: 'negative' })
    expect(krippendorffAlpha([[0, 2, 0], [0, 2, 1]], 'ratio').value).toBeLessThan(1)
  })

  it('and what is no number is a mistake', () => {
    expect(() => krippendorffAlpha([[NaN], [1]], 'interval')).toThrow(RangeError)
  })
})

const value = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 4 })
const table = fc.integer({ min: 1, max: 8 }).chain((units) => fc.array(fc.array(value, { minLength: units, maxLength: units }), { minLength: 2, maxLength: 4 }))
const scale = fc.constantFrom(...scales)
const turned = (observations: Observations): (number | null)[][] => (observations[0] ?? []).map((_, unit) => observations.map((each) => each[unit] ?? null))
const same = (a: Observations, b: Observations, on: Scale, other = on) => {
  const [first, second] = [krippendorffAlpha(a, on), krippendorffAlpha(b, other)]
  if (first.value === null || second.value === null) expect(second).toEqual(first)
  else expect(second.value).toBeCloseTo(first.value, 9)
}

describe('laws', () => {
  it('neither the order of the observers nor that of the units counts', () => {
    fc.assert(fc.property(table, scale, (observations, on) => {
      same(observations, [...observations].reverse(), on)
      same(observations, observations.map((each) => [...each].reverse()), on)
    }))
  })

  it('who gave a value does not count, only which unit it is of', () => {
    fc.assert(fc.property(table, scale, (observations, on) => {
      same(observations, turned(turned(observations).map((unit, index) => (index % 2 === 0 ? [...unit].reverse() : unit))), on)
    }))
  })

  it('units with fewer than two values, and observers who gave none, change nothing', () => {
    fc.assert(fc.property(table, scale, (observations, on) => {
      same(observations, observations.map((each, index) => [...each, index === 0 ? 4 : null, null]), on)
      same(observations, [...observations, (observations[0] ?? []).map(() => null)], on)
    }))
  })

  it('names may be exchanged, an order stretched, distances moved and scaled, proportions scaled', () => {
    const mapped = (observations: Observations, by: (given: number) => number) => observations.map((each) => each.map((given) => (given === null ? null : by(given))))
    fc.assert(fc.property(table, (observations) => {
      same(observations, mapped(observations, (given) => [0, 4, 1, 5, 3, 2][given] ?? given), 'nominal')
      same(observations, mapped(observations, (given) => given ** 3), 'ordinal')
      same(observations, mapped(observations, (given) => 6 - given), 'ordinal')
      same(observations, mapped(observations, (given) => 7 * given - 3), 'interval')
      same(observations, mapped(observations, (given) => 10 * given), 'ratio')
    }))
  })

  it('with two values, names, order and distance are one', () => {
    fc.assert(fc.property(table, (observations) => {
      const binary = observations.map((each) => each.map((given) => (given === null ? null : given > 2 ? 2 : 1)))
      same(binary, binary, 'nominal', 'ordinal')
      same(binary, binary, 'nominal', 'interval')
    }))
  })

  it('is never above 1, and is 1 exactly when every unit is agreed upon', () => {
    fc.assert(fc.property(table, scale, (observations, on) => {
      const found = krippendorffAlpha(observations, on)
      if (found.value === null) return
      const isAgreed = turned(observations).every((unit) => new Set(unit.filter((given) => given !== null)).size <= 1)
      expect(found.value).toBeLessThanOrEqual(1)
      expect(found.value === 1).toBe(isAgreed)
    }))
  })
})

it.each([[1, 'reliable'], [0.8, 'reliable'], [0.7999, 'tentative'], [0.667, 'tentative'], [0.6669, 'unreliable'], [-0.2, 'unreliable']] as const)('%d is %s', (figure, band) => {
  expect(reliabilityBand(figure)).toBe(band)
})
