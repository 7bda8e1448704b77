import type { Span } from './finding'
import type { FoldedText } from './folded-text'

/** A run of letters in a folded text; start and end count in the folded text. */
export interface Word extends Span {
  readonly letters: string
  /** The letters with Scandinavian and German spellings made one: aa as å, ae as ä, oe as ø, ue as ü. */
  readonly skeleton: string
  /** What its first character in the original is folded to: `ae` for æ. */
  readonly initial: string
}

/** The words of a folded text in order. */
export function wordsOf(folded: FoldedText): Word[] {
  return Array.from(folded.text.matchAll(/\p{L}+/gu), (match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const initial = match[0].slice(0, firstCharacterLength(folded, span))
    return { ...span, letters: match[0], skeleton: skeletonOf(match[0]), initial }
  })
}

function firstCharacterLength(folded: FoldedText, { start, end }: Span): number {
  const first = folded.original({ start, end: start + 1 }).start
  let length = 1
  while (start + length < end && folded.original({ start: start + length, end }).start === first) length += 1
  return length
}

/** Whether a word is one character in the original, as an initial is. */
export function isSingle(word: Word): boolean {
  return word.letters === word.initial
}

export function skeletonOf(letters: string): string {
  return letters.replace(/a[ae]+/gu, 'a').replace(/oe+/gu, 'o').replace(/ue+/gu, 'u')
}
