import type { Span } from '~/detection/finding'

/** A word of a text, or one sign that stands by itself, as a token classifier reads it. */
export interface WordForModel extends Span {
  /** Composed (NFC) and without what is invisible. */
  readonly letters: string
  /** Whether a line break stands before it. */
  readonly startsLine: boolean
}

/** Letters and digits with their marks, joined by hyphens and apostrophes as in Anne-Marie and O'Brien; or any other sign. */
const wordOrSign = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:['’‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*|[^\s\p{L}\p{N}]\p{M}*/gu
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu
const lineBreak = /[\n\r\u2028\u2029]/

/** The words of a text in order, in UTF-16 code units of it, cased as they are written. Each is taken apart by itself, so that its span is known. */
export function wordsForModel(text: string): WordForModel[] {
  let before = 0
  return Array.from(text.matchAll(wordOrSign), ({ 0: written, index }) => {
    const startsLine = lineBreak.test(text.slice(before, index))
    before = index + written.length
    return { start: index, end: before, letters: written.normalize('NFC').replace(invisible, ''), startsLine }
  })
}
