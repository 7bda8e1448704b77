import { setImmediate as turn } from 'node:timers/promises'
import type { Block } from '../document'
import type { Style } from './pen.server'
import { tagged, unread, type Sheet } from './tagged.server'

type TableBlock = Extract<Block, { kind: 'table' }>
type Column = { readonly left: number; readonly width: number }

const [gutter, padding] = [8, 3]
const body: Style = { size: 9.5, weight: 'regular', indent: 0 }
const bold: Style = { ...body, weight: 'bold' }

/**
 * A table in the document's structure: its headings with their scope (ISO 32000-1, 14.8.4.3.4), which stand again, for the eye alone, at the head of
 * each further page. A row stays together; one that is higher than a page is written cell under cell.
 */
export async function drawTable(sheet: Sheet, { label, columns, rows }: TableBlock): Promise<void> {
  const { pdf, pen } = sheet
  const table = pdf.struct('Table', { alt: label })
  sheet.parent.add(table)
  const places = placesOf(sheet, columns)
  const headers = columns.map(({ header }) => header)
  const drawHeader = () => { headers.forEach((text, index) => { pen.column(places[index]?.width ?? 0, text, { ...bold, indent: places[index]?.left ?? 0 }) }) }
  const headerHeight = heightOf(sheet, headers, places)
  pen.keep(headerHeight + 3 * body.size)
  await drawRow({ ...sheet, parent: table }, headers, { places, isHeader: true })
  rule(sheet)
  for (const [index, row] of rows.entries()) {
    const before = pdf.page
    pen.keep(Math.min(heightOf(sheet, row, places), pageHeight(sheet) - headerHeight - 2 * padding))
    if (pdf.page !== before) {
      unread(pdf, drawHeader)
      pdf.y += headerHeight
      rule(sheet)
    }
    await drawRow({ ...sheet, parent: table }, row, { places, isHeader: false })
    if (index % 10 === 9) await turn() // other requests get their turn
  }
  table.end()
  pdf.y += padding
}

const pageHeight = ({ pdf: { page } }: Sheet) => page.height - page.margins.top - page.margins.bottom

function placesOf({ pdf: { page } }: Sheet, columns: TableBlock['columns']): Column[] {
  const whole = page.width - page.margins.left - page.margins.right - gutter * (columns.length - 1)
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let left = 0
  return columns.map(({ share }) => {
    const place = { left, width: (whole * share) / shares }
    left += place.width + gutter
    return place
  })
}

const heightOf = ({ pen }: Sheet, cells: readonly string[], places: readonly Column[]): number =>
  Math.max(...places.map(({ width }, index) => pen.heightIn(width, cells[index] ?? '', bold))) + 2 * padding

interface Row {
  readonly places: readonly Column[]
  readonly isHeader: boolean
}

async function drawRow(sheet: Sheet, cells: readonly string[], { places, isHeader }: Row): Promise<void> {
  const { pdf, pen } = sheet
  const row = pdf.struct('TR')
  sheet.parent.add(row)
  const height = heightOf(sheet, cells, places)
  const isTooHigh = height > pageHeight(sheet)
  pdf.y += padding
  for (const [index, { left, width }] of places.entries()) {
    const [tag, scope] = roleOf(isHeader, index)
    const style = { ...(tag === 'TH' ? bold : body), indent: isTooHigh ? 0 : left }
    const text = cells[index] ?? ''
    await tagged({ ...sheet, parent: row }, tag, () => (isTooHigh ? pen.write(text, style) : pen.column(width, text, style)), scope)
  }
  row.end()
  pdf.y += isTooHigh ? padding : height - padding
}

function roleOf(isHeader: boolean, index: number): readonly ['TH', 'Column' | 'Row'] | readonly ['TD', undefined] {
  if (isHeader) return ['TH', 'Column']
  return index === 0 ? ['TH', 'Row'] : ['TD', undefined]
}

function rule({ pdf }: Sheet): void {
  const { margins, width } = pdf.page
  unread(pdf, () => { pdf.moveTo(margins.left, pdf.y).lineTo(width - margins.right, pdf.y).lineWidth(0.5).strokeColor('#767676').stroke() })
  pdf.y += padding
}
