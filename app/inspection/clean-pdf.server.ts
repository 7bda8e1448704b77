import type { PDFDocument as Document } from '@cantoo/pdf-lib'
import { documentLimits } from '~/domain/recruitment/documents'
import { FileRefused } from './file-refused'
import { refuseActiveContent } from './pdf-active-content'
import { refuseBombs, withinBounds } from './pdf-bounds.server'
import { forgetMetadata } from './pdf-metadata'
import { forgetUnreachable } from './pdf-reachable'

/**
 * A PDF parsed, looked through and written anew. Refused: encrypted ones, ones that could do something (scripts, launching, files within, forms of
 * XFA), ones that grow beyond measure. Taken away without a word: who made it, when and with what, XMP, notes' authors, what metadata pictures in it
 * carry, what happens when it is opened, earlier versions of what was changed, and everything that nothing in it refers to any more.
 * @throws FileRefused
 */
export async function cleanPdf(bytes: Buffer): Promise<Buffer> {
  const pdf = await import('@cantoo/pdf-lib')
  const document = await parsed(pdf, bytes)
  if (document.context.trailerInfo.Encrypt !== undefined) throw new FileRefused('encrypted')
  forgetUnreachable(pdf, document)
  refuseActiveContent(pdf, document)
  if (pagesOf(document) > documentLimits.pages) throw new FileRefused('too-many-pages')
  await refuseBombs(pdf, document)
  forgetMetadata(pdf, document)
  forgetUnreachable(pdf, document)
  return Buffer.from(await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }).catch(damaged))
}

type Library = typeof import('@cantoo/pdf-lib')

async function parsed(pdf: Library, bytes: Buffer): Promise<Document> {
  const options = { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: pdf.ParseSpeeds.Medium, capNumbers: true }
  try {
    return await withinBounds(pdf, () => pdf.PDFDocument.load(bytes, options))
  } catch (error) {
    if (error instanceof FileRefused) throw error
    if (error instanceof pdf.EncryptedPDFError) throw new FileRefused('encrypted')
    return damaged()
  }
}

function pagesOf(document: Document): number {
  try {
    const pages = document.getPageCount()
    if (pages > 0) return pages
  } catch {
    // a page tree that cannot be walked
  }
  return damaged()
}

function damaged(): never {
  throw new FileRefused('damaged')
}
