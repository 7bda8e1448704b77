import type { LocalText } from '../local-text'
import type { AnswerKind } from './kinds'
import type { Option } from './kinds/kind'
import type { Anchors } from './question'

/** How a question draws out what a person can do. */
export const approaches = ['past-behaviour', 'situation', 'work-sample', 'knowledge', 'fact'] as const
export type Approach = (typeof approaches)[number]

/** The life of a question's version in the bank. Only what is published is offered; once published it is never changed. */
export const bankQuestionStatuses = ['draft', 'reviewed', 'published', 'retired'] as const
export type BankQuestionStatus = (typeof bankQuestionStatuses)[number]

export interface BankQualification {
  readonly id: string
  readonly name: LocalText
  readonly description: LocalText
  /** Observable behaviour that shows the qualification. */
  readonly indicators: readonly LocalText[]
  /** The skills of ESCO that it is linked to, by their uri; left out when there are none. */
  readonly esco?: readonly string[]
}

/** A reusable question. A recruitment copies it, so that a later version of the bank changes nothing there. */
export interface BankQuestion {
  readonly id: string
  readonly version: number
  readonly status: BankQuestionStatus
  readonly kind: AnswerKind
  readonly approach: Approach
  /** Ids of the bank's qualifications. */
  readonly covers: readonly string[]
  readonly prompt: LocalText
  readonly help: LocalText
  readonly material: LocalText | null
  /** Of a choice. */
  readonly options: readonly Option[] | null
  /** Of a number. */
  readonly unit: LocalText | null
  readonly minutes: number
  readonly wordLimit: number | null
  readonly defaultWeight: number
  readonly scored: boolean
  readonly anchors: Anchors | null
  readonly strongAnswer: LocalText | null
  readonly laterProof: LocalText | null
  /** Where the idea comes from, cited. */
  readonly source: string
}

/** The question bank of one job family. */
export interface Bank {
  readonly id: string
  readonly version: number
  readonly name: LocalText
  readonly description: LocalText
  readonly isco08: readonly string[]
  readonly krlAgreements: readonly string[]
  /** The highest readability index (LIX) of a question with its help, in Danish. */
  readonly lixAtMost: number
  readonly licence: string
  readonly qualifications: readonly BankQualification[]
  readonly questions: readonly BankQuestion[]
}
