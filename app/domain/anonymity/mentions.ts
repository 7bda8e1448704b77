import type { FindingCategory } from './categories'
import type { Span } from './redaction'

/** What is veiled wherever it stands in the application once it is veiled in one place. */
const carried: ReadonlySet<FindingCategory> = new Set(['own-name', 'person-name'])

export function isCarried(category: FindingCategory): boolean {
  return carried.has(category)
}

const shortestPart = 3
const letter = '[\\p{L}\\p{M}\\p{N}]'
const gap = '[\\s\\u2010\\u2011-]+'
const genitive = "['’]?s"

/**
 * Every place where a name stands: whole, or any of its parts of three letters or more, as words of their own, in any case,
 * genitives with them; parts that follow each other are one place. A name shorter than that is looked for as it is written,
 * capitals and all: `Bo` is a man, `bo` is to live somewhere.
 */
export function findMentions(text: string, name: string): Span[] {
  const whole = partsOf(name)
  if (whole.length === 0) return []
  const parts = whole.filter((part) => [...part].length >= shortestPart)
  const names = [whole.map(escaped).join(gap), ...parts.map(escaped)].sort((a, b) => b.length - a.length)
  const one = `(?:${names.join('|')})(?:${genitive}(?!${letter})|(?!${letter}))`
  const pattern = new RegExp(`${one}(?:${gap}${one})*`, parts.length > 0 ? 'giu' : 'gu')
  return placesOf(text, pattern)
}

/** The words of a name, its genitive left out where an apostrophe shows it; an s alone may belong to the name (`Hans`). */
function partsOf(name: string): string[] {
  const words = name.normalize('NFC').trim().split(/[\s\u2010\u2011-]+/u)
  return words.map((word) => word.replace(/['’]s$/iu, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '')
}

/** No look-behind: a place inside a word is passed over by hand. */
function placesOf(text: string, pattern: RegExp): Span[] {
  const found: Span[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index
    const isInside = new RegExp(`${letter}$`, 'u').test(text.slice(Math.max(0, start - 2), start))
    if (isInside) pattern.lastIndex = start + 1
    else found.push({ start, end: start + match[0].length })
  }
  return found
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
