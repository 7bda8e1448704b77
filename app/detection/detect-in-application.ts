import type { FindingCategory } from '~/domain/anonymity/categories'
import { detect, explained, type Knowledge } from './detect'
import type { Finding } from './finding'
import { mentionsOf } from './mentions'

/** One of the answers of an application, with what its question asks for or the organisation does not want shown. */
export interface AnswerToDetectIn {
  readonly text: string
  readonly knowledge: Knowledge
  readonly without: ReadonlySet<FindingCategory>
}

/**
 * What a redactor should look at in the answers of one application, for each answer in the order of its text: what `detect`
 * finds in `review` mode, and every mention of a name that was found in any of them.
 */
export function detectInApplication(answers: readonly AnswerToDetectIn[]): Finding[][] {
  const found = answers.map(({ text, knowledge, without }) => ({ text, findings: detect(text, { mode: 'review', knowledge, without }) }))
  const mentions = mentionsOf(found)
  return found.map(({ findings }, index) => [...findings, ...(mentions[index] ?? []).map(explained)].sort((a, b) => a.start - b.start))
}
