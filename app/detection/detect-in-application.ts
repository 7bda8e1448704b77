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

/** An answer with what was found in it. */
export interface ReadAnswer {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** What a redactor should look at in one answer by itself: what `detect` finds in `review` mode. */
export function readAnswer({ text, knowledge, without }: AnswerToDetectIn): ReadAnswer {
  return { text, findings: detect(text, { mode: 'review', knowledge, without }) }
}

/** The findings of each answer of one application, in the order of its text, with every mention of a name that was found in any of them. */
export function withMentions(answers: readonly ReadAnswer[]): Finding[][] {
  const mentions = mentionsOf(answers)
  return answers.map(({ findings }, index) => [...findings, ...(mentions[index] ?? []).map(explained)].sort((a, b) => a.start - b.start))
}

/** Both at once. A server does them one by one, so that others get a turn between. */
export function detectInApplication(answers: readonly AnswerToDetectIn[]): Finding[][] {
  return withMentions(answers.map(readAnswer))
}
