import type { Span } from './finding'
import type { FoldedText } from './folded-text'

/** Letters, and what they are compared by. */
export interface Spelling {
  readonly letters: string
  /** The letters with spellings made one: aa as å, ae as æ, oe as ø, ue as ü, ss as ß, th as þ. */
  readonly skeleton: string
}

/** A run of letters in a folded text; start and end count in the folded text. */
export interface Word extends Span, Spelling {
  /** What its first character in the original is folded to: `ij` for the ligature ĳ. */
  readonly initial: string
}

/** The words of a folded text in order. */
export function wordsOf(folded: FoldedText): Word[] {
  return Array.from(folded.text.matchAll(/\p{L}+/gu), (match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const initial = match[0].slice(0, firstCharacterLength(folded, span))
    return { ...span, ...spellingOf(match[0]), initial }
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

export function spellingOf(letters: string): Spelling {
  return { letters, skeleton: letters.replace(/(a)[ae]+|([ou])e+|(s)s+|(t)h/gu, '$1$2$3$4') }
}
