import type { FindingCategory } from '../anonymity/categories'
import type { QuestionId } from '../ids'
import type { LocalText } from '../local-text'
import { kinds, type AnswerKind } from './kinds'
import type { Option } from './kinds/kind'

/** The levels of the rubric that are described in words; 2 and 4 lie between. */
export const anchorLevels = [1, 3, 5] as const
export type AnchorLevel = (typeof anchorLevels)[number]

/** A behaviourally anchored rating scale: what an answer at 1, 3 and 5 looks like. */
export type Anchors = Readonly<Record<AnchorLevel, LocalText>>

/** One question of a recruitment, covering one or more of its qualifications. */
export interface Question {
  readonly id: QuestionId
  readonly kind: AnswerKind
  readonly prompt: LocalText
  readonly help?: LocalText | null
  /** The case or text that a work sample works on. */
  readonly material?: LocalText | null
  /** The answers that a choice offers. */
  readonly options?: readonly Option[] | null
  /** What a number counts: hours a week, children in the group. */
  readonly unit?: LocalText | null
  /** Words, or nothing for a question without a limit. */
  readonly wordLimit?: number | null
  /** Expected minutes for the applicant. */
  readonly minutes: number
  /** How much the question counts among the scored ones: a whole number from 1 to 10. */
  readonly weight: number
  readonly scored: boolean
  readonly anchors?: Anchors | null
  /** What has to be shown after the shortlist, for a fact that is only claimed in the answer. */
  readonly laterProof?: LocalText | null
  readonly qualificationIds: readonly string[]
  /** What the question asks for on purpose: not taken for a finding in its answers. */
  readonly asksFor?: readonly FindingCategory[]
}

/** Whether the applicant answers in words of their own. */
export function isFreeText(question: Pick<Question, 'kind'>): boolean {
  return kinds[question.kind].isWritten
}

/** Whether reviewers score the answer. A fact is shown for people to decide about and never turned into points. */
export function isScored(question: Pick<Question, 'kind' | 'scored'>): boolean {
  return question.scored && isFreeText(question)
}

/** Whether some of the scored questions count more than others. That takes a reason. */
export function weightsDiffer(questions: readonly Pick<Question, 'kind' | 'scored' | 'weight'>[]): boolean {
  return new Set(questions.filter(isScored).map(({ weight }) => weight)).size > 1
}
