import type { PDFDocument as Document, PDFObject } from '@cantoo/pdf-lib'
import { FileRefused } from './file-refused'

type Library = typeof import('@cantoo/pdf-lib')

/** What an object holds directly: the values of a dictionary, of a list, or of a stream's own dictionary. */
export function partsOf({ PDFDict, PDFArray, PDFStream }: Pick<Library, 'PDFDict' | 'PDFArray' | 'PDFStream'>, object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFStream) return object.dict.values()
  if (object instanceof PDFDict) return object.values()
  return object instanceof PDFArray ? object.asArray() : []
}

/** Deletes every object to which no way leads from the catalogue: what was there before a change, and what an author thought deleted. */
export function forgetUnreachable(pdf: Library, document: Document): void {
  const { context } = document
  const root = context.trailerInfo.Root
  if (!(root instanceof pdf.PDFRef)) throw new FileRefused('damaged')
  const reached = new Set<PDFObject>()
  const waiting: PDFObject[] = [root]
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (reached.has(object)) continue
    reached.add(object)
    if (object instanceof pdf.PDFRef) {
      const meant = context.lookup(object)
      if (meant) waiting.push(meant)
    } else waiting.push(...partsOf(pdf, object))
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}

/** Every dictionary in the document, those of streams too. */
export function* dictionariesIn(pdf: Library, document: Document) {
  const seen = new Set<PDFObject>()
  const waiting = document.context.enumerateIndirectObjects().map(([, object]) => object)
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (seen.has(object)) continue
    seen.add(object)
    waiting.push(...partsOf(pdf, object))
    if (object instanceof pdf.PDFStream) yield object.dict
    else if (object instanceof pdf.PDFDict) yield object
  }
}
