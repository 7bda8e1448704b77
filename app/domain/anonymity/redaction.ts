import type { Language } from '../local-text'
import { replacementTexts, type VeilReplacement } from './categories'

/** A stretch of a text: UTF-16 offsets, the end not included. Always counted in the original, so nothing ever shifts. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A person's decision that a span is not to be read, and the kind of word that stands in its place. */
export interface Veil extends Span {
  readonly replacement: VeilReplacement
}

/** A piece of the original, veiled or not. For the clearing desk alone: it holds the words under the veil. */
export interface Segment extends Span {
  readonly text: string
  readonly veil: Veil | null
}

/**
 * The text with every veil applied: what the committee reads. Never shows a veiled character: a replacement that is
 * missing or unknown becomes the plain veil, half a character is veiled whole, and offsets outside the text are
 * drawn in. Veils that overlap or touch are one.
 */
export function applyVeils(text: string, veils: readonly Veil[], language: Language): string {
  return segments(text, veils)
    .map((segment) => (segment.veil ? wordsFor(segment.veil.replacement, language) : segment.text))
    .join('')
}

/** The original in pieces, in order and without gaps; `veil` is null where nothing is veiled. */
export function segments(text: string, veils: readonly Veil[]): Segment[] {
  const pieces: Segment[] = []
  let reached = 0
  for (const veil of merged(veils.map((each) => fitted(text, each)))) {
    if (veil.start > reached) pieces.push(piece(text, { start: reached, end: veil.start }, null))
    pieces.push(piece(text, veil, veil))
    reached = veil.end
  }
  if (reached < text.length) pieces.push(piece(text, { start: reached, end: text.length }, null))
  return pieces
}

/** The veils with one more, sorted, overlapping and touching ones made one. Offsets stay those of the original text. */
export function shiftlessAdd(veils: readonly Veil[], veil: Veil): Veil[] {
  return shiftlessAddAll(veils, [veil])
}

/** The same for many at once: sorted and merged in one go, however many there are. */
export function shiftlessAddAll(veils: readonly Veil[], added: readonly Veil[]): Veil[] {
  return merged([...veils, ...added].map(turned))
}

/**
 * Every place where a phrase stands, in any case and with any white space between its words; places that overlap
 * are all found, and so are those inside longer words (`Mette` in `Mettes`). Empty for a blank phrase.
 */
export function findPhrase(text: string, phrase: string): Span[] {
  const words = phrase.normalize('NFC').trim().split(/\s+/u).map(escaped)
  if (words.join('') === '') return []

  const pattern = new RegExp(words.join('\\s+'), 'giu')
  const found: Span[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    pattern.lastIndex = match.index + (splitsPair(text, match.index + 1) ? 2 : 1)
  }
  return found
}

function piece(text: string, { start, end }: Span, veil: Veil | null): Segment {
  return { start, end, text: text.slice(start, end), veil }
}

/** A replacement from a store or a form may be any text: what the table does not know is the plain veil. */
function wordsFor(replacement: string, language: Language): string {
  const known = Object.hasOwn(replacementTexts, replacement)
  return replacementTexts[known ? (replacement as VeilReplacement) : 'veiled'][language]
}

/** The veil inside the text, whole characters only. */
function fitted(text: string, veil: Veil): Veil {
  const { start, end } = turned(veil)
  const first = Math.floor(clamped(start, text.length))
  const last = Math.ceil(clamped(end, text.length))
  if (first === last) return { ...veil, start: first, end: last }
  return {
    ...veil,
    start: splitsPair(text, first) ? first - 1 : first,
    end: splitsPair(text, last) ? last + 1 : last,
  }
}

/** Never smaller than was meant: ends the wrong way round are turned, an end that is no number is the text's own. */
function turned(veil: Veil): Veil {
  const start = Number.isNaN(veil.start) ? 0 : veil.start
  const end = Number.isNaN(veil.end) ? Infinity : veil.end
  return { ...veil, start: Math.min(start, end), end: Math.max(start, end) }
}

function clamped(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length)
}

/** Whether an offset lies between the two halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1))
}

/** Sorted and disjoint; empty veils are gone. Veils of different kinds that become one are the plain veil. */
function merged(veils: readonly Veil[]): Veil[] {
  const sorted = veils.filter((veil) => veil.end > veil.start).sort((a, b) => a.start - b.start || a.end - b.end)
  const result: Veil[] = []
  for (const veil of sorted) {
    const last = result.at(-1)
    if (last && veil.start <= last.end) result[result.length - 1] = joined(last, veil)
    else result.push(veil)
  }
  return result
}

function joined(left: Veil, right: Veil): Veil {
  const replacement = left.replacement === right.replacement ? left.replacement : 'veiled'
  return { ...left, end: Math.max(left.end, right.end), replacement }
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
