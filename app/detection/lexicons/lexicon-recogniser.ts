import type { Detection, Span } from '../finding'
import type { Recogniser } from '../recognisers/recogniser'
import { anchorsOf } from './anchors'
import type { LexiconEntry, LexiconFile } from './lexicon'
import { compileExpanded, expandPattern } from './pattern'

/** How far around a word a pattern is looked for, in UTF-16 code units. Longer than what any pattern is meant to span. */
const reach = 120
/** How many letters of a word decide whether a pattern is tried. */
const longestPrefix = 6

/** One pattern of an entry, compiled when a text first calls for it. */
interface Ready {
  readonly entry: LexiconEntry
  readonly find: (text: string) => RegExpMatchArray[]
  readonly excused: (text: string) => Span[]
}

/** Which patterns are tried when a word begins so, and which are always. */
interface Index {
  readonly byPrefix: ReadonlyMap<string, readonly Ready[]>
  readonly always: readonly Ready[]
}

/**
 * Finds what the entries of a lexicon say. A pattern is tried only around the words without which it cannot match, so that
 * thousands of wordings cost little; the patterns are made ready at the first text.
 */
export function lexiconRecogniser(file: LexiconFile): Recogniser {
  let index: Index | null = null
  return ({ text }) => {
    index ??= indexOf(file)
    return Array.from(windowsOf(text, index), ([pattern, windows]) => windows.flatMap((window) => findIn(text, window, pattern))).flat()
  }
}

function indexOf({ entries, lists }: LexiconFile): Index {
  const byPrefix = new Map<string, Ready[]>()
  const always: Ready[] = []
  for (const { ready, prefixes } of entries.flatMap((entry) => readyPatterns(entry, lists))) {
    if (prefixes === null) always.push(ready)
    for (const prefix of prefixes ?? []) byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), ready])
  }
  return { byPrefix, always }
}

/** The patterns of an entry, each with the beginnings of words that call for it; null: every text does. */
function readyPatterns(entry: LexiconEntry, lists: LexiconFile['lists']): { ready: Ready; prefixes: ReadonlySet<string> | null }[] {
  const excused = lazily(entry.except?.join('|') || null, lists)
  return entry.patterns.map((pattern) => {
    const anchors = anchorsOf(expandPattern(pattern, lists))
    return {
      ready: { entry, find: lazily(pattern, lists), excused: (text) => excused(text).map(spanOf) },
      prefixes: anchors && new Set(anchors.map((anchor) => anchor.slice(0, longestPrefix))),
    }
  })
}

function lazily(pattern: string | null, lists: LexiconFile['lists']): (text: string) => RegExpMatchArray[] {
  if (pattern === null) return () => []
  let compiled: RegExp | null = null
  return (text) => matchesOf(compiled ??= compileExpanded(expandPattern(pattern, lists)), text)
}

/** Not `matchAll`: it copies the expression, and a copy of one of thousands is often compiled anew. */
function matchesOf(expression: RegExp, text: string): RegExpMatchArray[] {
  const found: RegExpMatchArray[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match)
    if (match[0] === '') expression.lastIndex += 1
  }
  return found
}

/** The stretches of a text in which each pattern may match, in their order, those that overlap as one. */
function windowsOf(text: string, { byPrefix, always }: Index): Map<Ready, Span[]> {
  const windows = new Map<Ready, Span[]>(always.map((pattern) => [pattern, [{ start: 0, end: text.length }]]))
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let length = Math.min(word.length, longestPrefix); length > 0; length -= 1) {
      for (const pattern of byPrefix.get(word.slice(0, length)) ?? []) addWindow(windows, pattern, around(text, { start: index, end: index + word.length }))
    }
  }
  return windows
}

function addWindow(windows: Map<Ready, Span[]>, pattern: Ready, window: Span): void {
  const before = windows.get(pattern) ?? []
  const last = before.at(-1)
  if (last && window.start <= last.end) before[before.length - 1] = { start: last.start, end: Math.max(last.end, window.end) }
  else windows.set(pattern, [...before, window])
}

/** So far to both sides of a word, or to the end of the text; where it is cut, it is cut between two words. */
function around(text: string, { start, end }: Span): Span {
  const from = start <= reach ? 0 : text.indexOf(' ', start - reach)
  const to = end + reach >= text.length ? text.length : text.lastIndexOf(' ', end + reach)
  return { start: from < 0 || from > start ? start : from, end: Math.max(to, end) }
}

function findIn(text: string, window: Span, { entry, find, excused }: Ready): Detection[] {
  const part = text.slice(window.start, window.end)
  const matches = find(part)
  if (matches.length === 0) return []
  const harmless = excused(part)
  return matches.filter((match) => !harmless.some(({ start, end }) => start < spanOf(match).end && spanOf(match).start < end)).map((match) => {
    const { start, end } = markOf(match)
    return { start: window.start + start, end: window.start + end, category: entry.category, severity: entry.severity, score: entry.score, recogniser: 'lexicon' }
  })
}

function spanOf({ 0: words, index = 0 }: RegExpMatchArray): Span {
  return { start: index, end: index + words.length }
}

function markOf(match: RegExpMatchArray): Span {
  const [start, end] = match.indices?.groups?.mark ?? [spanOf(match).start, spanOf(match).end]
  return { start, end }
}
