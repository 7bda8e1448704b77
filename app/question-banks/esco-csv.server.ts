import { CsvError, parse } from 'csv-parse/sync'
import { escoUri, type EscoSkill } from '~/domain/questionnaire/esco'
import { ok, refused, type Result } from '~/domain/result'
import { cleanAnswerText } from '~/domain/text/words'

// Reads the skills file of ESCO's official CSV edition: UTF-8, commas, the other labels below one another in one cell.

/** The columns that are read; the file has more, and in whatever order. */
const columns = ['conceptType', 'conceptUri', 'skillType', 'reuseLevel', 'preferredLabel', 'altLabels', 'status'] as const
type Column = (typeof columns)[number]

export const escoProblemCodes = ['not-utf8', 'not-csv', 'no-column', 'no-skills', 'too-many-rows', 'uneven-row', 'no-uri', 'uri-twice', 'no-label'] as const

/** What is wrong with the file and where. The heading is row 1, as a spreadsheet counts; null when it is the whole file. */
export interface EscoProblem {
  readonly code: (typeof escoProblemCodes)[number]
  readonly row: number | null
  readonly column: Column | null
}

/** ESCO has about 14,000 skills; a file with more rows than this is another file. */
export const mostRows = 50_000
/** The longest row of the official files has a few thousand characters: beyond this a quote was left open. */
const longestRow = 200_000

/** The released skills of the file in its order, or everything that is wrong with it. Never throws. */
export function readEscoCsv(bytes: Uint8Array): Result<EscoSkill[], readonly EscoProblem[]> {
  const table = tableOf(bytes)
  if (!table.ok) return refused([table.refusal])
  const [heading = [], ...rows] = table.value
  const places = new Map(columns.map((column) => [column, heading.indexOf(column)]))
  const absent = columns.filter((column) => places.get(column) === -1)
  if (absent.length > 0) return refused(absent.map((column): EscoProblem => ({ code: 'no-column', row: 1, column })))
  if (rows.length > mostRows) return refused([{ code: 'too-many-rows', row: null, column: null }])

  const width = heading.length
  return skillsOf(rows.map((row) => ({ isEven: row.length === width || row.join('') === '', cell: (column) => row[places.get(column) ?? -1] ?? '' })))
}

interface Row {
  /** As many cells as the heading has, or an empty line. */
  readonly isEven: boolean
  cell(column: Column): string
}

function tableOf(bytes: Uint8Array): Result<string[][], EscoProblem> {
  const text = textOf(bytes)
  if (text === null) return refused({ code: 'not-utf8', row: null, column: null })
  try {
    return ok(parse(text, { relax_column_count: true, max_record_size: longestRow, to: mostRows + 2 }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { records } = error as CsvError & { records?: number } // how many rows were whole before it
    return refused({ code: 'not-csv', row: records === undefined ? null : records + 1, column: null })
  }
}

/** Null when it is no UTF-8. A byte order mark is taken away. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function skillsOf(rows: readonly Row[]): Result<EscoSkill[], readonly EscoProblem[]> {
  const skills: EscoSkill[] = []
  const problems: EscoProblem[] = []
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    if (row.isEven && !isReleasedSkill(row)) continue
    const skill = skillOf(row)
    const wrong = rules.find(([isBroken]) => isBroken({ row, skill, seen }))
    if (wrong) problems.push({ code: wrong[1], row: index + 2, column: wrong[2] })
    else skills.push(skill)
    seen.add(skill.uri)
  }
  if (problems.length > 0) return refused(problems)
  return skills.length > 0 ? ok(skills) : refused([{ code: 'no-skills', row: null, column: 'conceptType' }])
}

/** The file holds groups of skills as well, and what was proposed or withdrawn. */
function isReleasedSkill({ cell }: Row): boolean {
  return cell('conceptType').trim() === 'KnowledgeSkillCompetence' && cell('status').trim() === 'released'
}

function skillOf({ cell }: Row): EscoSkill {
  const label = oneLine(cleanAnswerText(cell('preferredLabel')))
  const others = cleanAnswerText(cell('altLabels')).split('\n').map(oneLine)
  return {
    uri: cell('conceptUri').trim(), label,
    otherLabels: [...new Set(others)].filter((other) => other !== '' && other !== label),
    skillType: oneLine(cleanAnswerText(cell('skillType'))) || null, reuseLevel: oneLine(cleanAnswerText(cell('reuseLevel'))) || null,
  }
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

interface Judged {
  readonly row: Row
  readonly skill: EscoSkill
  /** The uris of the rows above. */
  readonly seen: ReadonlySet<string>
}

/** What can be wrong with a row: the condition under which it is broken. The first that holds is told. */
const rules: readonly (readonly [(judged: Judged) => boolean, EscoProblem['code'], Column | null])[] = [
  [({ row }) => !row.isEven, 'uneven-row', null],
  [({ skill }) => !escoUri.test(skill.uri), 'no-uri', 'conceptUri'],
  [({ skill, seen }) => seen.has(skill.uri), 'uri-twice', 'conceptUri'],
  [({ skill }) => skill.label === '', 'no-label', 'preferredLabel'],
]
