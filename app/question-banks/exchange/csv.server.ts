import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { ok, refused, type Result } from '~/domain/result'
import { ofFile, type ExchangeProblem } from './problem'
import type { Sheet } from './sheets'
import type { ReadSheet } from './sheets-to-bank.server'

// One file for all sheets, below one another, as XLSForm's tools read them: a row with the sheet's name in the first
// column, then its rows with the first column empty.

/** What a spreadsheet program would take for a formula; an apostrophe before it makes it text, and is taken away again. */
const dangerous = /^'*[=+\-@\t]/u

export function csvOf(sheets: readonly Sheet[]): string {
  const rows = sheets.flatMap(({ name, rows: own }) => [[name], ...own.map((row) => ['', ...row.map((cell) => (dangerous.test(cell) ? `'${cell}` : cell))])])
  return stringify(rows, { delimiter: ';', bom: true, record_delimiter: 'windows', quoted_match: /[\n\r]/u })
}

/** The sheets of a table of text, parted by semicolons or commas. */
export function sheetsOfCsv(text: string): Result<ReadSheet[], readonly ExchangeProblem[]> {
  const firstLine = text.replace(/^\uFEFF/u, '').split('\n').find((line) => /[;,]/u.test(line)) ?? ''
  const delimiter = firstLine.split(';').length >= firstLine.split(',').length ? ';' : ','
  let rows: readonly (readonly string[])[]
  try {
    rows = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false })
  } catch (error) {
    return refused([ofFile('malformed', { message: error instanceof Error ? error.message : '' })])
  }
  return ok(sheetsIn(rows))
}

function sheetsIn(rows: readonly (readonly string[])[]): ReadSheet[] {
  const starts = rows.flatMap((row, index) => ((row[0] ?? '').trim() === '' ? [] : [index]))
  return starts.map((start, index) => ({
    name: (rows[start]?.[0] ?? '').trim(),
    rows: rows.slice(start + 1, starts[index + 1]).map((row) => row.slice(1).map((cell) => (dangerous.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell))),
    firstRow: start + 2,
    columnsBefore: 1,
  }))
}
