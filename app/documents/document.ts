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
  /** What stands in words or in a table beside it too. Drawn on paper alone: where nothing is drawn, its words are read. */
  | { readonly kind: 'picture'; readonly alt: string; readonly rows: readonly PictureRow[]; readonly ends: readonly [string, string] }
  /** A code to be read off and typed. */
  | { readonly kind: 'code'; readonly label: string; readonly text: string }

/** A line of a picture: a name, what is drawn beside it, and a value at the end. */
export interface PictureRow {
  readonly name: string
  readonly value: string
  readonly marks: readonly Mark[]
}

/** Places are from 0, the left edge, to 1. */
export type Mark =
  | { readonly kind: 'span'; readonly from: number; readonly to: number }
  | { readonly kind: 'dot'; readonly at: number; readonly isSmall?: boolean }
  | { readonly kind: 'box'; readonly from: number; readonly to: number; readonly filled: 'whole' | 'half' | 'none' }

export interface TableColumn {
  readonly header: string
  /** Its part of the width, in proportion to the other columns'. */
  readonly share: number
}

/** A document for a person to keep: drawn as PDF or written as HTML, in one language. Plain data: it may be drawn in another thread. */
export interface Document {
  readonly language: InterfaceLanguage
  readonly title: string
  /** Stands at the foot of every page, with `{page}` and `{pages}` in the place of numbers: “Page {page} of {pages}”. */
  readonly pageLabel: string
  readonly blocks: readonly Block[]
}

/** What a label's text is asked for with: the numbers are put in when there are pages. */
export const pageNumbers = { page: '{page}', pages: '{pages}' } as const
