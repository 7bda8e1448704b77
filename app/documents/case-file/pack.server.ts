import { createHash } from 'node:crypto'
import { localDayAt } from '~/domain/recruitment/local-time'
import type { Drawing } from '~/platform/drawing/drawing.server'
import type { CaseDocument } from './case-part'
import { hashedText, type Manifest } from './manifest'

/** Where the files of a case go, one after the other: a folder, or a ZIP. */
export interface CaseSink {
  file(path: string, bytes: Uint8Array, date: Date): Promise<void>
  /** When the last one was given. */
  end(): Promise<void>
}

export interface ToPack {
  readonly drawing: Drawing
  readonly part: Manifest['part']
  readonly recruitment: string
  readonly madeAt: Date
  /** Asked for one at a time; what a document holds is made when it is. The last ones may be made of what the earlier ones were. */
  readonly documents: Iterable<CaseDocument>
  readonly count: number
  /** Hears how many documents are done. */
  readonly onProgress?: (done: number, of: number) => void
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** Writes a case file, document by document, and last its manifest. The manifest's own hash comes back: it is what is noted of the file. */
export async function packCase(sink: CaseSink, { drawing, part, recruitment, madeAt, documents, count, onProgress }: ToPack): Promise<string> {
  const files: Manifest['files'] = []
  for (const document of documents) {
    const bytes = await bytesOf(document, drawing)
    await sink.file(document.path, bytes, document.date)
    files.push({ path: document.path, bytes: bytes.length, sha256: sha256(bytes), date: localDayAt(document.date), subject: document.subject })
    onProgress?.(files.length, count + 1)
  }
  const bare: Manifest = { format: 'uset-case-manifest/1', part, recruitment, madeAt: madeAt.toISOString(), files, sha256: '' }
  const manifest: Manifest = { ...bare, sha256: sha256(hashedText(bare)) }
  const latest = files.reduce((last, { date }) => (date > last ? date : last), '1980-01-01')
  await sink.file('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), new Date(`${latest}T12:00:00Z`))
  await sink.end()
  return manifest.sha256
}

/** A document's time stands in it as the day that it tells of, so that the same case gives the same bytes. */
async function bytesOf({ content, date }: CaseDocument, drawing: Drawing): Promise<Uint8Array> {
  return content.kind === 'pdf' ? drawing.pdf(content.document, date) : Buffer.from(content.text)
}
