import { withinOneEdit } from './edit-distance'
import type { Span } from './finding'
import type { FoldedText } from './folded-text'
import { findInitials, initialsBeside } from './own-initials'
import { isSingle, spellingOf, wordsOf, type Spelling, type Word } from './words'

/** A name made ready to be searched for. */
interface NameSearch {
  /** Every part of two letters or more, and every run of neighbouring parts written together, as skeletons. */
  readonly exact: ReadonlySet<string>
  /** What is long enough to be known with one slip of the finger. */
  readonly fuzzy: readonly Spelling[]
  /** What is found inside a word, being in a script that puts no spaces or hangs endings on. */
  readonly inner: readonly string[]
  /** The length of the longest in `exact`. */
  readonly longest: number
}

/** Parts with fewer letters have too many neighbours one letter away. */
const fewestForSlip = 5
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Where the parts of a name and its initials stand in a text; neighbours are one span. Spans of the folded text. */
export function findName(text: FoldedText, name: FoldedText): Span[] {
  const parts = wordsOf(name)
  const words = wordsOf(text)
  const search = searchFor(parts)
  const named = [...wholeWords(words, search), ...joinedWords(text, words, search), ...innerParts(text, search)]
  const initials = { text, words, initials: parts.map(({ initial }) => initial) }
  const genitives = named.map((span) => withGenitive(text, span))
  return asOneWhenNeighbours(text, [...genitives, ...findInitials(initials), ...initialsBeside(initials, named)])
}

function searchFor(parts: readonly Word[]): NameSearch {
  const long = parts.filter((part) => !isSingle(part)).map(({ letters }) => letters)
  const runs = parts.flatMap((_, from) => parts.slice(from + 1).map((_, more) => parts.slice(from, from + more + 2)))
  const together = runs.map((run) => run.map(({ letters }) => letters).join(''))
  const pairs = together.filter((_, index) => runs[index]?.length === 2)
  const exact = new Set([...long, ...together].map((letters) => spellingOf(letters).skeleton))
  return {
    exact,
    fuzzy: [...long, ...pairs].filter(({ length }) => length >= fewestForSlip).map(spellingOf),
    inner: [...long, ...together].filter((letters) => unspacedScript.test(letters)),
    longest: Math.max(0, ...Array.from(exact, ({ length }) => length)),
  }
}

function wholeWords(words: readonly Word[], search: NameSearch): Span[] {
  return words.filter((word) => !isSingle(word) && formsOf(word).some((form) => search.exact.has(form.skeleton) || isSlip(form, search)))
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
function joinedWords({ text }: FoldedText, words: readonly Word[], search: NameSearch): Span[] {
  return words.flatMap((first, index) => {
    const spans: Span[] = []
    let [spelling, end]: [Spelling, number] = [first, first.end]
    for (const word of words.slice(index + 1, index + 1 + 2 * search.longest)) {
      if (spelling.skeleton.length > search.longest || !thinGap.test(text.slice(end, word.start))) break
      ;[spelling, end] = [spellingOf(spelling.letters + word.letters), word.end]
      if (formsOf(spelling).some(({ skeleton }) => search.exact.has(skeleton))) spans.push({ start: first.start, end })
    }
    return spans
  })
}

function innerParts({ text }: FoldedText, { inner }: NameSearch): Span[] {
  return inner.flatMap((part) =>
    Array.from(text.matchAll(new RegExp(part, 'gu')), ({ index }) => ({ start: index, end: index + part.length })),
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
