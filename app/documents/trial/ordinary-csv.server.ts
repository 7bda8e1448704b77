import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { InterfaceLanguage } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import {
  ordinaryColumnNames, ordinaryColumns, problemsBetween, requiredColumns, type OrdinaryColumn, type OrdinaryProblem, type OrdinaryProblemCode, type OrdinaryRow,
} from '~/domain/trial/ordinary'
import { decode } from '~/question-banks/exchange/decode.server'
import { rowOf, type KnownDepartments } from './ordinary-cells'

/** Seven administrations over ten years make 280 rows; this is far more than any organisation has. */
const [mostBytes, mostRows, mostProblems] = [1_000_000, 5000, 100]

export interface OrdinaryContext {
  readonly departments: KnownDepartments
  /** The quarter that runs: a later one cannot have been. */
  readonly now: string
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

type Read<T> = Result<T, readonly OrdinaryProblem[]>

const ofFile = (code: OrdinaryProblemCode, found = ''): OrdinaryProblem => ({ line: null, column: '', code, found })

/** Reads figures of recruitments with open names. All or nothing: one row that is wrong, and none is taken; every problem is told with its line and column. */
export function readOrdinaryCsv(bytes: Uint8Array, context: OrdinaryContext): Read<OrdinaryRow[]> {
  if (bytes.length > mostBytes) return refused([ofFile('too-large')])
  const lines = linesIn(bytes)
  return lines.ok ? readTable(lines.value, context) : lines
}

function readTable([heading, ...rest]: readonly Line[], context: OrdinaryContext): Read<OrdinaryRow[]> {
  const columns = columnsOf(heading?.cells ?? [])
  if (!columns.ok) return columns
  if (rest.length === 0 || rest.length > mostRows) return refused([ofFile(rest.length === 0 ? 'no-rows' : 'too-large')])
  return rowsOf(rest, columns.value, context)
}

function linesIn(bytes: Uint8Array): Read<Line[]> {
  const decoded = decode(bytes, { mayBeWindows: true })
  return decoded.ok ? linesOf(decoded.value) : refused([ofFile('not-a-table')])
}

function linesOf(text: string): Read<Line[]> {
  const first = text.replace(/^\uFEFF/u, '').split('\n').find((line) => line.trim() !== '') ?? ''
  const delimiter = [';', '\t', ','].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best), ';')
  try {
    const read = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false, info: true }) as unknown as { info: { lines: number }; record: string[] }[] // what `info` gives, which the types do not say
    return ok(read.map(({ info, record }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) })).filter(({ cells }) => cells.some((cell) => cell !== '')))
  } catch (error) {
    if (error instanceof CsvError) return refused([{ ...ofFile('not-a-table'), line: typeof error.lines === 'number' ? error.lines : null }])
    throw error
  }
}

interface FoundColumn {
  readonly name: OrdinaryColumn
  /** As it stands in the file. */
  readonly heading: string
}

function columnsOf(headings: readonly string[]): Read<FoundColumn[]> {
  const found = headings.map((heading) => ({ heading, name: ordinaryColumnNames.find((name) => ordinaryColumns[name].some((known) => known === heading.toLowerCase())) }))
  const named = found.flatMap(({ heading, name }) => (name ? [{ heading, name }] : []))
  const problems = [
    ...found.filter(({ name, heading }) => !name && heading !== '').map(({ heading }): OrdinaryProblem => ({ line: 1, column: heading, code: 'unknown-column', found: heading })),
    ...named.filter(({ name }, index) => named.findIndex((one) => one.name === name) < index).map(({ heading }): OrdinaryProblem => ({ line: 1, column: heading, code: 'column-twice', found: heading })),
    ...requiredColumns.filter((name) => !named.some((one) => one.name === name)).map((name): OrdinaryProblem => ({ line: 1, column: '', code: 'column-missing', found: ordinaryColumns[name].join(' / ') })),
  ]
  return problems.length > 0 ? refused(problems) : ok(found.map(({ name, heading }) => ({ name: name ?? 'hours', heading })).slice(0, lastNamed(found) + 1))
}

const lastNamed = (found: readonly { readonly name: OrdinaryColumn | undefined }[]): number => found.reduce((last, { name }, index) => (name ? index : last), -1)

function rowsOf(lines: readonly Line[], columns: readonly FoundColumn[], context: OrdinaryContext): Read<OrdinaryRow[]> {
  const headingOf = (name: OrdinaryColumn | null) => columns.find((column) => column.name === name)?.heading ?? ''
  const seen = new Map<string, number>()
  const rows: OrdinaryRow[] = []
  const problems: OrdinaryProblem[] = []
  for (const { line, cells } of lines) {
    if (cells.slice(columns.length).some((cell) => cell !== '')) problems.push({ line, column: '', code: 'too-many-cells', found: String(cells.length) })
    const read = rowOf(new Map(columns.map(({ name }, index) => [name, cells[index] ?? ''])), context)
    const wrong = read.ok ? problemsBetween(read.value) : read.refusal
    problems.push(...wrong.map(({ name, code, found }): OrdinaryProblem => ({ line, column: headingOf(name), code, found })))
    if (!read.ok) continue
    const place = `${read.value.department} ${read.value.quarter}`
    const earlier = seen.get(place)
    if (earlier !== undefined) problems.push({ line, column: headingOf('quarter'), code: 'row-twice', found: String(earlier) })
    seen.set(place, line)
    rows.push(read.value)
  }
  return problems.length > 0 ? refused(problems.slice(0, mostProblems)) : ok(rows)
}

/** An empty table with one row as an example, in the reader's language. */
export function ordinaryTemplate(language: InterfaceLanguage, department: string): string {
  const inDanish = language === 'da'
  const example: Readonly<Record<OrdinaryColumn, string>> = {
    department, quarter: inDanish ? '2025-K3' : '2025-Q3', recruitments: '6', applicants: '148', invited: '31', hired: '6', days: inDanish ? '24,5' : '24.5', hours: inDanish ? '38,5' : '38.5',
    women_applicants: '53', women_invited: '55', from45_applicants: '', from45_invited: '', elsewhere_applicants: '', elsewhere_invited: '',
  }
  return stringify([ordinaryColumnNames.map((name) => ordinaryColumns[name][inDanish ? 0 : 1]), ordinaryColumnNames.map((name) => example[name])], { delimiter: ';', bom: true, record_delimiter: 'windows', escape_formulas: true })
}
