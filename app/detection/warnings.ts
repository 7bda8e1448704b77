import { hintCategories, type FindingCategory } from '~/domain/anonymity/categories'
import { detect, type Knowledge } from './detect'
import type { Hint } from './hints'

export interface WarningOptions {
  readonly knowledge: Knowledge
  /** What the question asks for, or the organisation does not want pointed out. */
  readonly without: ReadonlySet<FindingCategory>
}

const pointedOut: ReadonlySet<FindingCategory> = new Set(hintCategories)

/** What to point out in a text beside the writer's own name and contact: only what is sure, each wording once, in the order of the text. */
export function findWarnings(text: string, { knowledge, without }: WarningOptions): Hint[] {
  const hints = new Map<string, Hint>()
  for (const { start, end, category } of detect(text, { mode: 'warn', knowledge, without })) {
    const words = text.slice(start, end)
    if (pointedOut.has(category)) hints.set(words, { words, category })
  }
  return [...hints.values()]
}

/** The writer's own first; a warning of words that were pointed out already says nothing new. */
export function withWarnings(own: readonly Hint[], warnings: readonly Hint[]): Hint[] {
  return [...own, ...warnings.filter(({ words }) => own.every((hint) => !hint.words.includes(words) && !words.includes(hint.words)))]
}
