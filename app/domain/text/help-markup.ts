// The few marks of Markdown (CommonMark) that a help text may hold: paragraphs, lists, **strong** and *emphasised* words.
// Everything else, HTML and links with it, is text and stays text.

export type Inline = { readonly kind: 'text' | 'strong' | 'emphasis'; readonly text: string }
export type Line = readonly Inline[]
export type Block = { readonly kind: 'paragraph' | 'list' | 'numbers'; readonly lines: readonly Line[] }

const bullet = /^\s{0,3}[-*+]\s+(?=\S)/u
const numbered = /^\s{0,3}\d{1,3}[.)]\s+(?=\S)/u
const marks = /\*\*(?<strong>[^\s*](?:[^*\n]*[^\s*])?)\*\*|\*(?<star>[^\s*](?:[^*\n]*[^\s*])?)\*|(?<![\p{L}\p{N}])_(?<bar>[^\s_](?:[^_\n]*[^\s_])?)_(?![\p{L}\p{N}])/gu

/** The blocks of a help text, in order. A line of a paragraph stays a line. */
export function helpBlocks(text: string): Block[] {
  const blocks: { kind: Block['kind']; lines: Line[] }[] = []
  let isOpen = false
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() === '') {
      isOpen = false
      continue
    }
    const kind = kindOf(line)
    const written = inlines(kind === 'paragraph' ? line.trim() : line.replace(kind === 'list' ? bullet : numbered, '').trim())
    const last = blocks.at(-1)
    if (isOpen && last?.kind === kind) last.lines.push(written)
    else blocks.push({ kind, lines: [written] })
    isOpen = true
  }
  return blocks
}

function kindOf(line: string): Block['kind'] {
  return bullet.test(line) ? 'list' : numbered.test(line) ? 'numbers' : 'paragraph'
}

function inlines(line: string): Inline[] {
  const found: Inline[] = []
  let from = 0
  for (const { 0: whole, index, groups = {} } of line.matchAll(marks)) {
    if (index > from) found.push({ kind: 'text', text: line.slice(from, index) })
    found.push(marked(groups))
    from = index + whole.length
  }
  return from < line.length ? [...found, { kind: 'text', text: line.slice(from) }] : found
}

function marked({ strong, star, bar = '' }: Record<string, string | undefined>): Inline {
  return strong === undefined ? { kind: 'emphasis', text: star ?? bar } : { kind: 'strong', text: strong }
}
