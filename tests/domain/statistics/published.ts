import fc from 'fast-check'
import type { Ratings } from '~/domain/statistics/ratings'

/** Shrout and Fleiss 1979, table 2: six targets, four judges. */
export const shroutFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]

/** The same without four of the ratings. */
export const withHoles: Ratings = [[9, 2, 5, 8], [null, 1, 3, 2], [8, null, 6, 8], [7, 1, null, 6], [10, 5, 6, null], [6, 2, 4, 7]]

/** Davies and Goldsmith 1972, as in Bates's lme4: the inhibition by six samples of penicillin (columns) on 24 plates (rows). */
export const penicillin = [
  '27 23 26 23 23 21', '27 23 26 23 23 21', '25 21 25 24 24 20', '26 23 25 23 23 20', '25 22 26 22 23 20', '24 22 25 23 22 19', '24 20 23 21 22 19', '26 22 26 24 24 21',
  '24 21 24 22 22 20', '24 21 24 23 22 19', '26 23 26 24 24 21', '25 22 26 24 24 20', '26 24 26 24 25 22', '26 23 26 23 23 20', '26 23 25 24 24 22', '25 22 25 23 23 20',
  '25 21 24 23 23 20', '25 22 24 23 23 19', '24 21 23 21 21 19', '26 23 26 24 24 21', '25 21 24 22 22 18', '25 22 25 22 22 20', '24 21 24 22 24 19', '24 21 24 22 21 18',
].map((row) => row.split(' ').map(Number))

/** Two raters of the odd applicants, two others of the even ones. */
export const disconnected: Ratings = [[3, 4, null, null], [null, null, 2, 5], [1, 2, null, null], [null, null, 4, 4]]

export const transpose = <T>(rows: readonly (readonly T[])[]): T[][] => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T)) // rows as long as each other
export const reversed = <T>(rows: readonly T[]): T[] => [...rows].reverse()
export const columnsReversed = <T>(rows: readonly (readonly T[])[]): T[][] => rows.map(reversed)

/** Tables of ratings on a scale of five, by so many applicants and raters. */
export function tables<Cell>(cell: fc.Arbitrary<Cell>, { rows = [2, 9], columns = [2, 5] }: { rows?: readonly [number, number]; columns?: readonly [number, number] } = {}): fc.Arbitrary<Cell[][]> {
  return fc.integer({ min: columns[0], max: columns[1] }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: rows[0], maxLength: rows[1] }))
}

export const five = fc.integer({ min: 1, max: 5 })
export const fiveOrNone = fc.option(five, { nil: null, freq: 5 })

/** Every number in a report is one: what JSON would turn into null unasked stands nowhere. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Map) return numbersIn([...value])
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

/** Gauss–Jordan with pivoting, slow and plain: the solution and the determinant. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): { readonly solution: number[]; readonly determinant: number } {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]))
  const size = rows.length
  const row = (index: number) => rows[index] ?? new Float64Array(size + 1)
  let determinant = 1
  for (let column = 0; column < size; column += 1) {
    const sizeAt = (index: number) => Math.abs(row(index)[column] ?? 0)
    const pivot = Array.from({ length: size - column }, (_, index) => column + index).reduce((best, index) => (sizeAt(index) > sizeAt(best) ? index : best))
    if (pivot !== column) determinant = -determinant
    ;[rows[column], rows[pivot]] = [row(pivot), row(column)]
    const lead = row(column)[column] ?? NaN
    determinant *= lead
    for (let other = 0; other < size; other += 1) {
      const by = other === column ? 0 : (row(other)[column] ?? 0) / lead
      if (by !== 0) rows[other] = row(other).map((value, index) => value - by * (row(column)[index] ?? 0))
    }
  }
  return { solution: rows.map((each, index) => (each[size] ?? NaN) / (each[index] ?? NaN)), determinant }
}
