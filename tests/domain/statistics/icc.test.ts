import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reliabilityGrade } from '~/domain/statistics/bands'
import { icc, iccForms, meanSquares, type Icc, type IccForm } from '~/domain/statistics/icc'
import { ratersNeeded, reliabilityOfMean, wholeRaters } from '~/domain/statistics/spearman-brown'
import { columnsReversed, five, fiveOrNone, numbersIn, reversed, shroutFleiss, tables, withHoles } from './published'

const figures = (of: Icc) => [of.value, of.lower, of.upper]

describe('Shrout and Fleiss, table 2', () => {
  it('mean squares, as printed and in full', () => {
    const { between, within, raters, residual } = meanSquares(shroutFleiss)
    expect([between, within, raters, residual].map((square) => square.toFixed(2))).toEqual(['11.24', '6.26', '32.49', '1.02'])
    for (const [found, expected] of [[between, 11.241667], [within, 6.263889], [raters, 32.486111], [residual, 1.019444]] as const) expect(found).toBeCloseTo(expected, 6)
  })

  it.each<[IccForm, string, ...number[]]>([
    ['ICC(1,1)', '.17', 0.165742, -0.132932, 0.72256],
    ['ICC(2,1)', '.29', 0.289764, 0.018787, 0.761084],
    ['ICC(3,1)', '.71', 0.714841, 0.342465, 0.945858],
    ['ICC(1,k)', '.44', 0.442797, -0.884442, 0.912415],
    ['ICC(2,k)', '.62', 0.620051, 0.071137, 0.927232],
    ['ICC(3,k)', '.91', 0.909316, 0.675675, 0.985892],
  ])('%s is %s, with its 95 %% interval', (form, printed, ...expected) => {
    const found = icc(shroutFleiss)[form]
    expect(found.value?.toFixed(2)).toBe(`0${printed}`)
    figures(found).forEach((figure, index) => { expect(figure).toBeCloseTo(expected[index] ?? NaN, 6) })
  })

  it('a higher level has a wider interval about the same value', () => {
    for (const form of iccForms) {
      const [wide, narrow] = [icc(shroutFleiss, 0.99)[form], icc(shroutFleiss, 0.9)[form]]
      expect(wide.value).toBe(narrow.value)
      expect(wide.lower ?? NaN).toBeLessThan(narrow.lower ?? NaN)
      expect(wide.upper ?? NaN).toBeGreaterThan(narrow.upper ?? NaN)
    }
  })
})

