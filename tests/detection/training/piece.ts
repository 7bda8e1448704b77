import type { NameCategory } from '~/detection/names/name-span'
import { tags } from '~/detection/names/tags'
import { tokensOf, type Token } from '~/detection/names/tokens'

export type Language = 'da' | 'nb' | 'sv' | 'en' | 'fi'
export const languages: readonly Language[] = ['da', 'nb', 'sv', 'en', 'fi']

export interface NamedSpan {
  readonly start: number
  readonly end: number
  readonly category: NameCategory
  /** In training: as if no list had the name. */
  readonly isUnlisted?: boolean
}

/** A text and the names in it, in UTF-16 units. */
export interface NamedText {
  readonly language: Language
  readonly text: string
  readonly spans: readonly NamedSpan[]
}

export type Kind = 'PER' | 'ORG' | 'LOC'
export const kinds: readonly Kind[] = ['PER', 'ORG', 'LOC']
export const categories: Readonly<Record<Kind, NameCategory>> = { PER: 'person-name', ORG: 'organisation', LOC: 'place' }
const kindOf: Readonly<Record<NameCategory, Kind>> = { 'person-name': 'PER', 'organisation': 'ORG', 'place': 'LOC' }

/** A token of a corpus: what stands between it and the one before, and which name it begins or goes on, if any. */
export interface Piece {
  readonly before: string
  readonly word: string
  readonly kind: Kind | null
  readonly begins: boolean
  readonly isUnlisted?: boolean
}

export function textOf(pieces: readonly Piece[], language: Language): NamedText {
  let text = ''
  const spans: { start: number; end: number; category: NameCategory; isUnlisted?: boolean }[] = []
  for (const { before, word, kind, begins, isUnlisted } of pieces) {
    text += text === '' ? '' : before
    const last = spans.at(-1)
    if (kind !== null && !begins && last) last.end = text.length + word.length
    else if (kind !== null) spans.push({ start: text.length, end: text.length + word.length, category: categories[kind], isUnlisted })
    text += word
  }
  return { language, text, spans }
}

/** The tag of each token, as the number it has among `tags`. */
export function tagsOf(tokens: readonly Token[], spans: readonly NamedSpan[]): Uint8Array {
  const found = new Uint8Array(tokens.length)
  let [next, isWithin] = [0, false]
  tokens.forEach(({ start }, index) => {
    while ((spans[next]?.end ?? Infinity) <= start) [next, isWithin] = [next + 1, false]
    const span = spans[next]
    if (!span || start < span.start) return
    found[index] = tags.indexOf(`${isWithin ? 'I' : 'B'}-${kindOf[span.category]}`)
    isWithin = true
  })
  return found
}

export function piecesOf({ text, spans }: NamedText): Piece[] {
  const tokens = tokensOf(text)
  const tagged = tagsOf(tokens, spans)
  return tokens.map(({ start, end }, index) => {
    const tag = tagged[index] ?? 0
    const kind = tag === 0 ? null : (kinds[(tag - 1) >> 1] ?? null)
    return { before: text.slice(tokens[index - 1]?.end ?? 0, start), word: text.slice(start, end), kind, begins: tag % 2 === 1 }
  })
}
