import type { FindingCategory } from '~/domain/anonymity/categories'
import type { Identity } from '~/domain/identity'
import { ownIdentityFinder } from './own-identity'

/** The writer's own name and contact, as far as they are filled in. */
export type OwnWords = Pick<Identity, 'name' | 'email' | 'phone'>

/** Words that may reveal who the writer is, as they stand in the text, and why. */
export interface Hint {
  readonly words: string
  readonly category: FindingCategory
}

/** What to point out of the writer's own in a text, each wording once, in the order of the text. Runs in their browser and on the server. */
export function findHints(text: string, { name, email, phone }: OwnWords): Hint[] {
  const hints = new Map<string, Hint>()
  for (const { start, end, category } of ownIdentityFinder({ name, email, phone })(text)) {
    const words = text.slice(start, end)
    hints.set(`${category} ${words}`, { words, category })
  }
  return [...hints.values()]
}