describe('what is not defined says why', () => {
  it.each([
    ['one rater', [[1], [2], [3]], 'one-rater'],
    ['nobody', [], 'one-rater'],
    ['one applicant', [[1, 2, 3]], 'few-applicants'],
    ['one applicant rated by all', [[1, 2], [3, null], [null, 4]], 'few-applicants'],
    ['every rating the same', [[3, 3], [3, 3], [3, 3]], 'no-variation'],
    ['every rating the same, in tenths', [[0.1, 0.1, 0.1], [0.1, 0.1, 0.1], [0.1, 0.1, 0.1]], 'no-variation'],
  ] as const)('%s', (_, ratings, reason) => {
    for (const form of iccForms) expect(icc(ratings)[form]).toEqual({ value: null, lower: null, upper: null, reason })
  })

  it('raters who agree wholly: 1, without a pretence of certainty', () => {
    const agreed = icc([[1, 1], [4, 4], [2, 2]])
    for (const form of iccForms) expect(agreed[form]).toEqual({ value: 1, lower: null, upper: null, reason: 'no-residual' })
  })

  it('raters who differ by a constant: consistent, not in agreement', () => {
    const shifted = icc([[1, 2], [4, 5], [2, 3]])
    expect(shifted['ICC(3,1)']).toEqual({ value: 1, lower: null, upper: null, reason: 'no-residual' })
    expect(shifted['ICC(2,1)'].value).toBeLessThan(1)
    expect(shifted['ICC(2,1)'].lower).toBeNull()
  })

  it('applicants who do not differ: the mean has no reliability', () => {
    const alike = icc([[1, 3], [3, 1], [1, 3], [3, 1]])
    expect(alike['ICC(1,1)']).toEqual({ value: -1, lower: null, upper: null, reason: 'no-variation' })
    expect(alike['ICC(1,k)']).toEqual({ value: null, lower: null, upper: null, reason: 'no-variation' })
    expect(alike['ICC(2,k)'].value).toBeNull()
  })

  it('an applicant with a hole is left out', () => {
    expect(icc([...shroutFleiss, [1, null, 5, 5]])).toEqual(icc(shroutFleiss))
    expect(icc(withHoles)).toEqual(icc([[9, 2, 5, 8], [6, 2, 4, 7]]))
  })

  it('what is no number is a mistake', () => {
    expect(() => icc([[1, NaN], [2, 3]])).toThrow(RangeError)
    expect(() => icc([[1, Infinity], [2, 3]])).toThrow(RangeError)
  })

  it('for any ratings there is no NaN, and what is null has a reason', () => {
    fc.assert(fc.property(tables(fiveOrNone, { rows: [0, 6], columns: [1, 4] }), (ratings) => {
      for (const found of Object.values(icc(ratings))) {
        expect(numbersIn(found).every(Number.isFinite)).toBe(true)
        expect('reason' in found).toBe(found.lower === null)
        if (found.lower !== null) expect(found.lower).toBeLessThanOrEqual(found.upper)
        expect(found.value ?? 0).toBeLessThanOrEqual(1)
      }
    }))
  })
})

/** By the definition, cell by cell. */
function slowMeanSquares(rows: number[][]): number[] {
  const [n, k] = [rows.length, rows[0]?.length ?? 0]
  let [between, within, raters, residual] = [0, 0, 0, 0]
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  for (let i = 0; i < n; i += 1) for (let j = 0; j < k; j += 1) {
    const [row, column, all] = [mean(rows[i] ?? []), mean(rows.map((each) => each[j] ?? NaN)), mean(rows.flat())]
    const value = rows[i]?.[j] ?? NaN
    between += (row - all) ** 2 / (n - 1)
    within += (value - row) ** 2 / (n * (k - 1))
    raters += (column - all) ** 2 / (k - 1)
    residual += (value - row - column + all) ** 2 / ((n - 1) * (k - 1))
  }
  return [between, within, raters, residual]
}

