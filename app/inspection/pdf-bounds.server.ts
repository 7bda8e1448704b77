import { AsyncLocalStorage } from 'node:async_hooks'
import { createInflate, inflateSync } from 'node:zlib'
import type { PDFDict, PDFDocument as Document, PDFRawStream } from '@cantoo/pdf-lib'
import { documentLimits } from '~/domain/recruitment/documents'
import { FileRefused } from './file-refused'

type Library = typeof import('@cantoo/pdf-lib')

/** Bytes that one stream of objects may hold: the library inflates these whole when it reads a file. An ordinary one holds some hundred objects. */
const structureBytes = 16_000_000
/** The same of all such streams of one file together: what stands in them is held at once. */
const allStructureBytes = 64_000_000
const bounded = new WeakSet<object>()

interface Reading {
  refused: FileRefused | null
  /** Bytes of structure that may still come. */
  left: number
}

/** What was wrong with a stream of the file that is being read: the library swallows what is thrown while it reads, and says only that it could not. */
const reading = new AsyncLocalStorage<Reading>()

/**
 * Reads a file with the library, which inflates streams of objects and of cross references by itself and without a limit of its own: so each is looked at
 * before, in front of the two functions that open them. Only plain or deflated ones are taken, and none larger than it may be.
 * @throws FileRefused, or what the library throws
 */
export async function withinBounds<T>(pdf: Library, read: () => Promise<T>): Promise<T> {
  boundStructureStreams(pdf)
  const found: Reading = { refused: null, left: allStructureBytes }
  try {
    return await reading.run(found, read)
  } catch (error) {
    throw found.refused ?? error
  }
}

function boundStructureStreams({ PDFObjectStreamParser, PDFXRefStreamParser }: Library): void {
  for (const parser of [PDFObjectStreamParser, PDFXRefStreamParser] as { forStream(stream: PDFRawStream, ...rest: unknown[]): unknown }[]) {
    if (bounded.has(parser)) continue
    bounded.add(parser)
    const original = parser.forStream
    parser.forStream = (stream, ...rest) => { refuseLargeStructure(stream); return original(stream, ...rest) }
  }
}

function refuseLargeStructure({ dict, contents }: PDFRawStream): void {
  const filters = filtersOf(dict)
  if (filters.length === 0) return
  if (filters.join(' ') !== '/FlateDecode') throw refusedFor('damaged')
  const found = reading.getStore() ?? { refused: null, left: structureBytes }
  try {
    found.left -= inflateSync(contents, { maxOutputLength: Math.max(1, Math.min(structureBytes, found.left)) }).length
  } catch (error) {
    throw refusedFor(isTooLong(error) ? 'grows-too-large' : 'damaged')
  }
}

function refusedFor(refusal: 'damaged' | 'grows-too-large'): FileRefused {
  const refused = new FileRefused(refusal)
  const found = reading.getStore()
  if (found) found.refused ??= refused
  return refused
}

/** @throws FileRefused when all that is deflated in the document grows beyond the limit: whoever opens it would have to bear that */
export async function refuseBombs({ PDFRawStream: Raw }: Library, { context }: Document): Promise<void> {
  let left: number = documentLimits.inflatedBytes
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof Raw)) continue
    const filters = filtersOf(object.dict)
    if (filters.filter((filter) => growing.test(filter)).length > 1) throw new FileRefused('grows-too-large') // squeezed twice: nobody does that in earnest
    if (!/^\/(FlateDecode|Fl)$/.test(filters[0] ?? '')) continue
    left -= await sizeOf(object.contents, left)
  }
}

const growing = /^\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|JBIG2Decode)$/

/** How many bytes a stream grows to. They are counted and let go. */
function sizeOf(contents: Uint8Array, left: number): Promise<number> {
  const most = Math.min(left, streamBytes)
  const stream = createInflate({ chunkSize: 1 << 18 })
  return new Promise((resolve, reject) => {
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) return
      stream.destroy()
      reject(new FileRefused('grows-too-large'))
    })
    stream.on('error', () => { resolve(size) }) // what does not inflate any further does not grow
    stream.on('end', () => { resolve(size) })
    stream.end(contents)
  })
}

/** Of one stream: a page at 600 dots an inch in colour is 104 million bytes. */
const streamBytes = 150_000_000

const isTooLong = (error: unknown) => error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

function filtersOf(dict: PDFDict): string[] {
  const key = [...dict.keys()].find((name) => name.toString() === '/Filter')
  const filter = key && dict.lookup(key)
  return filter === undefined ? [] : filter.toString().replaceAll(/[[\]]/g, ' ').trim().split(/\s+/).filter((word) => word !== '')
}
