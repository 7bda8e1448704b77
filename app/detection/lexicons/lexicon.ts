import type { FindingCategory, Severity } from '~/domain/anonymity/categories'
import type { InterfaceLanguage } from '~/domain/local-text'

/** Ways of saying one thing that reveals something of the writer. */
export interface LexiconEntry {
  readonly id: string
  readonly category: FindingCategory
  readonly severity: Severity
  /** How sure such words are, from 0 to 1: see the thresholds in detect.ts. */
  readonly score: number
  /** The law that protects it, or the register that the words are taken from: a key of the file's `sources`. */
  readonly source: string
  readonly patterns: readonly string[]
  /** What the words are part of when they reveal nothing: a match that overlaps one of these is none. */
  readonly except?: readonly string[]
}

/**
 * A data file of one language. Patterns are regular expressions in the spelling of the language, compared with folded text
 * (`foldText`: small letters without accents), with these additions: they match whole words only; a space is white space of any
 * length, also with a comma; `~` is the rest of a word; `<name>` is one of the list `name`; `<gap>` is up to three words between;
 * `<number>` is a number in digits or in words, of the list `numbers`. What stands in `(?<mark>…)` alone is marked, if there is one.
 */
export interface LexiconFile {
  readonly language: InterfaceLanguage
  readonly sources: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly entries: readonly LexiconEntry[]
}