describe('laws', () => {
  const same = (a: Icc, b: Icc) => figures(a).forEach((figure, index) => {
    const other = figures(b)[index] ?? null
    if (figure === null || other === null) expect(other).toBe(figure)
    else expect(Math.abs(other - figure) / Math.max(1, figure ** 2)).toBeLessThan(5e-9) // the end of an interval may lie far below 0
  })

  it('mean squares are those of the definition', () => {
    fc.assert(fc.property(tables(five), (rows) => {
      const { between, within, raters, residual } = meanSquares(rows)
      const slow = slowMeanSquares(rows)
      ;[between, within, raters, residual].forEach((found, index) => { expect(found).toBeCloseTo(slow[index] ?? NaN, 9) })
    }))
  })

  it('an interval that has no end is told as one, and not as a number in the millions', () => {
    const rows = [[2, 1, 5], [2, 5, 1], [1, 5, 2], [3, 2, 4], [2, 5, 3]]
    for (const ordered of [rows, reversed(rows), columnsReversed(rows)]) for (const form of iccForms) for (const figure of figures(icc(ordered)[form])) expect(Math.abs(figure ?? 0), form).toBeLessThan(1000)
  })

  it('neither the order of applicants nor that of raters counts', () => {
    fc.assert(fc.property(tables(five), (rows) => {
      for (const form of iccForms) {
        same(icc(rows)[form], icc(reversed(rows))[form])
        same(icc(rows)[form], icc(columnsReversed(rows))[form])
      }
    }), { numRuns: 40 })
  })

  it('a stricter rater changes agreement and leaves consistency', () => {
    const stricter = shroutFleiss.map(([first = 0, ...others]) => [first - 3, ...others])
    same(icc(stricter)['ICC(3,1)'], icc(shroutFleiss)['ICC(3,1)'])
    expect(icc(stricter)['ICC(2,1)'].value).not.toBeCloseTo(icc(shroutFleiss)['ICC(2,1)'].value ?? NaN, 2)
    fc.assert(fc.property(tables(five), fc.integer({ min: -9, max: 9 }), (rows, by) => {
      const moved = rows.map(([first = 0, ...others]) => [first + by, ...others])
      for (const form of ['ICC(3,1)', 'ICC(3,k)'] as const) same(icc(moved)[form], icc(rows)[form])
    }))
  })

  it('another zero or unit of the scale changes nothing', () => {
    fc.assert(fc.property(tables(five), (rows) => {
      for (const form of iccForms) same(icc(rows.map((row) => row.map((value) => 7 * value - 3)))[form], icc(rows)[form])
    }), { numRuns: 40 })
  })

  it('every applicant twice leaves consistency as it was', () => {
    fc.assert(fc.property(tables(five), (rows) => {
      const [once, twice] = [icc(rows)['ICC(3,1)'].value, icc([...rows, ...rows])['ICC(3,1)'].value]
      if (once === null) expect(twice).toBeNull()
      else expect(twice).toBeCloseTo(once, 9)
    }))
  })
})

describe('Spearman–Brown', () => {
  it.each([['ICC(1,1)', 'ICC(1,k)'], ['ICC(2,1)', 'ICC(2,k)'], ['ICC(3,1)', 'ICC(3,k)']] as const)('%s gives %s', (single, mean) => {
    const found = icc(shroutFleiss)
    expect(reliabilityOfMean(found[single].value ?? NaN, 4).value).toBeCloseTo(found[mean].value ?? NaN, 12)
  })

  it('how many raters bring .80', () => {
    const needed = ratersNeeded(icc(shroutFleiss)['ICC(2,1)'].value ?? NaN, 0.8).value ?? NaN
    expect(needed.toFixed(2)).toBe('9.80')
    expect(wholeRaters(needed)).toBe(10)
    expect(reliabilityOfMean(icc(shroutFleiss)['ICC(2,1)'].value ?? NaN, needed).value).toBeCloseTo(0.8, 12)
  })

  it('one suffices where one is reliable enough, and arithmetic adds none', () => {
    expect(wholeRaters(ratersNeeded(0.9, 0.8).value ?? NaN)).toBe(1)
    expect(wholeRaters(3 + 1e-12)).toBe(3)
    expect(ratersNeeded(1, 0.99)).toEqual({ value: 0 })
  })

  it('raters who do not agree gain nothing by being more', () => {
    for (const reliability of [0, -0.2]) {
      expect(reliabilityOfMean(reliability, 3)).toEqual({ value: null, reason: 'not-positive' })
      expect(ratersNeeded(reliability, 0.8)).toEqual({ value: null, reason: 'not-positive' })
    }
    expect(() => reliabilityOfMean(1.1, 2)).toThrow(RangeError)
    expect(() => reliabilityOfMean(0.5, 0)).toThrow(RangeError)
    expect(() => ratersNeeded(0.5, 1)).toThrow(RangeError)
    expect(() => reliabilityOfMean(NaN, 2)).toThrow(RangeError)
  })
})

it.each([[-0.1, 'poor'], [0.49, 'poor'], [0.5, 'moderate'], [0.75, 'good'], [0.9, 'good'], [0.91, 'excellent']] as const)('an interval from %d is %s', (lower, grade) => {
  expect(reliabilityGrade(lower)).toBe(grade)
})
