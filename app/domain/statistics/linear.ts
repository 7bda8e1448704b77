import { at, upTo } from './numbers'

/** A row at a time. */
export type Matrix = number[][]

export interface Inverse {
  readonly inverse: Matrix
  /** The natural logarithm of the determinant. */
  readonly logDeterminant: number
}

/**
 * The inverse of a symmetric, positive definite matrix, by Cholesky's factors; meant for some tens of rows.
 * @throws RangeError for one that is not positive definite
 */
export function inverseOf(matrix: readonly (readonly number[])[]): Inverse {
  const factor = cholesky(matrix)
  const columns = matrix.map((_, column) => solveLower(factor, column))
  const inverse = matrix.map((_, i) => matrix.map((__, j) => dot(at(columns, i), at(columns, j))))
  return { inverse, logDeterminant: factor.reduce((total, row, index) => total + 2 * Math.log(at(row, index)), 0) }
}

export function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

export function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((total, value, index) => total + value * (other[index] ?? 0), 0)
}

/** The lower triangle L of matrix = LLᵀ. */
function cholesky(matrix: readonly (readonly number[])[]): Matrix {
  const factor: Matrix = []
  for (const [i, row] of matrix.entries()) {
    const made: number[] = []
    for (const j of upTo(i + 1)) {
      const upper = j === i ? made : at(factor, j)
      const rest = at(row, j) - dot(made.slice(0, j), upper)
      if (j === i && !(rest > 0)) throw new RangeError('the matrix is not positive definite')
      made.push(j === i ? Math.sqrt(rest) : rest / at(upper, j))
    }
    factor.push(made)
  }
  return factor
}

/** L⁻¹e, e being 1 at the column and 0 elsewhere. */
function solveLower(factor: readonly (readonly number[])[], column: number): number[] {
  const solved: number[] = []
  for (const [i, row] of factor.entries()) solved.push(((i === column ? 1 : 0) - dot(solved, row)) / at(row, i))
  return solved
}
