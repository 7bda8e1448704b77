import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'

// Small real files, made here. What must not be kept of them stands in them as a canary.

export const canaries = { author: 'Kanariefugl-Forfatter', producer: 'Kanarieprogram-9', place: '55;40;34', camera: 'Kanariekamera-X', comment: 'Kanarie-note-7' } as const

/** A PDF of some pages as an office program writes it: with its author, its title and when it was made. */
export function makePdf({ text = 'Eksamensbevis', pages = 1, info = {}, compress = true }: { text?: string; pages?: number; info?: object; compress?: boolean } = {}): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, compress, info: { Author: canaries.author, Producer: canaries.producer, Creator: canaries.producer, Title: canaries.comment, ...info } })
  for (let page = 1; page <= pages; page++) document.addPage().text(`${text} ${page}`)
  return bytesOf(document)
}

export async function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  document.end()
  await new Promise((resolve) => { document.on('end', resolve) })
  return Buffer.concat(chunks)
}

/** A JPEG as a telephone writes it: where it was taken, by what, and which way up. 40 by 20 pixels lying on its side. */
export function makeJpeg(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Make: canaries.camera, Artist: canaries.author, ImageDescription: canaries.comment }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 40/1 34/1' } })
    .withMetadata({ orientation: 6 }).jpeg().toBuffer()
}

/** A PNG with words in it. */
export async function makePng(): Promise<Buffer> {
  const plain = await sharp({ create: { width: 12, height: 8, channels: 3, background: '#336699' } }).png().toBuffer()
  const text = chunkOf('tEXt', Buffer.from(`Author\0${canaries.author}`, 'latin1'))
  return Buffer.concat([plain.subarray(0, 33), text, plain.subarray(33)]) // after the header, which is 8 and 25 bytes
}

/** A PNG that says it is so large and holds next to nothing. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunkOf('IHDR', header), chunkOf('IDAT', deflateSync(Buffer.alloc(1000))), chunkOf('IEND', Buffer.alloc(0))])
}

function chunkOf(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** CRC-32 as PNG has it (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A PDF of objects as they are written here: `objects[0]` is number 1. The catalogue must be number 1. */
export function rawPdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n', 'latin1')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`, 'latin1'), typeof object === 'string' ? Buffer.from(object, 'latin1') : object, Buffer.from('\nendobj\n', 'latin1')])
    offsets.push(at)
    at += whole.length
    parts.push(whole)
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(parts)
}

/** A stream object with whatever stands in its dictionary. */
export function streamObject(dictionary: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`, 'latin1'), content, Buffer.from('\nendstream', 'latin1')])
}

/** Catalogue, pages and one page, which a PDF has to have; more entries for the catalogue and for the page. */
export const skeleton = (catalogue = '', page = '') => [`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`]
