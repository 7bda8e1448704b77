import { extractText, getDocumentProxy } from 'unpdf'

export interface ReadPdf {
  readonly text: string
  readonly pages: number
  readonly tagged: boolean
  readonly language: string | null
  readonly title: string
  readonly createdAt: string
  /** The tags of the structure in the order of reading, with the text of each. */
  readonly structure: readonly (readonly [tag: string, text: string])[]
}

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/** A PDF as a reader with a screen reader gets it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  const { info } = await pdf.getMetadata()
  const facts = info as { Title?: string; Language?: string; CreationDate?: string } // the reader's own untyped facts
  const mark = await pdf.getMarkInfo()
  const structure: [string, string][] = []
  for (let number = 1; number <= totalPages; number++) structure.push(...(await structureOf(await pdf.getPage(number))))
  return { text, pages: totalPages, tagged: mark?.Marked === true, language: facts.Language ?? null, title: facts.Title ?? '', createdAt: facts.CreationDate ?? '', structure }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function structureOf(page: Page): Promise<[string, string][]> {
  const texts = new Map<string, string>()
  let open: string[] = []
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open = open.slice(0, -1)
      else open = [...open, ('id' in item && typeof item.id === 'string' ? item.id : '')]
    } else {
      const id = open.at(-1) ?? ''
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    }
  }
  const leaves = (node: Node): [string, string][] => {
    const own = (node.children ?? []).filter((child) => child.type === 'content').map((child) => texts.get(child.id ?? '') ?? '').join('')
    const below = (node.children ?? []).filter((child) => child.type !== 'content').flatMap(leaves)
    return own === '' ? below : [[node.role ?? '', own.trim()], ...below]
  }
  const tree = await page.getStructTree() as Node | null // as the reader documents it
  return tree ? leaves(tree) : []
}
