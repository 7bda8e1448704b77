import { asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { FindingCategory } from '../../app/domain/anonymity/categories'
import type { QuestionId } from '../../app/domain/ids'
import type { LocalText } from '../../app/domain/local-text'
import type { Qualification } from '../../app/domain/questionnaire/coverage'
import type { Option } from '../../app/domain/questionnaire/kinds/kind'
import { isScored, type Anchors, type Question } from '../../app/domain/questionnaire/question'
import { categoriesFormat } from '../categories-format'
import type { Queries } from '../database.server'
import { localTextFormat } from '../local-text-format'
import { prepared } from '../prepared'
import { questionQualifications, questions, type QuestionContent, type QuestionSource } from '../schema/questionnaire'
import { qualifications } from '../schema/recruitment'

export type { QuestionContent, QuestionSource } from '../schema/questionnaire'

/** A question as it stands in one recruitment. */
export interface RecruitmentQuestion extends Question {
  readonly key: number
  /** From 1, in the order in which it is asked. */
  readonly position: number
  readonly help: LocalText
  readonly material: LocalText | null
  readonly options: readonly Option[] | null
  readonly unit: LocalText | null
  readonly anchors: Anchors | null
  readonly strongAnswer: LocalText | null
  readonly laterProof: LocalText | null
  readonly wordLimit: number | null
  /** Scored by reviewers: never a fact. */
  readonly isScored: boolean
  readonly source: QuestionSource | null
  /** What it asks for on purpose. */
  readonly asksFor: readonly FindingCategory[]
}

const anchorsFormat = z.object({ 1: localTextFormat, 3: localTextFormat, 5: localTextFormat })
/** What a question says, as it is kept: never trusted unread. */
export const contentFormat = z.object({
  prompt: localTextFormat,
  help: localTextFormat,
  material: localTextFormat.nullable(),
  options: z.array(z.object({ id: z.string(), text: localTextFormat })).nullable(),
  unit: localTextFormat.nullable(),
  anchors: anchorsFormat.nullable(),
  strongAnswer: localTextFormat.nullable(),
  laterProof: localTextFormat.nullable(),
})
export const sourceFormat = z.object({ family: z.string(), questionId: z.string(), version: z.number() }).nullable()

/** The questions of a recruitment in the order in which they are asked, each with the ids of the qualifications it covers. */
export async function loadQuestions(queries: Queries, recruitmentKey: number): Promise<RecruitmentQuestion[]> {
  const rows = await questionRows(queries, recruitmentKey)
  const covered = await coveredBy(queries, recruitmentKey)
  return rows.map(({ recruitmentKey: _, isScored: scored, content, source, asksFor, ...row }) => {
    const question = { ...row, ...contentFormat.parse(content), id: row.id as QuestionId, scored, source: sourceFormat.parse(source), asksFor: categoriesFormat.parse(asksFor) }
    return { ...question, isScored: isScored(question), qualificationIds: covered.get(row.key) ?? [] }
  })
}

async function questionRows(queries: Queries, recruitmentKey: number) {
  const statement = prepared(queries, 'questions', (name) => queries
    .select().from(questions).where(eq(questions.recruitmentKey, sql.placeholder('recruitment')))
    .orderBy(asc(questions.position), asc(questions.id)).prepare(name))
  return statement.execute({ recruitment: recruitmentKey })
}

async function coveredBy(queries: Queries, recruitmentKey: number): Promise<Map<number, string[]>> {
  const statement = prepared(queries, 'question-qualifications', (name) => queries
    .select({ questionKey: questionQualifications.questionKey, id: qualifications.id })
    .from(questionQualifications)
    .innerJoin(qualifications, eq(qualifications.key, questionQualifications.qualificationKey))
    .where(eq(qualifications.recruitmentKey, sql.placeholder('recruitment')))
    .orderBy(asc(qualifications.position)).prepare(name))
  const covered = new Map<number, string[]>()
  for (const { questionKey, id } of await statement.execute({ recruitment: recruitmentKey })) {
    const ids = covered.get(questionKey)
    if (ids) ids.push(id)
    else covered.set(questionKey, [id])
  }
  return covered
}

/** The answers that a choice offers. */
export async function optionsOf(queries: Queries, questionKey: number): Promise<readonly Option[]> {
  const statement = prepared(queries, 'question-content', (name) => queries
    .select({ content: questions.content }).from(questions).where(eq(questions.key, sql.placeholder('question'))).prepare(name))
  const [row] = await statement.execute({ question: questionKey })
  return row ? (contentFormat.parse(row.content).options ?? []) : []
}

/** A qualification of one recruitment, from the family's bank or the organisation's own. */
export interface RecruitmentQualification extends Qualification {
  readonly key: number
  readonly bankId: string | null
  readonly position: number
  readonly description: LocalText
}

/** The qualifications of a recruitment in HR's order. */
export async function loadQualifications(queries: Queries, recruitmentKey: number): Promise<RecruitmentQualification[]> {
  const statement = prepared(queries, 'qualifications', (name) => queries
    .select().from(qualifications).where(eq(qualifications.recruitmentKey, sql.placeholder('recruitment')))
    .orderBy(asc(qualifications.position), asc(qualifications.id)).prepare(name))
  const rows = await statement.execute({ recruitment: recruitmentKey })
  return rows.map(({ key, id, bankId, position, name, description, isRequired }) => ({
    key, id, bankId, position, name: localTextFormat.parse(name), description: localTextFormat.parse(description), required: isRequired,
  }))
}

/** The names of the qualifications of several recruitments, by the recruitment's inner key. */
export async function qualificationNames(queries: Queries, recruitmentKeys: readonly number[]): Promise<ReadonlyMap<number, readonly LocalText[]>> {
  const names = new Map<number, LocalText[]>()
  if (recruitmentKeys.length === 0) return names
  const rows = await queries.select({ recruitmentKey: qualifications.recruitmentKey, name: qualifications.name }).from(qualifications).where(inArray(qualifications.recruitmentKey, [...recruitmentKeys]))
  for (const { recruitmentKey, name } of rows) names.set(recruitmentKey, [...(names.get(recruitmentKey) ?? []), localTextFormat.parse(name)])
  return names
}

export interface NewQuestion {
  readonly id: string
  readonly recruitmentKey: number
  readonly position: number
  readonly kind: Question['kind']
  readonly content: QuestionContent
  readonly wordLimit: number | null
  readonly minutes: number
  readonly weight: number
  readonly isScored: boolean
  readonly source: QuestionSource | null
  /** Nothing when left out. */
  readonly asksFor?: readonly FindingCategory[]
}

/** Adds a question that covers these qualifications (inner keys). */
export async function insertQuestion(tx: Queries, row: NewQuestion, qualificationKeys: readonly number[]): Promise<void> {
  const [made] = await tx.insert(questions).values(row).returning({ key: questions.key })
  if (!made) throw new Error('a question was inserted and not returned')
  await putCovered(tx, made.key, qualificationKeys)
}

export interface QuestionChange extends Pick<NewQuestion, 'kind' | 'content' | 'wordLimit' | 'minutes' | 'weight' | 'isScored'> {
  /** What it covers from now on, by inner keys. */
  readonly qualificationKeys: readonly number[]
}

export async function updateQuestion(tx: Queries, questionKey: number, { qualificationKeys, ...change }: QuestionChange): Promise<void> {
  await tx.update(questions).set(change).where(eq(questions.key, questionKey))
  await putCovered(tx, questionKey, qualificationKeys)
}

/** What a question asks for on purpose, from now on. */
export async function setAsksFor(tx: Queries, questionKey: number, asksFor: readonly FindingCategory[]): Promise<void> {
  await tx.update(questions).set({ asksFor }).where(eq(questions.key, questionKey))
}

async function putCovered(tx: Queries, questionKey: number, qualificationKeys: readonly number[]): Promise<void> {
  await tx.delete(questionQualifications).where(eq(questionQualifications.questionKey, questionKey))
  if (qualificationKeys.length > 0) await tx.insert(questionQualifications).values(qualificationKeys.map((qualificationKey) => ({ questionKey, qualificationKey })))
}

export async function deleteQuestion(tx: Queries, questionKey: number): Promise<void> {
  await tx.delete(questionQualifications).where(eq(questionQualifications.questionKey, questionKey))
  await tx.delete(questions).where(eq(questions.key, questionKey))
}

/** Numbers the questions 1, 2, 3 … in the order of these inner keys. */
export async function orderQuestions(tx: Queries, questionKeys: readonly number[]): Promise<void> {
  for (const [index, key] of questionKeys.entries()) await tx.update(questions).set({ position: index + 1 }).where(eq(questions.key, key))
}

export interface NewQualification {
  readonly id: string
  readonly recruitmentKey: number
  readonly bankId: string | null
  readonly position: number
  readonly name: LocalText
  readonly description: LocalText
  readonly isRequired: boolean
}

export async function insertQualification(tx: Queries, row: NewQualification): Promise<void> {
  await tx.insert(qualifications).values(row)
}

export async function updateQualification(tx: Queries, key: number, change: Partial<Pick<NewQualification, 'name' | 'description' | 'isRequired'>>): Promise<void> {
  await tx.update(qualifications).set(change).where(eq(qualifications.key, key))
}

/** Removes qualifications; questions that covered them cover them no more. */
export async function deleteQualifications(tx: Queries, keys: readonly number[]): Promise<void> {
  if (keys.length === 0) return
  await tx.delete(questionQualifications).where(inArray(questionQualifications.qualificationKey, [...keys]))
  await tx.delete(qualifications).where(inArray(qualifications.key, [...keys]))
}

/** Numbers the qualifications 1, 2, 3 … in the order of these inner keys. */
export async function orderQualifications(tx: Queries, keys: readonly number[]): Promise<void> {
  for (const [index, key] of keys.entries()) await tx.update(qualifications).set({ position: index + 1 }).where(eq(qualifications.key, key))
}
