import type { Detection } from '../finding'
import type { FoldedText } from '~/domain/text/folded-text'

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
