import { describe, expect, it } from 'vitest'
import type { Block, Document } from '~/documents/document'
import { documentAsPdf } from '~/documents/pdf/pdf.server'
import { readPdf } from '../support/own-copy'

const madeAt = new Date('2026-03-02T08:00:00Z')
const made = async (blocks: readonly Block[], change: Partial<Document> = {}) =>
  readPdf(await documentAsPdf({ language: 'da', title: 'Din ansøgning', pageLabel: 'Side {page} af {pages}', blocks, ...change }, madeAt))
const quoted = (text: string) => made([{ kind: 'quotation', text }])

describe('a document as PDF', () => {
  it('is tagged, says its language and title, and is read in its order', async () => {
    const pdf = await made([
      { kind: 'heading', level: 2, text: 'Stillingen' },
      { kind: 'facts', rows: [{ term: 'Stilling', value: 'Rådgiver på Ærø' }] },
      { kind: 'list', items: ['et', 'to'] },
      { kind: 'list', ordered: true, items: ['først'] },
      { kind: 'heading', level: 3, text: '1. Spørgsmål' },
      { kind: 'quotation', text: 'Første linje\nAnden linje' },
      { kind: 'code', label: 'Din kode', text: 'ABCD-EFGH' },
    ])
    expect([pdf.tagged, pdf.language, pdf.title, pdf.pages]).toEqual([true, 'da', 'Din ansøgning', 1])
    expect(pdf.structure).toEqual([
      ['H1', 'Din ansøgning'], ['H2', 'Stillingen'], ['P', 'Stilling: Rådgiver på Ærø'],
      ['Lbl', '•'], ['LBody', 'et'], ['Lbl', '•'], ['LBody', 'to'], ['Lbl', '1.'], ['LBody', 'først'],
      ['H3', '1. Spørgsmål'], ['BlockQuote', 'Første linje Anden linje'], ['P', 'Din kode'], ['P', 'ABCD-EFGH'],
    ])
  })

  it('says that it is made to PDF/A-2a, holds its fonts, and was made when it was made', async () => {
    const bytes = await documentAsPdf({ language: 'en', title: 'T', pageLabel: '', blocks: [{ kind: 'paragraph', text: 'Hi' }] }, madeAt)
    const raw = bytes.toString('latin1')
    expect(raw).toMatch(/pdfaid:part>2</)
    expect(raw).toMatch(/pdfaid:conformance>A</)
    expect(raw).toMatch(/\/FontFile2/)
    expect(raw).toMatch(/\/OutputIntents/)
    expect(raw).not.toMatch(/Helvetica/)
    expect((await readPdf(bytes)).createdAt).toBe('D:20260302080000Z')
    expect((await readPdf(bytes)).language).toBe('en')
  })

  it('is the same file for the same document', async () => {
    const twice = await Promise.all([1, 2].map(() => documentAsPdf({ language: 'da', title: 'T', pageLabel: '1', blocks: [{ kind: 'paragraph', text: 'Zoë Москва' }] }, madeAt)))
    expect(twice[0]?.equals(twice[1] ?? Buffer.alloc(0))).toBe(true)
  })

  it('numbers its pages, outside of what is read out', async () => {
    const pdf = await quoted('Jeg lagde fristen i kalenderen. '.repeat(600))
    expect(pdf.pages).toBeGreaterThan(3)
    expect(pdf.text).toContain(`Side 2 af ${pdf.pages}`)
    expect(pdf.structure.every(([, text]) => !text.includes('Side 2'))).toBe(true)
    expect(pdf.structure.map(([, text]) => text).join(' ').match(/kalenderen/g)).toHaveLength(600)
  })
})

describe('odd input', () => {
  it.each([
    ['Danish and typographic signs', 'Æblegrød på Ærø – “citat” … 5 °C ½ €'],
    ['Greek, Cyrillic and other Latin', 'Αθήνα Москва Łódź Çeşme Việt'],
    ['letters in parts', 'é å'.normalize('NFD')],
  ])('%s come out as they went in', async (_, text) => {
    expect((await quoted(text)).text).toContain(text.normalize('NFC'))
  })

  it('keeps words that are read from the right in their order, within a line of others', async () => {
    const { structure } = await quoted('Jeg skrev مرحبا بالعالم til dem')
    expect(structure.at(-1)?.[1]).toBe('Jeg skrev مرحبا بالعالم til dem')
    expect((await quoted('שלום עולם')).structure.at(-1)?.[1]).toBe('שלום עולם')
  })

  it('shows one sign for what no font has, and never nothing', async () => {
    expect((await quoted('før 👩‍👩‍👧 efter 中')).text).toContain('før � efter �')
    expect((await quoted('halv \uD800 tegn')).text).toContain('halv � tegn')
  })

  it('leaves out what cannot be seen', async () => {
    expect((await quoted('a\u0000b\u0007c\u200Bd\u202Ee\u00ADf\uFEFF')).text).toContain('abcdef')
  })

  it.each([
    ['words', 'Jeg lagde fristen i kalenderen. '],
    ['one word without end', 'x'],
    ['one foreign word without end', 'ж'],
    ['letters in many parts', 'e\u0301\u0302\u0303'],
    ['line breaks', '\n'],
    ['what no font has', '🫠'],
  ])('100,000 characters of %s are drawn within seconds, and others are served meanwhile', async (_, part) => {
    let turns = 0
    const ticking = setInterval(() => { turns++ }, 5)
    const started = performance.now()
    const bytes = await documentAsPdf({ language: 'da', title: 'T', pageLabel: '', blocks: [{ kind: 'quotation', text: part.repeat(100_000 / part.length) }] }, madeAt)
    clearInterval(ticking)
    expect(performance.now() - started).toBeLessThan(8000)
    expect(turns).toBeGreaterThan(3)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
