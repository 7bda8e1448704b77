import type { Span } from '../finding'
import type { FoldedText } from '../folded-text'

/** What a detection is about: the direct identifiers that have a form of their own. */
export type FormalCategory = 'email' | 'link' | 'phone' | 'national-id' | 'bank-account'

/** A stretch of a text that is likely to identify somebody. */
export interface Detection extends Span {
  readonly category: FormalCategory
  /** How sure it is, from 0 to 1: see the thresholds in detect.ts. */
  readonly score: number
  /** Which recogniser found it. */
  readonly recogniser: string
}

/** Finds in a folded text; spans count in it. */
export type Recogniser = (text: FoldedText) => readonly Detection[]

/** How many characters before a number may hold the word that says what it is. */
const nearby = 32

/** Whether a word that says what a number is stands shortly before it. */
export function isNamedBefore(text: string, at: number, names: RegExp): boolean {
  return names.test(text.slice(Math.max(0, at - nearby), at))
}

/** A sum of parts as a score: never quite sure. */
export const scoreOf = (...parts: readonly (number | false)[]): number => Math.min(0.99, parts.reduce<number>((sum, part) => sum + (part === false ? 0 : part), 0))
