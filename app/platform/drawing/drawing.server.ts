import type { Document } from '~/documents/document'
import type { Sheet } from '~/documents/sheet'
import { openThread } from '../thread.server'

/** Draws documents as PDF (PDF/A-2a, see app/documents/pdf), and tables as a workbook (XLSX). */
export interface Drawing {
  /** @param madeAt stands in the file as the time when it was made */
  pdf(document: Document, madeAt: Date): Promise<Uint8Array<ArrayBuffer>>
  workbook(sheets: readonly Sheet[], madeAt: Date): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

/** What the drawing thread is asked. */
export type ToDraw = { readonly madeAt: Date } & ({ readonly document: Document } | { readonly sheets: readonly Sheet[] })

/** Where nobody else waits: a command, a test. */
export const drawingHere: Drawing = {
  pdf: async (document, madeAt) => new Uint8Array(await (await import('~/documents/pdf/pdf.server')).documentAsPdf(document, madeAt)),
  workbook: async (sheets, madeAt) => new Uint8Array(await (await import('~/documents/workbook.server')).asWorkbook(sheets, madeAt)),
  close: async () => undefined,
}

/**
 * In a thread of its own: a page of text takes some milliseconds to set and a case hundreds of pages, and meanwhile the server would answer nobody.
 * @param program the built drawing-thread
 */
export function threadedDrawing(program: string): Drawing {
  const { ask, end } = openThread<ToDraw, Uint8Array<ArrayBuffer>>(program)
  return { pdf: (document, madeAt) => ask({ document, madeAt }), workbook: (sheets, madeAt) => ask({ sheets, madeAt }), close: end }
}
