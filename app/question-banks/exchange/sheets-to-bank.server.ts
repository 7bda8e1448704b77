import { languages, type LocalText } from '~/domain/local-text'
import type { Bank } from '~/domain/questionnaire/bank'
import type { AnswerKind } from '~/domain/questionnaire/kinds'
import { refused, type Result } from '~/domain/result'
import { checkBank } from './check.server'
import { mostProblems, ofFile, type ExchangeProblem, type ProblemPlace } from './problem'
import { columns, inColumn, indicatorColumns, sheetNames, type Sheet, type SheetName } from './sheets'

/** A row of a sheet by the names of its columns, and where each of its cells stands. */
interface TableRow {
  readonly cell: (column: string) => string
  readonly placeOf: (column: string) => ProblemPlace
}

/** A sheet as it was read: every cell with its row and column in the file. */
export interface ReadSheet extends Sheet {
  /** The row of the file that `rows[0]` stands in, from 1. */
  readonly firstRow: number
  /** How many columns of the file stand before the first cell. */
  readonly columnsBefore: number
}

type Places = Map<string, ProblemPlace>

/** The tables as a bank; or everything that is wrong, each with sheet, row and column. */
export function bankOfSheets(sheets: readonly ReadSheet[]): Result<Bank, readonly ExchangeProblem[]> {
  const problems = shapeProblems(sheets)
  if (problems.length > 0) return refused(problems.slice(0, mostProblems))
  const rowsOf = (name: SheetName) => tableRows(sheets.find((sheet) => sheet.name === name))
  const strays = strayRows(rowsOf)
  if (strays.length > 0) return refused(strays.slice(0, mostProblems))
  const places: Places = new Map()
  return checkBank(readBank(rowsOf, places), (path) => nearest(places, path))
}

/** Sheets and columns that are not known, that come twice, or that are not there. */
function shapeProblems(sheets: readonly ReadSheet[]): ExchangeProblem[] {
  const missing = sheetNames.filter((name) => !sheets.some((sheet) => sheet.name === name)).map((name) => ofFile('missing-sheet', { name }))
  return [...missing, ...sheets.flatMap((sheet) => {
    const known = sheetNames.find((name) => name === sheet.name)
    if (known === undefined) return [ofFile('unknown-sheet', { name: sheet.name, allowed: sheetNames.join(', ') })]
    const heads = sheet.rows[0] ?? []
    return heads.flatMap((head, index): ExchangeProblem[] => {
      const place = placeIn(sheet, 0, index)
      if (head !== '' && !columns[known].includes(head)) return [{ place, path: '', code: 'unknown-column', values: { name: head } }]
      return head !== '' && heads.indexOf(head) < index ? [{ place, path: '', code: 'column-twice', values: { name: head } }] : []
    })
  })]
}

function tableRows(sheet: ReadSheet | undefined): TableRow[] {
  const heads = sheet?.rows[0] ?? []
  return (sheet?.rows ?? []).slice(1).flatMap((cells, index) => {
    if (!sheet || cells.every((cell) => cell.trim() === '')) return []
    return [{
      cell: (column: string) => cells[heads.indexOf(column)] ?? '',
      placeOf: (column: string) => placeIn(sheet, index + 1, Math.max(0, heads.indexOf(column))),
    }]
  })
}

function placeIn({ name, firstRow, columnsBefore }: ReadSheet, row: number, column: number): ProblemPlace {
  return { kind: 'cell', sheet: name, row: firstRow + row, column: letterOf(column + columnsBefore) }
}

/** A, B … Z, AA, AB … */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26)
}

/** Choices and anchors of questions that are not there. */
function strayRows(rowsOf: (name: SheetName) => TableRow[]): ExchangeProblem[] {
  const ids = new Set(rowsOf('survey').map(({ cell }) => cell('name').trim()))
  const strays = (name: SheetName, column: string) => rowsOf(name).flatMap(({ cell, placeOf }): ExchangeProblem[] =>
    (ids.has(cell(column).trim()) ? [] : [{ place: placeOf(column), path: '', code: 'unknown-question', values: { id: cell(column) } }]))
  return [...strays('choices', 'list_name'), ...strays('rubric', 'question')]
}

/** The raw bank, as a YAML file would hold it, and the place of every path. */
function readBank(rowsOf: (name: SheetName) => TableRow[], places: Places): unknown {
  const settings = rowsOf('settings')[0]
  if (!settings) return {}
  const at = reader(settings, places, '')
  const [choices, rubric] = [rowsOf('choices'), rowsOf('rubric')]
  return {
    id: at.word('id', 'form_id'), version: at.number('version', 'version'), name: at.text('name', 'form_title'), description: at.text('description', 'description'),
    isco08: at.words('isco08', 'isco08'), krlAgreements: at.words('krlAgreements', 'krl_agreements'), lixAtMost: at.number('lixAtMost', 'lix_at_most'), licence: at.word('licence', 'licence'),
    qualifications: rowsOf('qualifications').map((row, index) => readQualification(reader(row, places, `qualifications.${index}.`))),
    questions: rowsOf('survey').map((row, index) => readQuestion(reader(row, places, `questions.${index}.`), { choices, rubric, places, prefix: `questions.${index}.` })),
  }
}

