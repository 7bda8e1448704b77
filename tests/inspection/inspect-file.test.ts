import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '~/inspection/inspect-file.server'
import { withoutSegments } from '~/inspection/jpeg-segments'
import { bytesOf, canaries, makeJpeg, makePdf, makePng, pngBomb, rawPdf, skeleton, streamObject } from '../support/files'

const words = Object.values(canaries)
const says = (bytes: Uint8Array, word: string) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'latin1'), Buffer.from(word, 'utf16le').swap16()].some((form) => Buffer.from(bytes).includes(form))
const refusalOf = async (bytes: Buffer) => { const done = await inspectFile(bytes); return done.ok ? done.value.type : done.refusal }
async function cleaned(bytes: Buffer): Promise<Buffer> {
  const done = await inspectFile(bytes)
  if (!done.ok) throw new Error(done.refusal)
  return done.value.content
}
async function textOf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return text
}

describe('what is kept of a file', () => {
  it('a PDF can be read as before, and neither author, program, title nor time stands in it', async () => {
    const before = await makePdf({ pages: 2, compress: false })
    expect(words.filter((word) => says(before, word))).toEqual([canaries.author, canaries.producer, canaries.comment])
    const after = await cleaned(before)
    expect(await textOf(after)).toContain('Eksamensbevis 2')
    const { info } = await (await getDocumentProxy(new Uint8Array(after))).getMetadata()
    expect(JSON.stringify(info)).not.toMatch(/Kanarie|CreationDate|ModDate|Producer|Author/)
    expect(words.filter((word) => says(after, word))).toEqual([])
    expect(await refusalOf(after)).toBe('pdf')
  })

  it('XMP, notes’ authors, what happens on opening, and objects to which nothing leads any more are gone from a PDF', async () => {
    const xmp = streamObject('/Type /Metadata /Subtype /XML', Buffer.from(`<dc:creator>${canaries.author}</dc:creator>`))
    const note = `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (${canaries.author}) /M (D:20260101) /Contents (Se her) >>`
    const before = rawPdf([...skeleton('/Metadata 4 0 R /OpenAction [3 0 R /Fit] /PieceInfo << /X << /LastModified (D:2026) >> >>', '/Annots [5 0 R]'), xmp, note, `(${canaries.place})`], '/Info 7 0 R /ID [<41><42>]')
    const after = (await cleaned(before)).toString('latin1')
    const [objects] = await Promise.all([getDocumentProxy(new Uint8Array(Buffer.from(after, 'latin1')))])
    const [annotation] = await (await objects.getPage(1)).getAnnotations()
    expect([annotation?.contentsObj?.str, annotation?.titleObj?.str]).toEqual(['Se her', ''])
    for (const word of [canaries.author, canaries.place, 'PieceInfo', 'OpenAction']) expect(says(Buffer.from(after, 'latin1'), word), word).toBe(false)
    expect((await objects.getOpenAction())).toBeNull()
  })

  it('a picture in a PDF loses what the camera told', async () => {
    const picture = await makeJpeg()
    expect(says(picture, canaries.camera)).toBe(true)
    const document = new PDFDocument()
    document.image(picture, 10, 10)
    const before = await bytesOf(document)
    expect(says(before, canaries.camera)).toBe(true)
    expect(says(await cleaned(before), canaries.camera)).toBe(false)
  })

  it('a JPEG stands upright and says neither where, when nor by what it was taken', async () => {
    const before = await makeJpeg()
    expect(words.filter((word) => says(before, word))).toEqual([canaries.author, canaries.camera, canaries.comment])
    expect((await sharp(before).metadata()).exif?.includes('Exif')).toBe(true)
    const after = await cleaned(before)
    const { width, height, exif, icc, xmp, iptc, orientation } = await sharp(after).metadata()
    expect({ width, height, exif, icc, xmp, iptc, orientation }).toEqual({ width: 20, height: 40 })
    expect(words.filter((word) => says(after, word))).toEqual([])
  })

  it('a PNG loses its words, and whatever was hung on behind a picture is gone', async () => {
    const before = await makePng()
    expect(says(before, canaries.author)).toBe(true)
    const hung = Buffer.concat([before, Buffer.from(`PK\x03\x04${canaries.place}`)])
    const after = await cleaned(hung)
    expect([says(after, canaries.author), says(after, canaries.place), (await sharp(after).metadata()).format]).toEqual([false, false, 'png'])
  })
})

