import type { LocalText } from '../local-text'
import { anchorLevels, type Anchors } from './question'

/** What decides whether two questions measure the same: what is asked, on what, and what the levels look like. */
interface Asked {
  readonly kind: string
  readonly prompt: LocalText
  readonly material?: LocalText | null
  readonly anchors?: Anchors | null
}

/**
 * Whether a recruitment asked a bank's question as it stands in the bank. One that was worded anew for the post, or has another rubric, is
 * another question: what came of it says nothing about the bank's. A further language, or another help text, changes nothing.
 */
export function isAsInBank(asked: Asked, inBank: Asked): boolean {
  return asked.kind === inBank.kind && textsOf(inBank).every((text, index) => says(textsOf(asked)[index], text))
}

function textsOf({ prompt, material, anchors }: Asked): LocalText[] {
  return [prompt, material ?? {}, ...anchorLevels.map((level) => anchors?.[level] ?? {})]
}

/** Whether a text reads the same in each of the languages that the other has. */
function says(text: LocalText | undefined, other: LocalText): boolean {
  return Object.entries(other).every(([language, words]) => folded(text?.[language as keyof LocalText]) === folded(words)) // the text's own languages
}

function folded(words: string | undefined): string {
  return (words ?? '').trim().replaceAll(/\s+/g, ' ')
}
