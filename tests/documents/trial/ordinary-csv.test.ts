import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { ordinaryTemplate, readOrdinaryCsv } from '~/documents/trial/ordinary-csv.server'
import type { OrdinaryProblem } from '~/domain/trial/ordinary'

const context = { departments: new Map([['økonomiforvaltningen', 'finance'], ['finance', 'finance'], ['socialforvaltningen', 'social']]), now: '2026-2' }
const read = (text: string | Buffer) => readOrdinaryCsv(new Uint8Array(Buffer.from(text)), context)
const head = 'forvaltning;kvartal;rekrutteringer;ansøgere'
const problemsOf = (text: string | Buffer): (readonly [number | null, string, string])[] => {
  const found = read(text)
  return found.ok ? [] : found.refusal.map(({ line, column, code }: OrdinaryProblem) => [line, column, code] as const)
}

describe('a file of ordinary recruitments', () => {
  it('is read in Danish and in English, with either sign between cells and before decimals', () => {
    const row = { department: 'finance', quarter: '2025-3', recruitments: 6, applicants: 148, invited: 31, hired: 6, days: 24.5, hours: 38, shares: { women_applicants: 53, women_invited: 'few' } }
    expect(read('Forvaltning;Kvartal;Rekrutteringer;Ansøgere;Indkaldt;Ansat;Dage fra frist til indkaldelse (median);Timer pr. rekruttering;kvinder blandt ansøgere (%);kvinder blandt indkaldte (%)\r\nØkonomiforvaltningen;2025-K3;6;148;31;6;24,5;38;53 %;<5\r\n')).toEqual({ ok: true, value: [row] })
    expect(read('department,quarter,recruitments,applicants,invited,hired,days from deadline to shortlist (median),hours per recruitment,women among applicants (%),women among invited (%)\nFinance,Q3 2025,6,148,31,6,24.5,38,53,under 5\n')).toEqual({ ok: true, value: [row] })
    expect(read(Buffer.from(`${head}\nØkonomiforvaltningen;3/2025;1;20\n`, 'latin1')).ok).toBe(true) // an older spreadsheet
  })

  it('keeps of one to four people that they are under five, and not how many', () => {
    const found = read(`${head};indkaldt;ansat\nSocialforvaltningen;2025-K1;1;7;4;1\n`)
    expect(found).toMatchObject({ ok: true, value: [{ applicants: 7, invited: 'few', hired: 'few' }] })
    expect(read(`${head};ansat\nSocialforvaltningen;2025-K1;1;7;0\n`)).toMatchObject({ ok: true, value: [{ hired: 0 }] })
  })

  it('is taken whole or not at all: every problem by line and column', () => {
    expect(problemsOf(`${head};indkaldt\n\nNavn Navnesen;2025-K5;0;12,5;x\nSocialforvaltningen;2026-K3;2;10;30\nSocialforvaltningen;2025-K1;2;1.234;\nSocialforvaltningen;2025-K1;3;50;\n`)).toEqual([
      [3, 'forvaltning', 'unknown-department'], [3, 'kvartal', 'not-a-quarter'], [3, 'rekrutteringer', 'none'], [3, 'ansøgere', 'not-whole'], [3, 'indkaldt', 'not-a-number'],
      [4, 'kvartal', 'later-quarter'], [5, 'ansøgere', 'not-whole'],
    ])
    expect(problemsOf(`${head};indkaldt\nSocialforvaltningen;2025-K1;2;20;30\nSocialforvaltningen;2025-Q1;3;50;;x\n`)).toEqual([[2, 'indkaldt', 'more-than-applicants'], [3, '', 'too-many-cells'], [3, 'kvartal', 'row-twice']])
  })

  it('takes no column that it does not know: there is no place for a name', () => {
    expect(problemsOf(`${head};navn\nSocialforvaltningen;2025-K1;2;20;Agnete\n`)).toEqual([[1, 'navn', 'unknown-column']])
    expect(problemsOf('kvartal;kvartal\n2025-K1;2025-K1\n').map(([, , code]) => code)).toEqual(['column-twice', 'column-missing', 'column-missing', 'column-missing'])
    expect(problemsOf('').map(([, , code]) => code)).toContain('column-missing')
    expect(problemsOf(head)).toEqual([[null, '', 'no-rows']])
    expect(problemsOf(`${head}\n"Socialforvaltningen;2025-K1;2;20\n`).map(([, , code]) => code)).toEqual(['not-a-table'])
    expect(problemsOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff])).map(([, , code]) => code)).toEqual(['not-a-table'])
    expect(problemsOf('x'.repeat(1_000_001))).toEqual([[null, '', 'too-large']])
  })

  it('tells no share that would tell of a few: not of few people, not with few on either side, not by those who were not invited', () => {
    const shares = (applicants: number, invited: number, cells: string) => problemsOf(`${head};indkaldt;kvinder blandt ansøgere (%);kvinder blandt indkaldte (%)\nSocialforvaltningen;2025-K1;2;${applicants};${invited};${cells}\n`).map(([, column, code]) => [column, code])
    expect(shares(100, 30, '50;50')).toEqual([])
    expect(shares(22, 6, '50;')).toEqual([['kvinder blandt ansøgere (%)', 'share-of-few']])
    expect(shares(40, 30, '95;')).toEqual([['kvinder blandt ansøgere (%)', 'share-tells-few']]) // two men
    expect(shares(40, 30, '5;')).toEqual([['kvinder blandt ansøgere (%)', 'share-tells-few']])
    expect(shares(60, 30, '40;70')).toEqual([['kvinder blandt indkaldte (%)', 'share-tells-few']]) // 24 women applied, 21 are invited: three are not
    expect(shares(40, 30, '100;100')).toEqual([]) // that there is nobody may be told
    expect(shares(40, 30, '<5;<5')).toEqual([])
  })

  it('can be had as an empty table that is read again as it stands, and that no spreadsheet takes for a formula', () => {
    for (const [language, name] of [['da', 'Økonomiforvaltningen'], ['en', 'Finance']] as const) expect(read(ordinaryTemplate(language, name))).toMatchObject({ ok: true, value: [{ department: 'finance', applicants: 148 }] })
    const cells = parse(ordinaryTemplate('da', '=HYPERLINK("http://x")'), { delimiter: ';', bom: true }) as string[][] // text is all that the parser gives without options
    expect(cells.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  })
})
