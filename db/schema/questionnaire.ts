import type { LocalText } from '../../app/domain/local-text'
import { answerKinds } from '../../app/domain/questionnaire/kinds'
import type { Anchors } from '../../app/domain/questionnaire/question'
import type { Option } from '../../app/domain/questionnaire/kinds/kind'
import { flag, id, index, int, json, key, oneOf, primaryKey, ref, table, text } from '../vocabulary'
import { qualifications, recruitments } from './recruitment'

export interface QuestionContent {
  readonly prompt: LocalText
  readonly help: LocalText
  readonly material: LocalText | null
  readonly options: readonly Option[] | null
  readonly unit: LocalText | null
  readonly anchors: Anchors | null
  readonly strongAnswer: LocalText | null
  readonly laterProof: LocalText | null
}

/** Where a question came from: a bank's question in a version. Null for one the organisation wrote itself. */
export interface QuestionSource {
  readonly family: string
  readonly questionId: string
  readonly version: number
}

/** The questions of one recruitment: copies, so that a later change of the bank changes nothing here. */
export const questions = table('questions', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  position: int().notNull(),
  kind: oneOf(answerKinds).notNull(),
  content: json<QuestionContent>().notNull(),
  wordLimit: int(),
  minutes: int().notNull(),
  weight: int().notNull(),
  isScored: flag().notNull(),
  source: json<QuestionSource>(),
}, (t) => [index('questions_recruitment_idx').on(t.recruitmentKey, t.position)])

export const questionQualifications = table('question_qualifications', {
  questionKey: ref().notNull().references(() => questions.key, { onDelete: 'cascade' }),
  qualificationKey: ref().notNull().references(() => qualifications.key, { onDelete: 'cascade' }),
}, (t) => [primaryKey({ columns: [t.questionKey, t.qualificationKey] })])

/** The question banks as loaded from the files, a row a family and content. */
export const questionBanks = table('question_banks', {
  key: key(),
  family: text().notNull(),
  contentHash: text().notNull().unique(),
  content: json<unknown>().notNull(),
  isCurrent: flag().notNull(),
})
