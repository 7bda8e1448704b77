import { mean, range } from './averages'

/** What one member gave one candidate on one interview question. Null: could not judge it. */
export interface InterviewLevel {
  readonly questionId: string
  readonly level: number | null
}

export interface QuestionSummary {
  readonly questionId: string
  readonly average: number | null
  /** Highest minus lowest; null for fewer than two levels. */
  readonly spread: number | null
  /** Two or more levels apart: to be talked about before anything is decided. */
  readonly isDisagreement: boolean
}

/** From how many levels between the highest and the lowest members should talk: as when answers are read again. */
export const interviewDisagreement = 2

/** How the members lay on each question, in the order of the questions. */
export function summaryOf(questionIds: readonly string[], given: readonly InterviewLevel[]): QuestionSummary[] {
  return questionIds.map((questionId) => {
    const levels = given.flatMap((one) => (one.questionId === questionId && one.level !== null ? [one.level] : []))
    const spread = range(levels)
    return { questionId, average: mean(levels), spread, isDisagreement: spread !== null && spread >= interviewDisagreement }
  })
}

/** The mean of the questions' averages, so that each question counts alike however many could judge it; null where nobody gave a level. */
export function overallOf(summaries: readonly QuestionSummary[]): number | null {
  return mean(summaries.flatMap(({ average }) => (average === null ? [] : [average])))
}
