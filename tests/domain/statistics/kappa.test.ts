import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementTable, cohenKappa, type DisagreementWeights } from '~/domain/statistics/cohen'
import { countsOnScale, fleissKappa } from '~/domain/statistics/fleiss'
import { krippendorffAlpha } from '~/domain/statistics/krippendorff'
import { numbersIn, reversed, transpose } from './published'

const kappa = (table: readonly (readonly number[])[], weights: DisagreementWeights) => cohenKappa(table, weights).value ?? NaN

/** Cohen 1968, table 1, in counts. */
const cohen = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
const cohensWeights = [[0, 1, 3], [1, 0, 6], [3, 6, 0]]
const sas = [[0, 4, 1], [0, 8, 0], [0, 1, 5]]
/** Raters 2 and 3 of the twenty subjects in irr's "anxiety", on a scale from 1 to 6 of which both left out 5. */
const anxiety = transpose([[3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4], [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2]]).map(([a = 0, b = 0]) => [a, b] as const)

describe('Cohen\'s kappa', () => {
  it('Cohen 1968, table 1', () => {
    expect(kappa(cohen, 'unweighted')).toBeCloseTo(0.491525, 6)
    expect(kappa(cohen, cohensWeights)).toBeCloseTo(0.347826, 6)
    expect(kappa(cohen, 'quadratic')).toBeCloseTo(0.454545, 6)
  })

  it.each([['unweighted', '0.4842', '0.1380', '0.2137', '0.7547'], ['linear', '0.4701', '0.1457', '0.1845', '0.7558']] as const)('the example of SAS, %s, with its error and interval', (weights, ...printed) => {
    const found = cohenKappa(sas, weights)
    if (found.value === null) throw new Error(found.reason)
    expect([found.value, found.error, found.lower, found.upper].map((figure) => figure.toFixed(4))).toEqual(printed)
  })

  it('anxiety on the values that occur, as a program without the rubric would take it', () => {
    const table = agreementTable(anxiety, [1, 2, 3, 4, 6])
    expect(kappa(table, 'unweighted')).toBeCloseTo(-0.006289308, 9)
    expect(kappa(table, 'linear')).toBeCloseTo(0.1459075, 7)
    expect(kappa(table, 'quadratic')).toBeCloseTo(0.2520325, 7)
  })

  it('anxiety on the rubric\'s own scale: the value that nobody used still counts as a step', () => {
    const table = agreementTable(anxiety, [1, 2, 3, 4, 5, 6])
    expect(kappa(table, 'unweighted')).toBeCloseTo(-0.006289308, 9)
    expect(kappa(table, 'linear')).toBeCloseTo(0.126214, 6)
    expect(kappa(table, 'quadratic')).toBeCloseTo(0.229798, 6)
  })

  it('what is not defined says why', () => {
    expect(cohenKappa([[0, 0], [0, 0]], 'linear')).toEqual({ value: null, reason: 'no-pairs' })
    expect(cohenKappa([[4, 0], [0, 0]], 'linear')).toEqual({ value: null, reason: 'no-variation' })
    expect(cohenKappa([[1, 2], [3, 4]], [[0, 0], [0, 0]])).toEqual({ value: null, reason: 'no-variation' })
    expect(cohenKappa([], 'unweighted')).toEqual({ value: null, reason: 'no-pairs' })
  })

  it('what is no table is a mistake', () => {
    expect(() => cohenKappa([[1, 2]], 'linear')).toThrow(RangeError)
    expect(() => cohenKappa([[1, -2], [1, 1]], 'linear')).toThrow(RangeError)
    expect(() => cohenKappa(cohen, [[0, 1], [1, 0]])).toThrow(RangeError)
    expect(() => agreementTable([[1, 7]], [1, 2, 3])).toThrow('7 is not on the scale 1, 2, 3')
  })

  it('a pair of which one is missing is left out', () => {
    expect(agreementTable([[1, 2], [null, 1], [2, null], [null, null]], [1, 2])).toEqual([[0, 1], [0, 0]])
  })

  const square = fc.integer({ min: 2, max: 5 }).chain((size) => fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }))
  const weightings = fc.constantFrom('unweighted', 'linear', 'quadratic')
  const same = (one: number | null, other: number | null) => { expect(other).toEqual(one === null ? null : expect.closeTo(one, 10)) }

  it('exchanging the raters, turning the scale round, or another unit of the weights changes nothing', () => {
    fc.assert(fc.property(square, weightings, (table, weights) => {
      const found = cohenKappa(table, weights)
      same(found.value, cohenKappa(transpose(table), weights).value)
      same(found.value, cohenKappa(reversed(table).map(reversed), weights).value)
      const steps = table.map((_, i) => table.map((__, j) => 12 * { unweighted: Number(i !== j), linear: Math.abs(i - j), quadratic: (i - j) ** 2 }[weights]))
      same(found.value, cohenKappa(table, steps).value)
      expect(numbersIn(found).every(Number.isFinite)).toBe(true)
    }))
  })

  it('is 1, without error, exactly where the raters agree', () => {
    expect(cohenKappa([[3, 0], [0, 2]], 'quadratic')).toMatchObject({ value: 1, error: 0 })
    fc.assert(fc.property(square, weightings, (table, weights) => {
      const found = cohenKappa(table, weights).value
      if (found !== null) expect(found === 1).toBe(table.every((row, i) => row.every((count, j) => i === j || count === 0)))
    }))
  })

  it('its error is the spread of kappas over tables drawn anew', () => {
    const draws = Array.from({ length: 1000 }, (_, draw) => {
      const drawn = cohen.map((row) => row.map(() => 0))
      let state = draw * 7919 + 1
      const next = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0
        return state / 2 ** 32
      }
      for (let warm = 0; warm < 5; warm += 1) next()
      for (let one = 0; one < 200; one += 1) {
        let at = next() * 200
        const place = cohen.flat().findIndex((count) => (at -= count) < 0)
        const row = drawn[Math.floor(place / 3)] ?? []
        row[place % 3] = (row[place % 3] ?? 0) + 1
      }
      return kappa(drawn, cohensWeights)
    })
    const mean = draws.reduce((a, b) => a + b) / draws.length
    const spread = Math.sqrt(draws.reduce((total, each) => total + (each - mean) ** 2, 0) / draws.length)
    const found = cohenKappa(cohen, cohensWeights)
    expect(found.value !== null && found.error / spread).toBeCloseTo(1, 1)
  })
})

