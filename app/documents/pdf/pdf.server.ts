import { buffer } from 'node:stream/consumers'
import type { Block, Document } from '../document'
import { fontFiles, weights } from './fonts.server'
import { Pen, type Pdf, type Style } from './pen.server'
import { drawPicture } from './picture.server'
import { faces } from './runs'
import { drawTable } from './table.server'
import { tagged, type Sheet } from './tagged.server'

const margins = { top: 64, bottom: 72, left: 64, right: 64 }
const grey = '#4d4d4d'
const bodyText: Style = { size: 11, weight: 'regular', indent: 0 }
const headings: Readonly<Record<1 | 2 | 3, Style>> = {
  1: { size: 20, weight: 'bold', indent: 0 },
  2: { size: 15, weight: 'bold', indent: 0 },
  3: { size: 12, weight: 'bold', indent: 0 },
}
const itemIndent = 18

/**
 * The document as a tagged PDF in the profile PDF/A-2a (ISO 19005-2; produced to it, not certified): its language, title,
 * headings, paragraphs and lists are in its structure, its fonts inside it.
 * @param madeAt stands in the file as the time when it was made
 */
export async function documentAsPdf(document: Document, madeAt: Date): Promise<Buffer> {
  const pdf = await openPdf(document, madeAt)
  const written = buffer(pdf)
  const pen = new Pen(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const sheet: Sheet = { pdf, pen, parent: root }
  await tagged(sheet, 'H1', () => pen.write(document.title, headings[1]))
  for (const block of document.blocks) await drawn[block.kind](sheet, block as never) // the table's own kind
  root.end()
  numberPages(pdf, document)
  pdf.end()
  return written
}

/** The library is loaded with the first document: the pages that most people see need it not. */
async function openPdf({ title, language }: Document, madeAt: Date): Promise<Pdf> {
  const [{ default: PdfDocument }, files] = await Promise.all([import('pdfkit'), fontFiles()])
  const pdf = new PdfDocument({
    size: 'A4', margins, bufferPages: true,
    subset: 'PDF/A-2a', pdfVersion: '1.7', tagged: true, lang: language, displayTitle: true,
    info: { Title: title, Creator: 'Uset', Producer: 'Uset', CreationDate: madeAt, ModDate: madeAt },
    font: null as unknown as string, // none at first: its own default is not embedded, and ours would be opened anew each time
  })
  for (const face of faces) for (const weight of weights) pdf.registerFont(`${face}-${weight}`, files[face][weight])
  return pdf
}

type Drawn = { readonly [Kind in Block['kind']]: (sheet: Sheet, block: Extract<Block, { kind: Kind }>) => Promise<void> }

const drawn: Drawn = {
  async heading(sheet, { level, text }) {
    sheet.pen.space(level === 2 ? 16 : 10)
    sheet.pen.keep(72) // never alone at the foot of a page
    await tagged(sheet, `H${level}`, () => sheet.pen.write(text, headings[level]))
    sheet.pen.space(2)
  },
  async paragraph(sheet, { text }) {
    sheet.pen.space(4)
    await tagged(sheet, 'P', () => sheet.pen.write(text, bodyText))
  },
  async facts(sheet, { rows }) {
    sheet.pen.space(4)
    for (const { term, value } of rows) await tagged(sheet, 'P', () => sheet.pen.write(`${term}: ${value}`, bodyText))
  },
  async list(sheet, { ordered = false, items }) {
    sheet.pen.space(4)
    const list = sheet.pdf.struct('L')
    sheet.parent.add(list)
    for (const [index, item] of items.entries()) await drawItem({ ...sheet, parent: list }, ordered ? `${index + 1}.` : '•', item)
    list.end()
  },
  async table(sheet, block) {
    sheet.pen.space(6)
    await drawTable(sheet, block)
  },
  async picture(sheet, block) {
    sheet.pen.space(6)
    await drawPicture(sheet, block)
  },
  async quotation(sheet, { text }) {
    sheet.pen.space(4)
    await tagged(sheet, 'BlockQuote', () => sheet.pen.write(text, { ...bodyText, indent: itemIndent }))
  },
  async code(sheet, { label, text }) {
    sheet.pen.space(8)
    sheet.pen.keep(48)
    await tagged(sheet, 'P', () => sheet.pen.write(label, bodyText))
    await tagged(sheet, 'P', () => sheet.pen.write(text, headings[2]))
  },
}

async function drawItem(sheet: Sheet, label: string, text: string): Promise<void> {
  const item = sheet.pdf.struct('LI')
  sheet.parent.add(item)
  const within = { ...sheet, parent: item }
  await tagged(within, 'Lbl', () => sheet.pen.beside(label, bodyText))
  await tagged(within, 'LBody', () => sheet.pen.write(text, { ...bodyText, indent: itemIndent }))
  item.end()
}

/** At the foot of each page, outside of what is read out. */
function numberPages(pdf: Pdf, { pageLabel }: Document): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page)
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font('plex-regular').fontSize(9).fillColor(grey).text(pageLabel.replace('{page}', String(page + 1)).replace('{pages}', String(count)), margins.left, pdf.page.height - 44, { lineBreak: false })
    pdf.endMarkedContent()
  }
}
