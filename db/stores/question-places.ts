import { and, eq, sql } from 'drizzle-orm'
import type { LocalText } from '../../app/domain/local-text'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { Queries } from '../database.server'
import { localTextFormat } from '../local-text-format'
import { prepared } from '../prepared'
import { answers, applications } from '../schema/application'
import { questions } from '../schema/questionnaire'
import { recruitments } from '../schema/recruitment'
import { writtenText, type ApplicationState } from './applications'

/** Where an applicant reads one question and writes the answer to it. */
export interface QuestionPlace {
  readonly state: ApplicationState
  readonly recruitmentKey: number
  readonly phase: Phase
  readonly deadline: Date | null
  readonly graceMinutes: number
  readonly extendedUntil: Date | null
  readonly freezeHash: string | null
  /** The post's title. */
  readonly title: LocalText
  /** As it is being written. Null before the first save; the revision is null then too. */
  readonly text: string | null
  readonly revision: number | null
}

/** The place of the question at a position (from 1), which need not exist, or null when the access opens nothing. */
export async function questionPlace(queries: Queries, accessHash: string, position: number): Promise<QuestionPlace | null> {
  const statement = prepared(queries, 'question-place', (name) => queries
    .select({
      state: applications.state, recruitmentKey: recruitments.key, phase: recruitments.phase, deadline: recruitments.deadline,
      graceMinutes: recruitments.graceMinutes, extendedUntil: applications.extendedUntil, freezeHash: recruitments.freezeHash, texts: recruitments.texts, text: writtenText, revision: answers.revision,
    })
    .from(applications)
    .innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey))
    .leftJoin(questions, and(eq(questions.recruitmentKey, recruitments.key), eq(questions.position, sql.placeholder('position'))))
    .leftJoin(answers, and(eq(answers.applicationKey, applications.key), eq(answers.questionKey, questions.key)))
    .where(eq(applications.accessHash, sql.placeholder('hash'))).prepare(name))
  const [row] = await statement.execute({ hash: accessHash, position })
  if (!row) return null
  const { texts, ...place } = row
  return { ...place, title: localTextFormat.parse(texts.title) }
}
