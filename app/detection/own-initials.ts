import type { Span } from './finding'
import { foldCharacters, type FoldedText } from './folded-text'
import { isSingle, type Word } from './words'

export interface InitialsSearch {
  readonly text: FoldedText
  readonly words: readonly Word[]
  /** The folded initials of all parts of the name, in order. */
  readonly initials: readonly string[]
}

const betweenInitials = /^[. -]{1,3}$/u

/**
 * Two or more of the initials in their order: "A.B.", "a. b.", "A-B", "A B", "AB". Without dots they must be capitals,
 * or every other short word would be found. Spans of the folded text.
 */
export function findInitials(search: InitialsSearch): Span[] {
  return search.words.flatMap((word, index) => (isSingle(word) ? spacedInitials(search, index) : capitals(search, word)))
}

/** The initials that are single words, from the word at `index` on. */
function spacedInitials({ text, words, initials }: InitialsSearch, index: number): Span[] {
  const run: Word[] = []
  let next = 0
  for (const word of words.slice(index, index + initials.length)) {
    const last = run.at(-1)
    const found = isSingle(word) ? initials.indexOf(word.letters, next) : -1
    if (found < 0 || (last !== undefined && !betweenInitials.test(text.text.slice(last.end, word.start)))) break
    run.push(word)
    next = found + 1
  }
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const span = { start: first.start, end: last.end + (text.text[last.end] === '.' ? 1 : 0) }
  return hasDots(text, run) || isCapital(sourceOf(text, span)) ? [span] : []
}

function hasDots({ text }: FoldedText, run: readonly Word[]): boolean {
  return run.slice(1).every((word, index) => text.slice(run[index]?.end, word.start).includes('.'))
}

function capitals({ text, initials }: InitialsSearch, word: Word): Span[] {
  const source = sourceOf(text, word).replace(/s$/u, '')
  return isCapital(source) && areInOrder(foldCharacters(source), initials) ? [word] : []
}

/** An initial beside a part of the name, as in "A. Holm" and "Holm, A."; it says more than one alone. */
export function initialsBeside({ text, words, initials }: InitialsSearch, named: readonly Span[]): Span[] {
  const starts = new Set(named.map(({ start }) => start))
  const ends = new Set(named.map(({ end }) => end))
  return words.flatMap((word, index) => {
    if (!isSingle(word) || text.text[word.end] !== '.' || !initials.includes(word.letters)) return []
    const beside = starts.has(words[index + 1]?.start ?? -1) || ends.has(words[index - 1]?.end ?? -1)
    return beside ? [{ start: word.start, end: word.end + 1 }] : []
  })
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
