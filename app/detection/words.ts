import { letterLength } from './characters'
import type { Span } from './finding'
import type { FoldedText } from '~/domain/text/folded-text'
import { letterBit, steady, type LetterSet } from './letter-set'

/** Letters, and what they are compared by. */
export interface Spelling {
  readonly letters: string
  /** The letters with spellings made one: aa as å, ae as æ, oe as ø, ue as ü, ss as ß, th as þ. */
  readonly skeleton: string
}

/** A run of letters in a folded text; start and end count in the folded text. */
export interface Word extends Span {
  readonly letterSet: LetterSet
}

/** The words of a folded text in order. Reads unit by unit, since every text is read and most words are never looked at again. */
export function wordsOf({ text }: FoldedText): Word[] {
  const words: Word[] = []
  for (let at = 0; at < text.length; at += 1) {
    const start = at
    let bits = 0
    for (let length = letterLength(text, at); length > 0; length = letterLength(text, at)) {
      bits |= letterBit(text.charCodeAt(at)) | letterBit(text.charCodeAt(at + length - 1))
      at += length
    }
    if (at > start) words.push({ start, end: at, letterSet: steady(bits) })
  }
  return words
}

/** What the first character of a word in the original is folded to: `ij` for the ligature ĳ. */
export function initialOf(folded: FoldedText, word: Span): string {
  return lettersOf(folded, { start: word.start, end: initialEnd(folded, word) })
}

/** Whether a word is one character in the original, as an initial is. */
export function isSingle(folded: FoldedText, word: Span): boolean {
  return initialEnd(folded, word) === word.end
}

function initialEnd(folded: FoldedText, { start, end }: Span): number {
  const first = folded.original({ start, end: start + 1 }).start
  let at = start + 1
  while (at < end && folded.original({ start: at, end }).start === first) at += 1
  return at
}

export function lettersOf({ text }: FoldedText, { start, end }: Span): string {
  return text.slice(start, end)
}

const otherSpelling = /(a)[ae]+|([ou])e+|(s)s+|(t)h/gu

export function spellingOf(letters: string): Spelling {
  return { letters, skeleton: letters.replace(otherSpelling, '$1$2$3$4') }
}
