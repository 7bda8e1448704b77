import type { Span } from './finding'
import { foldCharacters, type FoldedText } from '~/domain/text/folded-text'
import { isWithin, letterSetOf, type LetterSet } from './letter-set'
import { isSingle, lettersOf, type Word } from './words'

/** The initials of a name made ready to be searched for. */
export interface Initials {
  /** The folded initials of all parts of the name, in order. */
  readonly inOrder: readonly string[]
  readonly letterSet: LetterSet
  /** The length of all together, in UTF-16 units. */
  readonly length: number
}

export interface InitialsSearch {
  readonly text: FoldedText
  readonly words: readonly Word[]
  readonly initials: Initials
}

const betweenInitials = /^[. -]{1,3}$/u

export function initialsOf(inOrder: readonly string[]): Initials {
  const together = inOrder.join('')
  return { inOrder, letterSet: letterSetOf(together), length: together.length }
}

/**
 * Two or more of the initials in their order: "A.B.", "a. b.", "A-B", "A B", "AB". Without dots they must be capitals,
 * or every other short word would be found. Spans of the folded text.
 */
export function findInitials(search: InitialsSearch): Span[] {
  const spans: Span[] = []
  search.words.forEach((word, index) => {
    if (!mayBeInitials(word, search.initials)) return
    spans.push(...(isSingle(search.text, word) ? spacedInitials(search, index) : capitals(search, word)))
  })
  return spans
}

/** No word with other letters, or with more of them than all initials and the s of a genitive, is worth a closer look. */
function mayBeInitials({ start, end, letterSet }: Word, initials: Initials): boolean {
  return end - start <= initials.length + 1 && isWithin(letterSet, initials.letterSet)
}

/** The initials that are single words, from the word at `index` on. */
function spacedInitials(search: InitialsSearch, index: number): Span[] {
  const { text } = search
  const run = runOfInitials(search, index)
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const span = { start: first.start, end: last.end + (text.text[last.end] === '.' ? 1 : 0) }
  return hasDots(text, run) || isCapital(sourceOf(text, span)) ? [span] : []
}

/** Single letters from a word on, one after another, that are initials in their order. */
function runOfInitials({ text, words, initials: { inOrder } }: InitialsSearch, index: number): Word[] {
  const run: Word[] = []
  let next = 0
  for (const word of words.slice(index, index + inOrder.length)) {
    const last = run.at(-1)
    const found = isSingle(text, word) ? inOrder.indexOf(lettersOf(text, word), next) : -1
    if (found < 0 || (last !== undefined && !betweenInitials.test(text.text.slice(last.end, word.start)))) break
    run.push(word)
    next = found + 1
  }
  return run
}

function hasDots({ text }: FoldedText, run: readonly Word[]): boolean {
  return run.slice(1).every((word, index) => text.slice(run[index]?.end, word.start).includes('.'))
}

function capitals({ text, initials }: InitialsSearch, word: Word): Span[] {
  const source = sourceOf(text, word).replace(/s$/u, '')
  return isCapital(source) && areInOrder(foldCharacters(source), initials.inOrder) ? [word] : []
}

/** An initial beside a part of the name, as in "A. Holm" and "Holm, A."; it says more than one alone. */
export function initialsBeside(search: InitialsSearch, named: readonly Span[]): Span[] {
  const { words } = search
  if (named.length === 0) return []
  const starts = new Set(named.map(({ start }) => start))
  const ends = new Set(named.map(({ end }) => end))
  return words.flatMap((word, index) => {
    if (!isDottedInitial(search, word)) return []
    const beside = starts.has(words[index + 1]?.start ?? -1) || ends.has(words[index - 1]?.end ?? -1)
    return beside ? [{ start: word.start, end: word.end + 1 }] : []
  })
}

function isDottedInitial({ text, initials }: InitialsSearch, word: Word): boolean {
  return isSingle(text, word) && text.text[word.end] === '.' && initials.inOrder.includes(lettersOf(text, word))
}

function areInOrder(characters: readonly string[], initials: readonly string[]): boolean {
  let next = 0
  for (const character of characters) {
    const found = initials.indexOf(character, next)
    if (found < 0) return false
    next = found + 1
  }
  return characters.length >= 2
}

function isCapital(source: string): boolean {
  return source === source.toUpperCase() && source !== source.toLowerCase()
}

function sourceOf(text: FoldedText, span: Span): string {
  const { start, end } = text.original(span)
  return text.source.slice(start, end)
}
