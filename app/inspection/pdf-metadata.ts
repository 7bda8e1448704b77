import type { PDFDict, PDFDocument as Document } from '@cantoo/pdf-lib'
import { withoutSegments } from './jpeg-segments'
import { dictionariesIn } from './pdf-reachable'

type Library = typeof import('@cantoo/pdf-lib')

/** XMP; what the program that made it keeps for itself; when a page was changed; small pictures of pages; what happens on opening, closing, printing. */
const everywhere = ['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'OpenAction', 'AA', 'Perms', 'Legal', 'SpiderInfo'] as const
/** Of a note or a mark: whose it is, when it was made and its name. A field's `T` is the field's name and stays. */
const ofNotes = ['T', 'M', 'CreationDate', 'NM', 'RC', 'Subj', 'Popup'] as const

/** Takes away whatever tells who made the document, when and with what. */
export function forgetMetadata(pdf: Library, document: Document): void {
  const { PDFName } = pdf
  const { context } = document
  context.trailerInfo.Info = undefined as never
  context.trailerInfo.ID = undefined as never
  for (const dictionary of dictionariesIn(pdf, document)) {
    for (const entry of everywhere) dictionary.delete(PDFName.of(entry))
    if (isNote(pdf, dictionary)) for (const entry of ofNotes) dictionary.delete(PDFName.of(entry))
  }
  cleanPictures(pdf, document)
}

function isNote({ PDFName }: Library, dictionary: PDFDict): boolean {
  return dictionary.has(PDFName.of('Rect')) && dictionary.lookup(PDFName.of('Subtype'))?.toString() !== '/Widget'
}

/** JPEG pictures stand in a PDF as they came from the camera. */
function cleanPictures(pdf: Library, { context }: Document): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof pdf.PDFRawStream) || !isJpeg(pdf, object.dict)) continue
    const cleaned = withoutSegments(object.contents)
    if (cleaned) context.assign(ref, pdf.PDFRawStream.of(object.dict, cleaned))
  }
}

function isJpeg({ PDFName }: Library, dictionary: PDFDict): boolean {
  return /^(\/DCTDecode|\[\s*\/DCTDecode\s*\])$/.test(dictionary.lookup(PDFName.of('Filter'))?.toString() ?? '')
}
