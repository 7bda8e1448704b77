import type { FoldedText } from './folded-text'
import type { Span } from './finding'

/** A run of letters in a folded text; start and end count in the folded text. */
export interface Word extends Span {
  readonly letters: string
  /** The letters with Scandinavian and German spellings made one: aa as å, ae as ä, oe as ø, ue as ü. */
  readonly skeleton: string
  /** Whether it is one character in the original: æ is, though its letters are two. */
  readonly single: boolean
}

/** The words of a folded text in order. */
export function wordsOf(folded: FoldedText): Word[] {
  return Array.from(folded.text.matchAll(/\p{L}+/gu), (match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const first = folded.original({ start, end: start + 1 })
    const single = folded.original({ start: end - 1, end }).start === first.start
    return { start, end, letters: match[0], skeleton: skeletonOf(match[0]), single }
  })
}

export function skeletonOf(letters: string): string {
  return letters.replace(/a[ae]+/gu, 'a').replace(/oe+/gu, 'o').replace(/ue+/gu, 'u')
}
