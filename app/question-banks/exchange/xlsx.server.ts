import { read, utils, write, type WorkSheet } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { ok, refused, type Result } from '~/domain/result'
import { mostProblems, ofFile, type ExchangeProblem } from './problem'
import type { Sheet } from './sheets'
import type { ReadSheet } from './sheets-to-bank.server'

/** What a workbook may weigh once it is unpacked: a small file can hold very much of nothing. */
const mostUnpacked = 60_000_000

/** A workbook of texts: every cell is a string, so that nothing is taken for a date or a formula. */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array {
  const book = utils.book_new()
  for (const { name, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => ({ t: 's', v: cell }))))
    sheet['!cols'] = (rows[0] ?? []).map((head) => ({ wch: head.includes('::') ? 50 : Math.max(12, head.length + 2) }))
    utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer) // a buffer was asked for
}

/** The sheets of a workbook as texts. */
export function sheetsOfXlsx(bytes: Uint8Array): Result<ReadSheet[], readonly ExchangeProblem[]> {
  const isTooLarge = unpackedSize(bytes)
  if (isTooLarge === null) return refused([ofFile('malformed', { message: '' })])
  if (isTooLarge > mostUnpacked) return refused([ofFile('too-large', { limit: mostUnpacked / 1_000_000 })])
  try {
    const book = read(bytes, { type: 'buffer', cellFormula: true, cellText: true, cellDates: false, cellHTML: false, dense: false })
    const sheets = book.SheetNames.map((name) => readSheet(name, book.Sheets[name] ?? {}))
    const problems = sheets.flatMap((sheet) => sheet.problems)
    return problems.length > 0 ? refused(problems.slice(0, mostProblems)) : ok(sheets)
  } catch {
    return refused([ofFile('malformed', { message: '' })])
  }
}

/** The bytes that the parts of the archive say they unpack to, without unpacking them; null when it is no archive. */
function unpackedSize(bytes: Uint8Array): number | null {
  let sum = 0
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => { sum += originalSize; return false } })
    return sum
  } catch {
    return null
  }
}

function readSheet(name: string, sheet: WorkSheet): ReadSheet & { readonly problems: readonly ExchangeProblem[] } {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1:A1')
  const problems: ExchangeProblem[] = []
  const rows = Array.from({ length: Math.min(range.e.r - range.s.r + 1, 20_000) }, (_, row) => Array.from({ length: Math.min(range.e.c - range.s.c + 1, 200) }, (_unused, column) => {
    const cell = sheet[utils.encode_cell({ r: range.s.r + row, c: range.s.c + column })] as { f?: string; w?: string; v?: unknown } | undefined // SheetJS types a sheet by cell addresses as any
    if (cell?.f !== undefined) problems.push({ place: { kind: 'cell', sheet: name, row: range.s.r + row + 1, column: utils.encode_col(range.s.c + column) }, path: '', code: 'formula', values: {} })
    return textOf(cell)
  }))
  return { name, rows, firstRow: range.s.r + 1, columnsBefore: range.s.c, problems }
}

/** What the cell shows; a number keeps all its digits. */
function textOf(cell: { w?: string; v?: unknown } | undefined): string {
  if (cell?.v === undefined || cell.v === null) return ''
  const shown = typeof cell.v === 'string' ? cell.v : typeof cell.v === 'number' ? String(cell.v) : (cell.w ?? '')
  return shown.replace(/\r\n?/gu, '\n').normalize('NFC')
}