describe('Fleiss\'s kappa', () => {
  const tenSubjects = [[0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7]]
  /** Fleiss 1971, table 1: six diagnoses of each of thirty patients. */
  const patients = '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555'
    .split(' ').map((row) => [...row].map(Number))

  it('ten subjects by fourteen raters', () => {
    const found = fleissKappa(tenSubjects)
    expect(found).toMatchObject({ value: expect.closeTo(0.2099307, 7), observed: expect.closeTo(0.378, 3), chance: expect.closeTo(0.213, 3) })
  })

  it('Fleiss 1971: thirty patients by six raters', () => {
    const counts = countsOnScale(patients, [1, 2, 3, 4, 5])
    expect(transpose(counts).map((column) => column.reduce((a, b) => a + b))).toEqual([26, 26, 30, 55, 43])
    expect(fleissKappa(counts)).toMatchObject({ value: expect.closeTo(0.4302445, 7), observed: expect.closeTo(0.5556, 4), chance: expect.closeTo(0.2199, 4), z: expect.closeTo(17.65, 2) })
  })

  it('what is not defined says why', () => {
    expect(fleissKappa([])).toEqual({ value: null, reason: 'no-applicants' })
    expect(fleissKappa([[1, 0], [0, 1]])).toEqual({ value: null, reason: 'one-rater' })
    expect(fleissKappa([[0, 0], [0, 0]])).toEqual({ value: null, reason: 'one-rater' })
    expect(fleissKappa([[2, 1], [1, 1]])).toEqual({ value: null, reason: 'unequal-raters' })
    expect(fleissKappa([[0, 3], [0, 3]])).toEqual({ value: null, reason: 'no-variation' })
    expect(() => fleissKappa([[1, 0.5], [1, 1]])).toThrow(RangeError)
    expect(() => fleissKappa([[1, 2], [3]])).toThrow(RangeError)
    expect(() => countsOnScale([[4]], [1, 2, 3])).toThrow(RangeError)
  })

  const panels = fc.integer({ min: 2, max: 5 }).chain((raters) => fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: raters, maxLength: raters }), { minLength: 1, maxLength: 8 }))

  it('neither the order of applicants nor the names count, and alpha of the same ratings differs by the small sample alone', () => {
    fc.assert(fc.property(panels, (ratings) => {
      const found = fleissKappa(countsOnScale(ratings, [1, 2, 3])).value
      const others = [fleissKappa(countsOnScale(reversed(ratings), [1, 2, 3])), fleissKappa(countsOnScale(ratings, [3, 1, 2]))]
      const alpha = krippendorffAlpha(transpose(ratings), 'nominal').value
      if (found === null) {
        expect([...others.map(({ value }) => value), alpha]).toEqual([null, null, null])
        return
      }
      for (const { value } of others) expect(value).toBeCloseTo(found, 10)
      const n = ratings.flat().length
      expect(1 - (alpha ?? NaN)).toBeCloseTo(((1 - found) * (n - 1)) / n, 10)
    }))
  })

  it('of two raters it is Scott\'s pi', () => {
    const ratings = [[1, 1], [1, 2], [2, 2], [3, 3], [3, 1], [2, 2]]
    const share = (value: number) => ratings.flat().filter((each) => each === value).length / 12
    const chance = share(1) ** 2 + share(2) ** 2 + share(3) ** 2
    expect(fleissKappa(countsOnScale(ratings, [1, 2, 3])).value).toBeCloseTo((4 / 6 - chance) / (1 - chance), 12)
  })
})
