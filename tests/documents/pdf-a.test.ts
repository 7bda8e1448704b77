import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import type { Block } from '~/documents/document'
import { documentAsPdf } from '~/documents/pdf/pdf.server'
import { problemsOfPdf } from '../support/pdf-a'

const words = 'Jeg lagde fristen i kalenderen og ringede til borgeren. '
const rows = Array.from({ length: 120 }, (_, index) => [String(index + 1), words.repeat(1 + (index % 4)), 'https://www.et-meget-langt-navn-uden-mellemrum.example/en/vej/der/ikke/hoerer/op'])
const blocks: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'Stillingen' }, { kind: 'facts', rows: [{ term: 'Sted', value: words.repeat(5) }] }, { kind: 'list', items: ['et', words.repeat(30)] },
  { kind: 'list', ordered: true, items: ['først', 'så'] }, { kind: 'heading', level: 3, text: words }, { kind: 'quotation', text: `${words.repeat(60)}\nΑθήνα Москва مرحبا بالعالم` },
  { kind: 'table', label: 'En lang tabel', columns: [{ header: 'Nr.', share: 1 }, { header: 'Hvad der skete', share: 3 }, { header: 'Hvor', share: 2 }], rows },
  { kind: 'table', label: 'En række, der er højere end en side', columns: [{ header: 'Nr.', share: 1 }, { header: 'Tekst', share: 3 }], rows: [['1', words.repeat(200)], ['2', '']] },
  { kind: 'code', label: 'Din kode', text: 'ABCD-EFGH' },
]
const made = () => documentAsPdf({ language: 'da', title: 'Alt, hvad et dokument kan have', pageLabel: 'Side {page} af {pages}', blocks }, new Date('2026-03-02T08:00:00Z'))

it('a document with everything in it is tagged throughout, over many pages', async () => {
  const bytes = await made()
  expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(8)
  expect(await problemsOfPdf(bytes, 'da')).toEqual([])
}, 60_000)

it('what does not fit is found: the test can fail', async () => {
  const broken = await PDFDocument.load(await made(), { updateMetadata: false })
  for (const key of ['Lang', 'MarkInfo', 'OutputIntents', 'Metadata']) broken.catalog.delete(PDFName.of(key))
  broken.addPage().drawText('Uden for strukturen')
  expect(await problemsOfPdf(await broken.save({ useObjectStreams: false }), 'da')).toEqual(expect.arrayContaining([
    'it does not say that it is in da', 'it is not marked as tagged', 'its metadata do not say PDF/A-2a', 'it has no output intent with a profile of colours', expect.stringMatching(/outside of marked content/), expect.stringMatching(/standard fonts/),
  ]))
  const childless = await PDFDocument.load(await made(), { updateMetadata: false })
  const root = childless.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  root.set(PDFName.of('K'), childless.context.obj([]))
  expect(await problemsOfPdf(await childless.save(), 'da')).toEqual(expect.arrayContaining([expect.stringMatching(/\d{3} texts stand in no element/), 'it has no heading']))
  const unstructured = await PDFDocument.load(await made(), { updateMetadata: false })
  unstructured.catalog.delete(PDFName.of('StructTreeRoot'))
  expect(await problemsOfPdf(await unstructured.save(), 'da')).toContain('it has no structure')
}, 60_000)
