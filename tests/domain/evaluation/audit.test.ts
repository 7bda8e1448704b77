import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangesOfHidden } from '~/domain/evaluation/hidden-cells'
import { rangesFrom, type KnownSum } from '~/domain/evaluation/known-sums'
import { mayTellAverage, mayTellShare, roundedCount } from '~/domain/evaluation/rounding'

// US Statistical Policy Working Paper 22, chapter 4: delinquent children by county and education of the head of household.
const counties = ['Alpha', 'Beta', 'Gamma', 'Delta']
const educations = ['L', 'M', 'H', 'V']
const cells = [[15, 1, 3, 1], [20, 10, 10, 15], [3, 10, 10, 2], [12, 14, 7, 2]]

const pattern = (hidden: Readonly<Record<string, string>>) => counties.map((county) => educations.map((education) => hidden[county]?.includes(education) ?? false))
const widths = (hidden: Readonly<Record<string, string>>) => rangesOfHidden({ cells, isHidden: pattern(hidden) })

/** The same by way of sums, which knows nothing of flows. */
function bySums(isHidden: boolean[][]): Map<string, { lower: number; upper: number }> {
  const name = (i: number, j: number) => `${i}.${j}`
  const known: KnownSum[] = [
    ...cells.map((row, i) => ({ cells: row.map((_, j) => name(i, j)), sum: row.reduce((a, b) => a + b, 0) })),
    ...educations.map((_, j) => ({ cells: cells.map((__, i) => name(i, j)), sum: cells.reduce((sum, row) => sum + (row[j] ?? 0), 0) })),
    ...cells.flatMap((row, i) => row.flatMap((count, j) => (isHidden[i]?.[j] ? [] : [{ cells: [name(i, j)], sum: count }]))),
  ]
  return rangesFrom(known, 5_000_000) ?? new Map()
}

describe('what can be worked out of hidden cells', () => {
  it('hiding the small ones alone hides none of them: all six are known', () => {
    const ranges = widths({ Alpha: 'MHV', Gamma: 'LV', Delta: 'V' })
    const found = ranges.flatMap((row, i) => row.flatMap((range, j) => (range ? [[range.lower, range.upper, cells[i]?.[j]]] : [])))
    expect(found).toHaveLength(6)
    for (const [lower, upper, truth] of found) expect([lower, upper]).toEqual([truth, truth])
  })

  it('two in every row and column are not enough: one of them must be 1', () => {
    const ranges = widths({ Alpha: 'MHV', Beta: 'MH', Gamma: 'LV', Delta: 'LV' })
    expect(ranges[0]?.[3]).toEqual({ lower: 1, upper: 1 })
    expect(ranges[0]?.[1]?.lower).toBeLessThan(ranges[0]?.[1]?.upper ?? 0)
  })

  it('a pattern that holds: each hidden cell may be any of a range of five', () => {
    const ranges = widths({ Alpha: 'MHV', Gamma: 'LMV', Delta: 'LHV' })
    for (const range of ranges.flat()) if (range) expect(range.upper - range.lower).toBeGreaterThanOrEqual(5)
  })

  it('is the same by flows and by search', () => {
    const patterns: readonly Readonly<Record<string, string>>[] = [{ Alpha: 'MHV', Gamma: 'LV', Delta: 'V' }, { Alpha: 'MHV', Beta: 'MH', Gamma: 'LV', Delta: 'LV' }, { Alpha: 'MHV', Gamma: 'LMV', Delta: 'LHV' }]
    for (const hidden of patterns) {
      const [flows, sums] = [widths(hidden), bySums(pattern(hidden))]
      flows.forEach((row, i) => { row.forEach((range, j) => { if (range) expect(sums.get(`${i}.${j}`)).toEqual(range) }) })
    }
  })

  it('is exact on random small tables, held against every table that there is', () => {
    const table = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 3 })
    fc.assert(fc.property(table, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (rows, hideRow, hideTotal) => {
      const isHidden = rows.map((_, i) => [hideRow[i] ?? false, hideRow[i] ?? false])
      const isTotalHidden = rows.map((_, i) => (hideRow[i] ?? false) && (hideTotal[i] ?? false))
      const found = rangesOfHidden({ cells: rows, isHidden, isTotalHidden })
      const fitting = everyTable(rows.length).filter((other) =>
        [0, 1].every((j) => other.reduce((sum, row) => sum + (row[j] ?? 0), 0) === rows.reduce((sum, row) => sum + (row[j] ?? 0), 0)) &&
        other.every((row, i) => (isTotalHidden[i] || (row[0] ?? 0) + (row[1] ?? 0) === (rows[i]?.[0] ?? 0) + (rows[i]?.[1] ?? 0)) && row.every((count, j) => isHidden[i]?.[j] || count === rows[i]?.[j])))
      found.forEach((row, i) => {
        row.forEach((range, j) => {
          if (!range) return
          const values = fitting.map((other) => other[i]?.[j] ?? 0)
          expect([range.lower, range.upper]).toEqual([Math.min(...values), Math.max(...values)])
        })
      })
    }), { numRuns: 60 })
  }, 60_000)
})

const tables = new Map<number, number[][][]>()
/** Every table of so many rows of two cells from 0 to 12 whose columns hold no more than 12. */
function everyTable(rows: number): number[][][] {
  const known = tables.get(rows)
  if (known) return known
  const column = (length: number, left: number): number[][] => (length === 0 ? [[]] : Array.from({ length: left + 1 }, (_, first) => column(length - 1, left - first).map((rest) => [first, ...rest])).flat())
  const columns = column(rows, 12)
  const made = columns.flatMap((one) => columns.map((other) => one.map((count, i) => [count, other[i] ?? 0])))
  tables.set(rows, made)
  return made
}

describe('what can be worked out of sums', () => {
  it('two series that overlap tell their difference', () => {
    const ranges = rangesFrom([{ cells: ['a', 'b'], sum: 9 }, { cells: ['a', 'b', 'c'], sum: 11 }])
    expect(ranges?.get('c')).toEqual({ lower: 2, upper: 2 })
    expect(ranges?.get('a')).toEqual({ lower: 0, upper: 9 })
  })

  it('gives up rather than guess', () => {
    expect(rangesFrom([{ cells: ['a', 'b'], sum: 9 }], 1)).toBeNull()
    expect(() => rangesFrom([{ cells: ['a'], sum: 1 }, { cells: ['a'], sum: 2 }])).toThrow(RangeError)
  })
})

describe('rounding, as HESA does it', () => {
  it.each([[0, 0], [1, 0], [2, 0], [2.5, 5], [3, 5], [7, 5], [7.5, 10], [8, 10], [22, 20], [23, 25]])('%d is shown as %d', (count, shown) => {
    expect(roundedCount(count)).toBe(shown)
  })

  it('rounds a total too, and does not add up what was rounded', () => {
    expect(roundedCount(3 + 3 + 3)).toBe(10)
    expect([3, 3, 3].map(roundedCount).reduce((a, b) => a + b, 0)).toBe(15)
  })

  it('no share of 22, no average of 7', () => {
    expect([22, 23].map(mayTellShare)).toEqual([false, true])
    expect([7, 8].map(mayTellAverage)).toEqual([false, true])
  })
})
