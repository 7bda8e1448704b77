import { foldText, type FoldedText } from '../text/folded-text'
import type { FindingCategory } from './categories'
import type { Span } from './redaction'

/** What is veiled wherever it stands in the application once it is veiled in one place. */
const carried: ReadonlySet<FindingCategory> = new Set(['own-name', 'person-name'])

export function isCarried(category: FindingCategory): boolean {
  return carried.has(category)
}

/** Parts of a name shorter than this are words of every day too: Bo, Per. */
const shortestPart = 3
const letter = '[\\p{L}\\p{N}]'
const gap = '[ -]+'
const genitive = "'?s"
const startsWithCapital = /^\P{L}*\p{Lu}/u

/**
 * Every place where a name stands: whole, or any of its parts of three letters or more, as words of their own, whatever their
 * capitals, genitives with them; parts that follow each other are one place. With other accents only what has the name's capital:
 * `Par` may be Pär, and `par` is a pair; and so a name shorter than that: `Bo` is a man, `bo` is to live somewhere. Spans are in
 * UTF-16 code units of the text.
 */
export function findMentions(text: string, name: string): Span[] {
  const whole = partsOf(name)
  if (whole.length === 0) return []
  const parts = whole.filter((part) => part.length >= shortestPart)
  const names = [whole.map(escaped).join(gap), ...parts.map(escaped)].sort((a, b) => b.length - a.length)
  const one = `(?:${names.join('|')})(?:${genitive}(?!${letter})|(?!${letter}))`
  const found = placesOf(foldText(text), new RegExp(`${one}(?:${gap}${one})*`, 'gu'))
  if (parts.length === 0) return withCapitalOf(name, text, found)
  const asWritten = new Set(wordsOf(name))
  return found.filter((place) => wordsOf(text.slice(place.start, place.end)).every((word) => asWritten.has(word)) || withCapitalOf(name, text, [place]).length > 0)
}

/** Words in small letters with their accents, without the s of a genitive, which may be the name's own: alike for both that are compared. */
function wordsOf(text: string): string[] {
  return (text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/s+$/u, ''))
}

/** Those that begin with a capital if the name does: what is likely to be meant as a name, too. */
export function withCapitalOf(name: string, text: string, mentions: readonly Span[]): Span[] {
  const isNeeded = startsWithCapital.test(name)
  return mentions.filter(({ start, end }) => !isNeeded || startsWithCapital.test(text.slice(start, end)))
}

/** The words of a name, folded, its genitive left out where an apostrophe shows it; an s alone may belong to the name (`Hans`). */
function partsOf(name: string): string[] {
  const words = foldText(name).text.trim().split(/[ -]+/u)
  return words.map((word) => word.replace(/'s$/u, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '')
}

/** No look-behind: a place inside a word is passed over by hand. */
function placesOf(folded: FoldedText, pattern: RegExp): Span[] {
  const found: Span[] = []
  for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
    const start = match.index
    const isInside = new RegExp(`${letter}$`, 'u').test(folded.text.slice(Math.max(0, start - 2), start))
    if (isInside) pattern.lastIndex = start + 1
    else found.push(folded.original({ start, end: start + match[0].length }))
  }
  return found
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
