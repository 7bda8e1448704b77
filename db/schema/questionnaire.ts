import type { FindingCategory } from '../../app/domain/anonymity/categories'
import type { LocalText } from '../../app/domain/local-text'
import { bankQuestionStatuses } from '../../app/domain/questionnaire/bank'
import { answerKinds } from '../../app/domain/questionnaire/kinds'
import type { Anchors } from '../../app/domain/questionnaire/question'
import type { Option } from '../../app/domain/questionnaire/kinds/kind'
import { flag, id, index, instant, int, json, key, oneOf, primaryKey, ref, table, text, uniqueIndex } from '../vocabulary'
import { people } from './account'
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
  /** What the question asks for on purpose: not taken for a finding in its answers. */
  asksFor: json<readonly FindingCategory[]>().notNull().default([]),
}, (t) => [index('questions_recruitment_idx').on(t.recruitmentKey, t.position)])

export const questionQualifications = table('question_qualifications', {
  questionKey: ref().notNull().references(() => questions.key, { onDelete: 'cascade' }),
  qualificationKey: ref().notNull().references(() => qualifications.key, { onDelete: 'cascade' }),
}, (t) => [primaryKey({ columns: [t.questionKey, t.qualificationKey] })])

/** The families of the question banks. They begin as the files that come with the program; from then on HR keeps them. */
export const bankFamilies = table('bank_families', {
  key: key(),
  family: text().notNull().unique(),
  /** All of the bank but its questions. */
  content: json<unknown>().notNull(),
  /** Counts up with every change of the family or its questions; a stale page is told so. */
  revision: int().notNull().default(0),
})

/** Every version of every question of the banks. What was published is never changed: recruitments point at it. */
export const bankQuestions = table('bank_questions', {
  key: key(),
  familyKey: ref().notNull().references(() => bankFamilies.key),
  questionId: text().notNull(),
  version: int().notNull(),
  status: oneOf(bankQuestionStatuses).notNull(),
  /** The question without its id, version and status. */
  content: json<unknown>().notNull(),
  changedAt: instant().notNull(),
  /** Null when it came with the program's files. */
  changedBy: ref().references(() => people.key),
  reviewedBy: ref().references(() => people.key),
}, (t) => [uniqueIndex('bank_questions_version_uq').on(t.familyKey, t.questionId, t.version)])

/** A bank that was read from a file and waits for HR to look at the difference and take it over, or not. */
export const bankImports = table('bank_imports', {
  key: key(),
  id: id(),
  personKey: ref().notNull().references(() => people.key),
  madeAt: instant().notNull(),
  content: json<unknown>().notNull(),
})

/** Questions that were taken out of a draft and can be put back until it is published. */
export const removedQuestions = table('removed_questions', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  removedAt: instant().notNull(),
  content: json<unknown>().notNull(),
}, (t) => [index('removed_questions_recruitment_idx').on(t.recruitmentKey)])
