import type { Detection } from '../finding'
import type { Recogniser } from '../recognisers/recogniser'
import type { LexiconEntry, LexiconFile } from './lexicon'
import { compilePatterns } from './pattern'

/** Finds what the entries of a lexicon say. The patterns are made ready at the first text. */
export function lexiconRecogniser({ entries, lists }: LexiconFile): Recogniser {
  let ready: readonly Recogniser[] | null = null
  return (text) => {
    ready ??= entries.map((entry) => entryRecogniser(entry, lists))
    return ready.flatMap((recognise) => recognise(text))
  }
}

function entryRecogniser({ category, severity, score, patterns, except = [] }: LexiconEntry, lists: LexiconFile['lists']): Recogniser {
  const wanted = compilePatterns(patterns, lists)
  const harmless = except.length === 0 ? null : compilePatterns(except, lists)
  return ({ text }) => {
    const matches = Array.from(text.matchAll(wanted))
    if (matches.length === 0) return []
    const excused = harmless === null ? [] : Array.from(text.matchAll(harmless), ({ 0: words, index }) => ({ start: index, end: index + words.length }))
    return matches
      .filter(({ 0: words, index }) => excused.every(({ start, end }) => end <= index || start >= index + words.length))
      .map((match): Detection => ({ ...markOf(match), category, severity, score, recogniser: 'lexicon' }))
  }
}

function markOf({ 0: words, index, indices }: RegExpExecArray): { start: number; end: number } {
  const [start, end] = indices?.groups?.mark ?? [index, index + words.length]
  return { start, end }
}
