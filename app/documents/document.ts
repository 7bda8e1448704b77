import type { InterfaceLanguage } from '~/domain/local-text'

/** A part of a document: what it is, never how it looks. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A line each: “Department: Finance”. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
  /** Somebody's own words, with their line breaks. */
  | { readonly kind: 'quotation'; readonly text: string }
  /** Short cells alone: a row is never divided over two pages. The first column says what its row is. */
  | { readonly kind: 'table'; readonly label: string; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] }
  /** A code to be read off and typed. */
  | { readonly kind: 'code'; readonly label: string; readonly text: string }

export interface TableColumn {
  readonly header: string
  /** Its part of the width, in proportion to the other columns'. */
  readonly share: number
}

/** A document for a person to keep: drawn as PDF or written as HTML, in one language. */
export interface Document {
  readonly language: InterfaceLanguage
  readonly title: string
  /** Stands at the foot of every page: “Page 2 of 7”. */
  readonly pageLabel: (page: number, pages: number) => string
  readonly blocks: readonly Block[]
}
