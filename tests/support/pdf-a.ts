import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject, type PDFPage } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'

// What of PDF/A-2a (ISO 19005-2) and of a tagged PDF (ISO 32000-1, 14.7 and 14.8) can be told from a file by ourselves. It is no validator: veraPDF is a
// Java program that no package registry of ours has. Each finding is a sentence; a file that fits has none.

/** @returns what does not fit, with the page where there is one */
export async function problemsOfPdf(bytes: Uint8Array, language: string): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  return [...ofCatalog(document, language), ...ofFonts(document), ...ofContents(document), ...ofStructure(document), ...ofActions(document), ...(await ofPlaces(bytes))]
}

const name = (key: string) => PDFName.of(key)
const at = (dict: PDFDict | undefined, key: string): PDFObject | undefined => dict?.lookup(name(key))
const dictAt = (dict: PDFDict | undefined, key: string) => { const found = at(dict, key); return found instanceof PDFDict ? found : undefined }
const textOf = (object: PDFObject | undefined) => (object instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(object).decode()).toString('latin1') : '')

function ofCatalog({ catalog, context }: PDFDocument, language: string): string[] {
  const metadata = textOf(at(catalog, 'Metadata'))
  const intent = at(catalog, 'OutputIntents')
  const [first] = intent instanceof PDFArray ? intent.asArray().map((one) => context.lookup(one)) : []
  const profile = first instanceof PDFDict ? at(first, 'DestOutputProfile') : undefined
  return [
    [/\(?da\)?|\(?en\)?/.test(String(at(catalog, 'Lang'))) && String(at(catalog, 'Lang')).includes(language), `it does not say that it is in ${language}`],
    [String(at(dictAt(catalog, 'MarkInfo'), 'Marked')) === 'true', 'it is not marked as tagged'],
    [dictAt(catalog, 'StructTreeRoot') !== undefined, 'it has no structure'],
    [String(at(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')) === 'true', 'its title is not shown'],
    [/pdfaid:part>2</.test(metadata) && /pdfaid:conformance>A</.test(metadata), 'its metadata do not say PDF/A-2a'],
    [/<dc:title>/.test(metadata), 'its metadata have no title'],
    [profile instanceof PDFRawStream && decodePDFRawStream(profile).decode().length > 100, 'it has no output intent with a profile of colours'],
    [context.trailerInfo.ID !== undefined, 'it has no /ID'],
    [context.trailerInfo.Encrypt === undefined, 'it is encrypted'],
  ].flatMap(([fits, problem]) => (fits ? [] : [String(problem)]))
}

function ofFonts({ context }: PDFDocument): string[] {
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const fonts = dicts.filter((dict) => String(at(dict, 'Type')) === '/Font')
  const descriptors = dicts.filter((dict) => String(at(dict, 'Type')) === '/FontDescriptor')
  return [
    ...(fonts.length === 0 ? ['it has no font'] : []),
    ...fonts.filter((font) => String(at(font, 'Subtype')) === '/Type0' && !(at(font, 'ToUnicode') instanceof PDFRawStream)).map((font) => `${String(at(font, 'BaseFont'))} has no map to Unicode`),
    ...fonts.filter((font) => !['/Type0', '/CIDFontType2', '/CIDFontType0'].includes(String(at(font, 'Subtype')))).map((font) => `${String(at(font, 'BaseFont'))} is one of the standard fonts`),
    ...descriptors.filter((descriptor) => !['FontFile', 'FontFile2', 'FontFile3'].some((file) => at(descriptor, file) instanceof PDFRawStream)).map((descriptor) => `${String(at(descriptor, 'FontName'))} is not embedded`),
  ]
}

/** Nothing is drawn outside of marked content: it is read out, or said to be for the eye alone. */
function ofContents(document: PDFDocument): string[] {
  return document.getPages().flatMap((page, index) => {
    const tokens = contentOf(page).match(/\((?:\\.|[^\\)])*\)|<[\da-fA-F\s]*>|BDC|BMC|EMC|T[jJ]|\bS\b|[^\s()<>]+/g) ?? []
    let depth = 0
    const outside = tokens.filter((token) => {
      if (token === 'BDC' || token === 'BMC') depth += 1
      if (token === 'EMC') depth -= 1
      return (token === 'Tj' || token === 'TJ') && depth < 1
    })
    return [...(outside.length > 0 ? [`page ${index + 1}: ${outside.length} texts stand outside of marked content`] : []), ...(depth === 0 ? [] : [`page ${index + 1}: marked content does not end`])]
  })
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents]
  return streams.map((stream) => (stream instanceof PDFRawStream ? inflated(stream) : '')).join('\n')
}

const inflated = (stream: PDFRawStream) => (String(at(stream.dict, 'Filter')).includes('FlateDecode') ? inflateSync(stream.contents).toString('latin1') : Buffer.from(stream.contents).toString('latin1'))

interface Element {
  readonly tag: string
  readonly dict: PDFDict
  readonly children: readonly Element[]
  /** The marked contents that are directly its own. */
  readonly contents: readonly string[]
}

function elementOf(document: PDFDocument, dict: PDFDict): Element {
  const kids = at(dict, 'K')
  const all = (kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []).map((one) => document.context.lookup(one) ?? one)
  const page = String(dict.get(name('Pg')) ?? '')
  const isElement = (one: PDFObject): one is PDFDict => one instanceof PDFDict && at(one, 'S') !== undefined
  const contents = all.filter((one) => !isElement(one)).map((one) => (one instanceof PDFDict ? `${String(one.get(name('Pg')) ?? page)} ${String(at(one, 'MCID'))}` : `${page} ${String(one)}`))
  return { tag: String(at(dict, 'S') ?? '').replace('/', ''), dict, contents, children: all.filter(isElement).map((one) => elementOf(document, one)) }
}

const allIn = (element: Element): Element[] => [element, ...element.children.flatMap(allIn)]

/** Every marked content stands in the structure once; tables are rows of as many cells, and their headings say of what. */
function ofStructure(document: PDFDocument): string[] {
  const root = dictAt(document.catalog, 'StructTreeRoot')
  if (!root) return []
  const elements = allIn(elementOf(document, root))
  const known = elements.flatMap(({ contents }) => contents)
  const drawn = document.getPages().flatMap((page) => [...contentOf(page).matchAll(/\/MCID (\d+)/g)].map(([, id]) => `${String(page.ref)} ${id ?? ''}`))
  const orphans = drawn.filter((one) => !known.includes(one))
  const tables = elements.filter(({ tag }) => tag === 'Table')
  return [
    ...(orphans.length > 0 ? [`${orphans.length} texts stand in no element`] : []),
    ...(new Set(known).size === known.length ? [] : ['a text stands in two elements']),
    ...(elements.some(({ tag }) => tag === 'H1') ? [] : ['it has no heading']),
    ...tables.flatMap((table, index) => ofTable(table).map((problem) => `table ${index + 1}: ${problem}`)),
    ...elements.filter(({ tag }) => tag === 'LI').filter(({ children }) => children.map(({ tag }) => tag).join(' ') !== 'Lbl LBody').map(() => 'an item of a list has no label and body'),
  ]
}

function ofTable({ children }: Element): string[] {
  const widths = new Set(children.map((row) => row.children.length))
  const headings = children.flatMap((row) => row.children.filter(({ tag }) => tag === 'TH'))
  return [
    ...(children.every(({ tag }) => tag === 'TR') ? [] : ['it has something that is no row']),
    ...(children.flatMap((row) => row.children).every(({ tag }) => tag === 'TH' || tag === 'TD') ? [] : ['a row has something that is no cell']),
    ...(widths.size <= 1 ? [] : ['its rows have different numbers of cells']),
    ...(headings.length > 0 && headings.every(({ dict }) => /\/Scope \/(Row|Column)/.test(String(at(dict, 'A')))) ? [] : ['a heading does not say of what it is one']),
  ]
}

function ofActions({ catalog, context }: PDFDocument): string[] {
  const forbidden = ['OpenAction', 'AA', 'AcroForm'].filter((key) => at(catalog, key) !== undefined)
  const scripts = context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFDict && ['/JavaScript', '/Launch', '/EmbeddedFile'].includes(String(at(object, 'S') ?? at(object, 'Type'))))
  return [...forbidden.map((key) => `it has /${key}`), ...scripts.map(() => 'it can do something')]
}

/** No text stands beyond the edge of its page. */
async function ofPlaces(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const problems: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , , x = 0, y = 0] = item.transform as number[]
      if (x < left || y < bottom || x + item.width > right || y > top) problems.push(`page ${number}: “${item.str.slice(0, 40)}” stands beyond the edge`)
    }
  }
  return problems
}
