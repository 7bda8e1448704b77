import type { QuestionId } from '../ids'
import type { LocalText } from '../local-text'
import type { Question } from './question'

/** One thing that the post requires, or would like. */
export interface Qualification {
  readonly id: string
  readonly name: LocalText
  readonly required: boolean
}

export interface CoverageRow {
  readonly qualification: Qualification
  readonly questionIds: readonly QuestionId[]
  readonly covered: boolean
}

export interface Coverage {
  readonly rows: readonly CoverageRow[]
  readonly uncoveredRequired: readonly Qualification[]
  /** Questions that ask about none of the post's qualifications, an id from another post's included. */
  readonly questionsWithoutQualification: readonly QuestionId[]
}

type CoveringQuestion = Pick<Question, 'id' | 'qualificationIds'>

/**
 * The matrix qualification × question, in the order given. A yes-no fact covers like any other question: an
 * authorisation is asked about by asking for it.
 */
export function coverage(qualifications: readonly Qualification[], questions: readonly CoveringQuestion[]): Coverage {
  const rows = qualifications.map((qualification) => rowOf(qualification, questions))
  const known = new Set(qualifications.map((qualification) => qualification.id))

  return {
    rows,
    uncoveredRequired: rows.filter((row) => row.qualification.required && !row.covered).map((row) => row.qualification),
    questionsWithoutQualification: questions
      .filter((question) => !question.qualificationIds.some((id) => known.has(id)))
      .map((question) => question.id),
  }
}

function rowOf(qualification: Qualification, questions: readonly CoveringQuestion[]): CoverageRow {
  const questionIds = questions
    .filter((question) => question.qualificationIds.includes(qualification.id))
    .map((question) => question.id)
  return { qualification, questionIds, covered: questionIds.length > 0 }
}