describe('what is not taken', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'no-file'],
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'not-a-document'],
    ['a ZIP, or a Word document', Buffer.from('PK\x03\x04 word/document.xml'), 'not-a-document'],
    ['a program', Buffer.from('MZ\x90\x00'), 'not-a-document'],
    ['a GIF', Buffer.from('GIF89a'), 'not-a-document'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-document'],
    ['more than ten million bytes', Buffer.alloc(10_000_001, '%PDF-'), 'too-large'],
    ['what begins as a PDF and is none', Buffer.from('%PDF-1.7\nHello'), 'damaged'],
    ['what begins as a JPEG and is a page of HTML', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<html>')]), 'damaged'],
    ['a PNG of 60,000 by 60,000 pixels in a thousand bytes', pngBomb(60_000, 60_000), 'too-many-pixels'],
    ['a PNG whose pixels are not there', pngBomb(100, 100), 'damaged'],
  ])('%s', async (_, bytes, refusal) => { expect(await refusalOf(bytes)).toBe(refusal) })

  it('an encrypted PDF', async () => {
    const document = new PDFDocument({ userPassword: 'hemmelig', ownerPassword: 'mere' })
    document.text('Hej')
    expect(await refusalOf(await bytesOf(document))).toBe('encrypted')
  })

  it('a PDF with too many pages', async () => {
    expect(await refusalOf(await makePdf({ pages: 100 }))).toBe('pdf')
    expect(await refusalOf(await makePdf({ pages: 101 }))).toBe('too-many-pages')
  })

  it.each([
    ['a script on opening', ['/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>', '']],
    ['a script under an escaped name', ['/OpenAction << /S /Java#53cript /J#53 (1) >>', '']],
    ['scripts in the tree of names', ['/Names << /JavaScript << /Names [(x) 4 0 R] >> >>', '']],
    ['a program to launch', ['', '/AA << /O << /S /Launch /F (cmd.exe) >> >>']],
    ['a file within', ['/Names << /EmbeddedFiles << /Names [] >> >>', '']],
    ['a file attached to a note', ['', '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>]']],
    ['a form that is sent somewhere', ['', '/Annots [<< /Subtype /Widget /Rect [0 0 9 9] /A << /S /SubmitForm /F (http://x) >> >>]']],
    ['a form of XFA', ['/AcroForm << /Fields [] /XFA (x) >>', '']],
    ['another document to go to', ['/OpenAction << /S /GoToR /F (x.pdf) >>', '']],
  ] as const)('a PDF with %s', async (_, [catalogue, page]) => {
    expect(await refusalOf(rawPdf(skeleton(catalogue, page)))).toBe('active-content')
  })

  it('a PDF that only leads to an address or to a page of its own is taken', async () => {
    expect(await refusalOf(rawPdf(skeleton('/OpenAction [3 0 R /Fit]', '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org) >> >>]')))).toBe('pdf')
  })
})

describe('what grows', () => {
  const zeros = (bytes: number) => deflateSync(Buffer.alloc(bytes), { level: 9 })

  it('a stream of objects that grows beyond its limit is not inflated to its end', async () => {
    const bomb = streamObject('/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode', zeros(400_000_000))
    expect(bomb.length).toBeLessThan(500_000)
    expect(await refusalOf(rawPdf([...skeleton(), bomb]))).toBe('grows-too-large')
  })

  it('nor is one that was squeezed twice, or in a way in which no program writes it', async () => {
    for (const filter of ['[/FlateDecode /FlateDecode]', '/LZWDecode', '[/ASCIIHexDecode /FlateDecode]', '/RunLengthDecode']) {
      expect(await refusalOf(rawPdf([...skeleton(), streamObject(`/Type /Obj#53tm /N 1 /First 5 /Filter ${filter}`, zeros(1000))])), filter).toBe('damaged')
    }
  })

  it('a page’s own stream that grows beyond the limit is refused', async () => {
    expect(await refusalOf(rawPdf([...skeleton('', '/Contents 4 0 R'), streamObject('/Filter /FlateDecode', zeros(160_000_000))]))).toBe('grows-too-large')
    expect(await refusalOf(rawPdf([...skeleton('', '/Contents 4 0 R'), streamObject('/Filter /FlateDecode', zeros(1_000_000))]))).toBe('pdf')
  })

  it('lists within lists without end are damage and nothing worse', async () => {
    expect(await refusalOf(rawPdf([...skeleton('/Deep 4 0 R'), '['.repeat(200_000)]))).toBe('damaged')
  })
})

describe('whatever comes', () => {
  it('is taken or refused by a word, and never an exception: files altered anywhere', async () => {
    const files = await Promise.all([makePdf({ compress: false }), makeJpeg(), makePng()])
    const altered = fc.record({ file: fc.constantFrom(...files), changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), cut: fc.option(fc.nat(), { freq: 3 }), put: fc.string() })
    await fc.assert(fc.asyncProperty(altered, async ({ file, changes, cut, put }) => {
      const bytes = Buffer.concat([file, Buffer.from(put)])
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      const done = await inspectFile(cut === null ? bytes : bytes.subarray(0, cut % bytes.length))
      if (done.ok) expect(words.filter((word) => says(done.value.content, word))).toEqual([])
    }), { numRuns: 60 })
  })

  it('the segments of a JPEG: what is left is never longer, and once cleaned it stays as it is', () => {
    const segment = fc.tuple(fc.constantFrom(0xe0, 0xe1, 0xed, 0xee, 0xfe, 0xdb, 0xc0), fc.uint8Array({ maxLength: 40 }))
    fc.assert(fc.property(fc.array(segment), fc.uint8Array({ maxLength: 60 }), (segments, scan) => {
      const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments.map(([kind, content]) => Buffer.concat([Buffer.from([0xff, kind, (content.length + 2) >> 8, (content.length + 2) & 255]), content])), Buffer.from([0xff, 0xda, 0, 2]), scan, Buffer.from([0xff, 0xd9])])
      const once = withoutSegments(bytes)
      if (once === null) return
      expect(once.length).toBeLessThanOrEqual(bytes.length)
      expect(withoutSegments(once)).toEqual(once)
    }))
  })
})
