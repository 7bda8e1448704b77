import { documentLimits, typeByContent, type DocumentType, type FileRefusal } from '~/domain/recruitment/documents'
import { ok, refused, type Result } from '~/domain/result'
import { cleanImage } from './clean-image.server'
import { cleanPdf } from './clean-pdf.server'
import { FileRefused } from './file-refused'

export interface InspectedFile {
  readonly type: DocumentType
  /** Written anew, without what it told of its maker. */
  readonly content: Buffer
}

/**
 * What a file is by its content, cleaned; or why it is not taken. Neither its name nor what it was said to be is asked for. Costs processor time and
 * several times the file's size in memory: no more than a few at once.
 */
export async function inspectFile(bytes: Buffer): Promise<Result<InspectedFile, FileRefusal>> {
  if (bytes.length === 0) return refused('no-file')
  if (bytes.length > documentLimits.fileBytes) return refused('too-large')
  const type = typeByContent(bytes)
  if (type === null) return refused('not-a-document')
  try {
    const content = await (type === 'pdf' ? cleanPdf(bytes) : cleanImage(bytes, type))
    return content.length > documentLimits.fileBytes ? refused('too-large') : ok({ type, content })
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.refusal)
    throw error
  }
}
