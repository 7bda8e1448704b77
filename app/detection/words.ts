import { letterLength } from './characters'
import type { Span } from './finding'
import type { FoldedText } from './folded-text'
import { letterBit, steady, type LetterSet } from './letter-set'

/** Letters, and what they are compared by. */
export interface Spelling {
  readonly letters: string
  /** The letters with spellings made one: aa as å, ae as æ, oe as ø, ue as ü, ss as ß, th as þ. */
  readonly skeleton: string
}

/** A run of letters in a folded text; start and end count in the folded text. */
export interface Word extends Span {
  /** Where what its first character in the original is folded to ends: behind the j for the ligature ĳ. */
  readonly initialEnd: number
  readonly letterSet: LetterSet
}

/** The words of a folded text in order. Reads unit by unit, since every text is read and most words are never looked at again. */
export function wordsOf(folded: FoldedText): Word[] {
  const { text } = folded
  const words: Word[] = []
  for (let at = 0; at < text.length; at += 1) {
    const start = at
    let bits = 0
    for (let length = letterLength(text, at); length > 0; length = letterLength(text, at)) {
      bits |= letterBit(text.charCodeAt(at)) | letterBit(text.charCodeAt(at + length - 1))
      at += length
    }
    if (at > start) words.push({ start, end: at, initialEnd: initialEnd(folded, { start, end: at }), letterSet: steady(bits) })
  }
  return words
}

function initialEnd(folded: FoldedText, { start, end }: Span): number {
  const first = folded.original({ start, end: start + 1 }).start
  let at = start + 1
  while (at < end && folded.original({ start: at, end }).start === first) at += 1
  return at
}

/** Whether a word is one character in the original, as an initial is. */
export function isSingle(word: Word): boolean {
  return word.end === word.initialEnd
}

export function lettersOf({ text }: FoldedText, { start, end }: Span): string {
  return text.slice(start, end)
}

const otherSpelling = /(a)[ae]+|([ou])e+|(s)s+|(t)h/gu

export function spellingOf(letters: string): Spelling {
  return { letters, skeleton: letters.replace(otherSpelling, '$1$2$3$4') }
}
