import { isFreeText, type Question } from './question'

/** What a questionnaire asks of an applicant. */
export interface Burden {
  readonly minutes: number
  /** The sum of the word limits; a question without a limit adds nothing. */
  readonly words: number
  readonly freeTextQuestions: number
}

/** Above these an applicant with a job and a family gives up: warned about, never refused. */
export const burdenLimits = { minutes: 45, freeTextQuestions: 6 } as const

export const burdenWarningCodes = ['too-long', 'many-free-text'] as const
export type BurdenWarningCode = (typeof burdenWarningCodes)[number]

export interface BurdenWarning {
  readonly code: BurdenWarningCode
  readonly actual: number
  readonly limit: number
}

type BurdensomeQuestion = Pick<Question, 'kind' | 'minutes' | 'wordLimit'>

/** Total minutes, words and free-text questions of a questionnaire. */
export function burden(questions: readonly BurdensomeQuestion[]): Burden {
  return {
    minutes: sum(questions.map((question) => question.minutes)),
    words: sum(questions.map((question) => question.wordLimit ?? 0)),
    freeTextQuestions: questions.filter(isFreeText).length,
  }
}

/** The warnings HR is shown while composing, in the order of `burdenWarningCodes`. */
export function burdenWarnings(questions: readonly BurdensomeQuestion[]): BurdenWarning[] {
  const total = burden(questions)
  const measured: BurdenWarning[] = [
    { code: 'too-long', actual: total.minutes, limit: burdenLimits.minutes },
    { code: 'many-free-text', actual: total.freeTextQuestions, limit: burdenLimits.freeTextQuestions },
  ]
  return measured.filter(({ actual, limit }) => actual > limit)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
