import { unzipSync, zipSync } from 'fflate'
import type { Cell } from 'write-excel-file/node'
import { drawable } from './drawable'
import type { Sheet, SheetCell } from './sheet'

const [narrow, wide, longestName] = [14, 42, 31]

/**
 * The tables as a workbook. Every cell says what it is, a text or a number, so that a spreadsheet takes none for a formula. The library is loaded with the
 * first workbook that is asked for.
 * @param madeAt stands in the file as the time when it was made, so that the same figures make the same file
 */
export async function asWorkbook(sheets: readonly Sheet[], madeAt: Date): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const written = await writeXlsxFile(sheets.map(({ name, rows }) => ({
    sheet: name.slice(0, longestName), stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_, index) => ({ width: index < 2 ? wide : narrow })),
    data: rows.map((row, index) => row.map((cell) => typed(cell, index === 0))),
  }))).toBuffer()
  return Buffer.from(zipSync(unzipSync(written), { mtime: madeAt }))
}

function typed(cell: SheetCell, isHeading: boolean): Cell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  return { type: String, value: drawable(cell), wrap: true, ...(isHeading && { fontWeight: 'bold' as const }) }
}
