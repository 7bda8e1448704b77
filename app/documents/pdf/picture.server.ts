import type { Block, Mark, PictureRow } from '../document'
import type { Pdf, Style } from './pen.server'
import type { Sheet } from './tagged.server'

type Picture = Extract<Block, { kind: 'picture' }>

const label: Style = { size: 9, weight: 'regular', indent: 0 }
const [rowHeight, boxHeight, colour, grey] = [18, 11, '#0b5563', '#bfbfbf']

interface Field {
  /** In points from the page's left edge. */
  readonly left: number
  readonly width: number
}

/** A figure with its words for those who do not see it (ISO 32000-1, 14.8.4.5). All of it stays on one page, so there may be some forty rows at most. */
export async function drawPicture({ pdf, pen, parent }: Sheet, { alt, rows, ends }: Picture): Promise<void> {
  pen.keep(Math.min((rows.length + 2) * rowHeight, pdf.page.height - pdf.page.margins.top - pdf.page.margins.bottom))
  const figure = pdf.struct('Figure', { alt })
  parent.add(figure)
  const content = pdf.markStructureContent('Figure')
  const whole = pdf.page.width - pdf.page.margins.left - pdf.page.margins.right
  const names = whole * 0.34
  const field: Field = { left: pdf.page.margins.left + names, width: whole * 0.54 }
  for (const row of rows) {
    drawRow(pdf, row, field)
    pen.column(names - 8, row.name, label)
    pen.column(whole * 0.1, row.value, { ...label, indent: names + field.width + 10 })
    pdf.y += Math.max(rowHeight, pen.heightIn(names - 8, row.name, label))
  }
  const [first, last] = ends
  pen.column(field.width / 2, first, { ...label, indent: names })
  pen.column(field.width / 2, last, { ...label, indent: names + field.width - widthOf(pdf, last) })
  pdf.endMarkedContent()
  figure.add(content)
  figure.end()
  pdf.y += rowHeight
}

const widthOf = (pdf: Pdf, text: string): number => pdf.font(`plex-${label.weight}`).fontSize(label.size).widthOfString(text) + 4

function drawRow(pdf: Pdf, { marks }: PictureRow, { left, width }: Field): void {
  const middle = pdf.y + label.size * 0.7
  const at = (place: number) => left + place * width
  if (!marks.some(({ kind }) => kind === 'box')) pdf.moveTo(left, middle).lineTo(left + width, middle).lineWidth(0.5).strokeColor(grey).stroke()
  for (const mark of marks) drawMark(pdf, mark, { middle, at })
}

function drawMark(pdf: Pdf, mark: Mark, { middle, at }: { middle: number; at: (place: number) => number }): void {
  if (mark.kind === 'span') pdf.moveTo(at(mark.from), middle).lineTo(at(mark.to), middle).lineWidth(3).strokeColor(colour).stroke()
  else if (mark.kind === 'dot') pdf.circle(at(mark.at), middle, mark.isSmall ? 1 : 4).fillColor(mark.isSmall ? '#595959' : colour).fill()
  else drawBox(pdf, mark, { top: middle - boxHeight / 2, left: at(mark.from), right: at(mark.to) })
  pdf.fillColor('black')
}

function drawBox(pdf: Pdf, { filled }: Extract<Mark, { kind: 'box' }>, { top, left, right }: { top: number; left: number; right: number }): void {
  if (filled === 'whole') pdf.rect(left, top, right - left, boxHeight).fillColor(colour).fill()
  if (filled === 'half') pdf.moveTo(left, top).lineTo(left, top + boxHeight).lineTo(right, top + boxHeight).fillColor(colour).fill()
  pdf.rect(left, top, right - left, boxHeight).lineWidth(0.8).strokeColor(colour).stroke()
}
