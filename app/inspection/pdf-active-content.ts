import type { PDFDocument as Document } from '@cantoo/pdf-lib'
import { FileRefused } from './file-refused'
import { dictionariesIn } from './pdf-reachable'

type Library = typeof import('@cantoo/pdf-lib')

/** Kinds of action that do more than lead to a place or to an address (ISO 32000-1, table 198). */
const actions = new Set(['/JavaScript', '/Launch', '/SubmitForm', '/ImportData', '/ResetForm', '/GoToE', '/GoToR', '/Rendition', '/Movie', '/Sound', '/RichMediaExecute', '/SetOCGState', '/Trans', '/GoTo3DView', '/Hide'])
/** Entries that hold programs, files or other documents. */
const entries = ['JS', 'JavaScript', 'EmbeddedFiles', 'EmbeddedFile', 'EF', 'XFA', 'RichMediaContent', 'RichMediaSettings'] as const
const kinds = new Set(['/EmbeddedFile', '/Filespec', '/RichMedia', '/FileAttachment', '/Screen', '/Movie', '/Sound', '/3D'])

/** @throws FileRefused when the document could do something, or holds another file */
export function refuseActiveContent(pdf: Library, document: Document): void {
  const { PDFName } = pdf
  const names = { entries: entries.map((entry) => PDFName.of(entry)), action: PDFName.of('S'), type: PDFName.of('Type'), subtype: PDFName.of('Subtype'), file: PDFName.of('F'), filter: PDFName.of('FFilter') }
  for (const dictionary of dictionariesIn(pdf, document)) {
    const said = (key: typeof names.action) => dictionary.lookup(key)?.toString() ?? ''
    const isActive = names.entries.some((entry) => dictionary.has(entry)) || actions.has(said(names.action)) || kinds.has(said(names.type)) || kinds.has(said(names.subtype)) || dictionary.has(names.filter)
    if (isActive) throw new FileRefused('active-content')
  }
}
