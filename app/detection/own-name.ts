import { withinOneEdit } from './edit-distance'
import type { Span } from './finding'
import { foldText, type FoldedText } from './folded-text'
import { findInitials, markInitials } from './own-initials'
import { skeletonOf, wordsOf, type Word } from './words'

/** A name made ready to be searched for. */
interface NameSearch {
  /** Every part of two letters or more, and every run of neighbouring parts written together, as skeletons. */
  readonly exact: ReadonlySet<string>
  /** Parts long enough to be known with one slip of the finger. */
  readonly fuzzy: readonly Pick<Word, 'letters' | 'skeleton'>[]
  /** Parts in scripts that put no spaces between words. */
  readonly unspaced: readonly string[]
  readonly longest: number
}

/** Where the parts of a name and its initials stand in a text; neighbours are one span. Spans of the folded text. */
export function findName(text: FoldedText, name: FoldedText): Span[] {
  const parts = wordsOf(name)
  const search = searchFor(parts)
  const words = wordsOf(text)
  const named = [...wholeWords(words, search), ...joinedWords(text.text, words, search), ...withinWords(text.text, search)]
  const initials = { words, initials: initialsOf(parts, name), text: text.text }
  return [...named.map((span) => withGenitive(text.text, span)), ...findInitials(initials), ...markInitials(initials, named)]
}
