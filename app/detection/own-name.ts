import { withinOneEdit } from './edit-distance'
import type { Span } from './finding'
import type { FoldedText } from '~/domain/text/folded-text'
import { isWithin, letterBit, mayBeOneEdit } from './letter-set'
import { nameSearch, type NameSearch } from './name-search'
import { findInitials, initialsBeside, initialsOf } from './own-initials'
import { initialOf, isSingle, lettersOf, spellingOf, wordsOf, type Spelling, type Word } from './words'

/** Finds where the parts of a name and its initials stand in a text; neighbours are one span. Spans of the folded text. */
export function nameFinder(name: FoldedText): (text: FoldedText) => Span[] {
  const parts = wordsOf(name)
  if (parts.length === 0) return () => []
  const search = nameSearch(name, parts)
  const initials = initialsOf(parts.map((part) => initialOf(name, part)))
  return (text) => {
    const words = wordsOf(text)
    const named = [...wholeWords(text, words, search), ...joinedWords(text, words, search), ...innerParts(text, search)]
    const genitives = named.map((span) => withGenitive(text, span))
    const found = { text, words, initials }
    return asOneWhenNeighbours(text, [...genitives, ...findInitials(found), ...initialsBeside(found, named)])
  }
}

function wholeWords(text: FoldedText, words: readonly Word[], search: NameSearch): Span[] {
  return words.filter((word) => mayBePart(word, search) && !isSingle(text, word) && isPart(spellingOf(lettersOf(text, word)), search))
}

/** Tells most words from the parts by length and letters alone. */
function mayBePart({ start, end, letterSet }: Word, { shortest, fuzzy }: NameSearch): boolean {
  const length = end - start
  if (length >= (shortest.get(letterSet) ?? Infinity)) return true
  for (const part of fuzzy) {
    if (mayBeOneEdit(part.letterSet, letterSet) && length >= part.skeleton.length - 1) return true
  }
  return false
}

function isPart(word: Spelling, search: NameSearch): boolean {
  return formsOf(word).some((form) => search.exact.has(form.skeleton) || isSlip(form, search))
}

/** A word as it stands, and without the s of a genitive. */
function formsOf(word: Spelling): Spelling[] {
  return word.letters.endsWith('s') ? [word, spellingOf(word.letters.slice(0, -1))] : [word]
}

/** A slip may break a pair as aa or oe apart, so the letters and the skeletons are both compared. */
function isSlip(form: Spelling, { fuzzy }: NameSearch): boolean {
  return fuzzy.some((part) => withinOneEdit(form.letters, part.letters) || withinOneEdit(form.skeleton, part.skeleton))
}

const thinGap = /^[ .'*_/-]{1,3}$/u

/** Words that are a part only together: a name divided at the end of a line, "Anne Marie" for Annemarie, l e t t e r s apart. */
function joinedWords(text: FoldedText, words: readonly Word[], search: NameSearch): Span[] {
  const spans: Span[] = []
  words.forEach((word, index) => {
    if (!mayBegin(text, word, search)) return
    spans.push(...joinedFrom(text, words.slice(index, index + 1 + 2 * search.longest), search))
  })
  return spans
}

/** Whether some parts begin with the word. The skeleton of a beginning is the beginning of the skeleton. */
function mayBegin(text: FoldedText, word: Word, { tails, firstLetters }: NameSearch): boolean {
  if (!isWithin(letterBit(text.text.charCodeAt(word.start)), firstLetters)) return false
  for (const tail of tails) {
    if (isWithin(word.letterSet, tail.letterSet) && tail.skeleton.startsWith(spellingOf(lettersOf(text, word)).skeleton)) return true
  }
  return false
}

/** The first word with one or more of those that follow. */
function joinedFrom(text: FoldedText, [first, ...others]: readonly Word[], search: NameSearch): Span[] {
  const spans: Span[] = []
  if (first === undefined) return spans
  let [spelling, end]: [Spelling, number] = [spellingOf(lettersOf(text, first)), first.end]
  for (const word of others) {
    if (spelling.skeleton.length > search.longest || !thinGap.test(text.text.slice(end, word.start))) break
    ;[spelling, end] = [spellingOf(spelling.letters + lettersOf(text, word)), word.end]
    if (formsOf(spelling).some(({ skeleton }) => search.exact.has(skeleton))) spans.push({ start: first.start, end })
  }
  return spans
}

function innerParts({ text }: FoldedText, { inner }: NameSearch): Span[] {
  return inner.flatMap((part) =>
    Array.from(text.matchAll(part), ({ 0: letters, index }) => ({ start: index, end: index + letters.length })),
  )
}

/** Takes an 's along, which would otherwise be left standing at the veil. */
function withGenitive({ text }: FoldedText, { start, end }: Span): Span {
  return { start, end: /^'s(?!\p{L})/u.test(text.slice(end, end + 3)) ? end + 2 : end }
}

const neighbourGap = /^[ .-]{0,2}$/u

function asOneWhenNeighbours({ text }: FoldedText, spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    const isNeighbour = last !== undefined && (span.start <= last.end || neighbourGap.test(text.slice(last.end, span.start)))
    if (isNeighbour) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}