type Reader = ReturnType<typeof reader>

function readQualification(at: Reader) {
  const indicators = indicatorColumns.map((number) => at.text(`indicators.${number - 1}`, `indicator${number}`)).filter((text) => Object.keys(text).length > 0)
  const esco = at.words('esco', 'esco')
  return { id: at.word('id', 'name'), name: at.text('name', 'label'), description: at.text('description', 'description'), indicators, ...(esco.length > 0 && { esco }) }
}

interface OfQuestion {
  readonly choices: readonly TableRow[]
  readonly rubric: readonly TableRow[]
  readonly places: Places
  readonly prefix: string
}

function readQuestion(at: Reader, { choices, rubric, places, prefix }: OfQuestion) {
  const id = at.word('id', 'name')
  const kind = at.kind()
  const options = choices.filter(({ cell }) => cell('list_name').trim() === id).map((row, index) => {
    const option = reader(row, places, `${prefix}options.${index}.`)
    return { id: option.word('id', 'name'), text: option.text('text', 'label') }
  })
  const anchors = Object.fromEntries(rubric.filter(({ cell }) => cell('question').trim() === id).map((row) => {
    const score = row.cell('score').trim()
    places.set(`${prefix}anchors.${score}`, row.placeOf('score'))
    return [score, reader(row, places, `${prefix}anchors.`).text(score, 'label')]
  }))
  return withoutEmpty({
    id, version: at.number('version', 'version'), status: at.word('status', 'status'), kind, approach: at.word('approach', 'approach'), covers: at.words('covers', 'covers'),
    prompt: at.text('prompt', 'label'), help: at.text('help', 'hint'), minutes: at.number('minutes', 'minutes'), defaultWeight: at.number('defaultWeight', 'weight'),
    scored: at.flag('scored', 'scored'), source: at.word('source', 'source'), wordLimit: at.number('wordLimit', 'word_limit'),
    material: at.text('material', 'material'), unit: at.text('unit', 'unit'), strongAnswer: at.text('strongAnswer', 'strong_answer'), laterProof: at.text('laterProof', 'later_proof'),
    options: options.length > 0 || isChoice(kind) ? options : undefined, anchors,
  })
}

const isChoice = (kind: string | undefined) => kind === 'single-choice' || kind === 'multiple-choice'

const optional = ['material', 'unit', 'strongAnswer', 'laterProof', 'anchors', 'wordLimit', 'options']

/** What a table leaves empty is what a file leaves out. */
function withoutEmpty(question: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(question).filter(([name, value]) => !optional.includes(name) || (value !== undefined && !(typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0))))
}

/** Reads the cells of one row and remembers where each path of the bank stands. */
function reader({ cell, placeOf }: TableRow, places: Places, prefix: string) {
  const remember = (path: string, column: string) => { places.set(prefix + path, placeOf(column)) }
  const word = (path: string, column: string): string | undefined => {
    remember(path, column)
    return cell(column).trim() || undefined
  }
  return {
    word,
    number: (path: string, column: string): unknown => {
      const written = word(path, column)
      return written !== undefined && /^-?\d{1,9}([.,]0+)?$/u.test(written) ? Number.parseInt(written, 10) : written
    },
    words: (path: string, column: string): string[] => {
      const found = (word(path, column) ?? '').split(/[\s,;]+/u).filter((one) => one !== '')
      for (const index of found.keys()) remember(`${path}.${index}`, column)
      return found
    },
    flag: (path: string, column: string): unknown => {
      const written = word(path, column)
      return { yes: true, ja: true, true: true, no: false, nej: false, false: false }[written?.toLowerCase() ?? ''] ?? written
    },
    text: (path: string, column: string): LocalText => {
      remember(path, inColumn(column, 'da'))
      return Object.fromEntries(languages.flatMap((language) => {
        remember(`${path}.${language}`, inColumn(column, language))
        const written = cell(inColumn(column, language))
        return written.trim() === '' ? [] : [[language, written]]
      }))
    },
    /** The kind, from our own column or from what XLSForm says of it. */
    kind: (): string | undefined => {
      const written = word('kind', 'kind')
      if (written !== undefined) return written
      remember('kind', 'type')
      const type = cell('type').trim()
      const known: Readonly<Record<string, AnswerKind>> = { text: cell('appearance').includes('multiline') ? 'long-text' : 'short-text', integer: 'number', select_one: 'single-choice', select_multiple: 'multiple-choice' }
      return type === 'select_one yes_no' ? 'yes-no' : (known[type.split(' ')[0] ?? ''] ?? (type || undefined))
    },
  }
}

/** The place of a path, or of the nearest thing above it. */
function nearest(places: Places, path: readonly PropertyKey[]): ProblemPlace {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places.get(path.slice(0, length).map(String).join('.'))
    if (place) return place
  }
  return places.get('id') ?? { kind: 'file' }
}
