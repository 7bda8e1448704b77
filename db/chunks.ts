/** Rows per INSERT: well below the parameters that either engine takes in one statement. */
const rowsPerStatement = 500

/** The rows in pieces of at most so many, in order. */
export function inChunks<T>(rows: readonly T[], size = rowsPerStatement): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, piece) => rows.slice(piece * size, (piece + 1) * size))
}
