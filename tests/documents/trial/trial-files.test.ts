import { setTimeout } from 'node:timers/promises'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { documentAsPdf } from '~/documents/pdf/pdf.server'
import { trialCsv } from '~/documents/trial/trial-csv.server'
import { trialReport } from '~/documents/trial/trial-report.server'
import { trialSheets } from '~/documents/trial/trial-sheets'
import { trialTexts } from '~/documents/trial/trial-texts.server'
import { asWorkbook } from '~/documents/workbook.server'
import { generatedPage } from '../../support/trial-page'

const truth = { seed: 'files', starts: [6, 6, 8, 9, 10, 12, 13], quarters: 16, most: 5, days: -7, trend: 0, applicants: 0 }
const madeAt = new Date('2026-11-01T10:00:00Z')
const report = (language: 'da' | 'en', page = generatedPage(truth)) => trialReport({ page, organisation: 'Solbjerg Kommune', madeAt }, trialTexts(language))
const wordsOf = (language: 'da' | 'en') => JSON.stringify(report(language))

describe('the report', () => {
  it('tells a committee what matters in words, before any figure, and warns of what is weak', () => {
    const { blocks } = report('da')
    const [figures, words] = [blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Tallene'), wordsOf('da')]
    expect(figures).toBeGreaterThan(10)
    expect(blocks.slice(0, figures).filter(({ kind }) => kind === 'table' || kind === 'picture')).toEqual([])
    expect(words).toMatch(/Med skjulte navne går der kortere tid fra fristen til indstillingen: omkring \d+(,\d)? dage mindre/)
    expect(words).toContain('Det er en svag sammenligning')
    expect(words).toContain('Om der er flere eller færre ansøgere: For få til at sige noget.')
    for (const language of ['da', 'en'] as const) expect(wordsOf(language).match(/NaN|undefined|\{\{|"comparison:|"(days|read)\./)).toBeNull()
  })

  it('has for every picture its words and a table of the same', () => {
    const { blocks } = report('en')
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'picture') continue
      expect(block.alt.length).toBeGreaterThan(40)
      expect(blocks[index + 1]).toMatchObject({ kind: 'table' })
      const table = blocks[index + 1]
      if (table?.kind === 'table') for (const { name } of block.rows) expect(table.rows.map(([first]) => first)).toContain(name)
    }
    expect(blocks.filter(({ kind }) => kind === 'picture').length).toBeGreaterThanOrEqual(2)
  })

  it('is a tagged PDF in its reader’s language', async () => {
    const pdf = (await documentAsPdf(report('da'), madeAt)).toString('latin1')
    for (const part of ['/MarkInfo', '/StructTreeRoot', '/Figure', '/Lang (da)', 'pdfaid:part']) expect(pdf).toContain(part)
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
  })

  it('says so where there is nothing yet', () => {
    const empty = generatedPage({ ...truth, starts: [] })
    const words = JSON.stringify(report('da', { ...empty, comparison: { ...empty.comparison, brought: null } }))
    expect(words).toContain('Der er ikke slået nogen stilling op endnu.')
    expect(words).toContain('Der er ikke hentet tal om almindelige rekrutteringer ind.')
    expect(words).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('the workbook', () => {
  const formula = '=HYPERLINK("http://x";"klik")'
  const workbook = async (): Promise<WorkBook> => read(await asWorkbook(trialSheets(generatedPage(truth, (index) => (index === 0 ? formula : `+${index}`)), trialTexts('da')), madeAt), { type: 'buffer', cellFormula: true })

  it('is read back with every sheet, its numbers as numbers and what looks like a formula as text', async () => {
    const { SheetNames, Sheets } = await workbook()
    expect(SheetNames).toEqual(['Tal', 'Sammenligning', 'Forvaltninger', 'Side om side', 'Start', 'Oplevelser', 'Grupper', 'Forklaring'])
    const cells = SheetNames.flatMap((name) => Object.entries(Sheets[name] ?? {}).filter(([place]) => !place.startsWith('!')).map(([, cell]) => cell as { t: string; f?: string; v: unknown }))
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
    expect(cells.filter(({ v }) => v === formula).map(({ t }) => t)).not.toEqual([])
    expect(new Set(cells.filter(({ v }) => typeof v === 'string' && /^[=+\-@]/.test(v)).map(({ t }) => t))).toEqual(new Set(['s']))
    const page = generatedPage(truth)
    const [head = [], whole = []] = utils.sheet_to_json<unknown[]>(Sheets.Tal ?? {}, { header: 1 })
    expect(whole[head.indexOf('Ansøgninger')]).toBe(page.whole.applications)
    const compared = utils.sheet_to_json<unknown[]>(Sheets.Sammenligning ?? {}, { header: 1 })
    expect(compared[1]?.[2]).toBeCloseTo(page.comparison.compared.whole[0]?.compared[0]?.difference?.value ?? NaN, 9)
  })

  it('is the same file for the same figures', async () => {
    const make = () => asWorkbook(trialSheets(generatedPage(truth), trialTexts('da')), madeAt)
    const first = await make()
    await setTimeout(2100) // the times within count by two seconds
    expect(first.equals(await make())).toBe(true)
  })

  it('hides in its tables what is hidden on the page, and counts nobody more exactly', () => {
    const page = generatedPage(truth)
    const [batch] = page.evaluation.batches
    if (!batch) throw new Error('there is one')
    const questions = batch.questions.map((question) => ({ ...question, groups: question.groups.map((group) => ({ ...group, invited: null, share: null })) }))
    const sheets = trialSheets({ ...page, evaluation: { ...page.evaluation, batches: [{ ...batch, questions }] } }, trialTexts('da'))
    expect(sheets.find(({ name }) => name === 'Grupper')?.rows.slice(1).map((row) => row.at(-1))).toEqual(['Skjult', 'Skjult', 'Skjult'])
  })

  it('and the table hold the same rows', () => {
    const page = generatedPage(truth)
    expect(trialCsv(page, trialTexts('da')).trim().split('\r\n')).toHaveLength(trialSheets(page, trialTexts('da'))[0]?.rows.length ?? 0)
  })
})
