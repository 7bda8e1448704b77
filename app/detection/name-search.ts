import type { FoldedText } from '~/domain/text/folded-text'
import { letterBit, letterSetOf, type LetterSet } from './letter-set'
import { isSingle, lettersOf, spellingOf, type Spelling, type Word } from './words'

/** A spelling with the set of its letters, which is compared first. */
export interface Part extends Spelling {
  readonly letterSet: LetterSet
}

/** A name made ready to be searched for. */
export interface NameSearch {
  /** Every part of two letters or more, and every run of neighbouring parts written together, as skeletons. */
  readonly exact: ReadonlySet<string>
  /** The length of the shortest in `exact` with these letters. */
  readonly shortest: ReadonlyMap<LetterSet, number>
  /** What is long enough to be known with one slip of the finger. */
  readonly fuzzy: readonly Part[]
  /** All parts from each one on, written together: what words that are a part only together begin. */
  readonly tails: readonly Part[]
  /** The bits of the first letters of all parts. */
  readonly firstLetters: number
  /** What is found inside a word, being in a script that puts no spaces or hangs endings on. */
  readonly inner: readonly RegExp[]
  /** The length of the longest in `exact`. */
  readonly longest: number
}

/** Parts with fewer letters have too many neighbours one letter away. */
const fewestForSlip = 5
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Works out, once for a name, all that is looked for in each text. */
export function nameSearch(name: FoldedText, parts: readonly Word[]): NameSearch {
  const letters = parts.map((part) => lettersOf(name, part))
  const long = parts.filter((part) => !isSingle(name, part)).map((part) => lettersOf(name, part))
  const runs = letters.flatMap((_, from) => letters.slice(from + 1).map((_, more) => letters.slice(from, from + more + 2)))
  const together = runs.map((run) => run.join(''))
  const pairs = together.filter((_, index) => runs[index]?.length === 2)
  const exact = new Set([...long, ...together].map((spelled) => spellingOf(spelled).skeleton))
  return {
    exact,
    shortest: shortestOf(exact),
    fuzzy: [...long, ...pairs].filter(({ length }) => length >= fewestForSlip).map(partOf),
    tails: letters.map((_, from) => partOf(letters.slice(from).join(''))),
    firstLetters: letters.reduce((bits, part) => bits | letterBit(part.charCodeAt(0)), 0),
    inner: [...long, ...together].filter((spelled) => unspacedScript.test(spelled)).map((spelled) => new RegExp(spelled, 'gu')),
    longest: Math.max(0, ...Array.from(exact, ({ length }) => length)),
  }
}

function shortestOf(exact: ReadonlySet<string>): Map<LetterSet, number> {
  const shortest = new Map<LetterSet, number>()
  for (const skeleton of exact) {
    const set = letterSetOf(skeleton)
    shortest.set(set, Math.min(skeleton.length, shortest.get(set) ?? Infinity))
  }
  return shortest
}

function partOf(letters: string): Part {
  return { ...spellingOf(letters), letterSet: letterSetOf(letters) }
}
