import { pageNumbers, type Block, type Document, type TableColumn } from '../document'
import type { CaseTexts } from './case-texts'

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** Somebody's words, or nothing where there are none. */
export const quoted = (text: string): Block[] => (text.trim() === '' ? [] : [{ kind: 'quotation', text }])
export const list = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }])

/** Lines of a term and a value, without those that have none. */
export function facts(rows: readonly (readonly [term: string, value: string])[]): Block[] {
  const said = rows.filter(([, value]) => value.trim() !== '')
  return said.length === 0 ? [] : [{ kind: 'facts', rows: said.map(([term, value]) => ({ term, value })) }]
}

/** What was written when names were open, with its veils; or that it is left out. */
export const writtenOpen = (text: string | null, { t }: CaseTexts): Block[] => (text === null ? [paragraph(t('withheldText'))] : quoted(text))

/** Columns by their headings and their parts of the width. */
export const columnsOf = (...columns: readonly (readonly [header: string, share: number])[]): TableColumn[] => columns.map(([header, share]) => ({ header, share }))

/** A table, or nothing where it has no rows. */
export const tableOf = (label: string, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Block[] => (rows.length === 0 ? [] : [{ kind: 'table', label, columns, rows }])

/** A document of the case: its pages are numbered under its own title. */
export function caseDocument({ language, t }: CaseTexts, title: string, blocks: readonly Block[]): Document {
  return { language, title, blocks, pageLabel: t('page', { title, ...pageNumbers }) }
}
