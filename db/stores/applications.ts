import { and, asc, eq, sql } from 'drizzle-orm'
import type { ApplicationId, RecruitmentId } from '../../app/domain/ids'
import { isLanguage, type Language } from '../../app/domain/local-text'
import type { AnswerKind } from '../../app/domain/questionnaire/kinds'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { organisations } from '../schema/account'
import { answers, applicantRequests, applications, examinations, findings } from '../schema/application'
import { outgoingLetters } from '../schema/outbox'
import { questions } from '../schema/questionnaire'
import { recruitments } from '../schema/recruitment'

export type ApplicationState = 'begun' | 'submitted' | 'correcting' | 'withdrawn'

/** The states in which an applicant's answers are being written. */
export function isWriting(state: ApplicationState): boolean {
  return state === 'begun' || state === 'correcting'
}

/** One application with what decides whether it may still be changed. */
export interface HeldApplication {
  readonly key: number
  readonly id: ApplicationId
  readonly state: ApplicationState
  readonly language: Language
  readonly recruitmentKey: number
  readonly recruitmentId: RecruitmentId
  readonly organisationKey: number
  readonly organisationId: string
  readonly phase: Phase
  readonly deadline: Date | null
  readonly graceMinutes: number
  /** Where this one's deadline was put off. */
  readonly extendedUntil: Date | null
  /** The languages in which the post takes answers. */
  readonly languages: readonly Language[]
}

const heldColumns = {
  key: applications.key, id: applications.id, state: applications.state, language: applications.language,
  recruitmentKey: recruitments.key, recruitmentId: recruitments.id, organisationKey: organisations.key, organisationId: organisations.id,
  phase: recruitments.phase, deadline: recruitments.deadline, graceMinutes: recruitments.graceMinutes, extendedUntil: applications.extendedUntil, languages: recruitments.languages,
}

/** The application that an applicant's cookie opens, by the hash of its token, or null. */
export async function applicationByAccess(queries: Queries, accessHash: string): Promise<HeldApplication | null> {
  const statement = prepared(queries, 'application-by-access', (name) => queries
    .select(heldColumns).from(applications)
    .innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey))
    .innerJoin(organisations, eq(organisations.key, recruitments.organisationKey))
    .where(eq(applications.accessHash, sql.placeholder('hash'))).prepare(name))
  const [row] = await statement.execute({ hash: accessHash })
  if (!row) return null
  return { ...row, id: row.id as ApplicationId, recruitmentId: row.recruitmentId as RecruitmentId, languages: row.languages.filter(isLanguage) }
}

/** The same by its inner key. */
export async function applicationHeld(queries: Queries, key: number): Promise<HeldApplication | null> {
  const [row] = await queries.select(heldColumns).from(applications)
    .innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey)).innerJoin(organisations, eq(organisations.key, recruitments.organisationKey)).where(eq(applications.key, key))
  return row ? { ...row, id: row.id as ApplicationId, recruitmentId: row.recruitmentId as RecruitmentId, languages: row.languages.filter(isLanguage) } : null
}

/** The application of a receipt code, by the code's hash, or null. */
export async function applicationByReceipt(queries: Queries, receiptHash: string): Promise<{ key: number; state: ApplicationState; phase: Phase } | null> {
  const statement = prepared(queries, 'application-by-receipt', (name) => queries
    .select({ key: applications.key, state: applications.state, phase: recruitments.phase }).from(applications)
    .innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey))
    .where(eq(applications.receiptHash, sql.placeholder('hash'))).prepare(name))
  const [row] = await statement.execute({ hash: receiptHash })
  return row ?? null
}

export interface NewApplication {
  readonly id: string
  readonly recruitmentKey: number
  readonly receiptHash: string
  readonly accessHash: string
  readonly language: Language
  readonly noticeVersion: string
}

export async function insertApplication(tx: Queries, row: NewApplication): Promise<void> {
  const statement = prepared(tx, 'insert-application', (name) => tx.insert(applications).values({
    id: sql.placeholder('id'), recruitmentKey: sql.placeholder('recruitmentKey'), receiptHash: sql.placeholder('receiptHash'),
    accessHash: sql.placeholder('accessHash'), language: sql.placeholder('language'), noticeVersion: sql.placeholder('noticeVersion'),
  }).prepare(name))
  await statement.execute({ ...row })
}

/** Whoever held the application before holds it no more; null: nobody does until the code is used. */
export async function replaceAccess(tx: Queries, applicationKey: number, accessHash: string | null): Promise<void> {
  await tx.update(applications).set({ accessHash }).where(eq(applications.key, applicationKey))
}

/** Where one answer goes, and what stands there. A question that is not there has no key. */
export interface AnswerPlace {
  readonly applicationKey: number
  readonly state: ApplicationState
  readonly phase: Phase
  readonly deadline: Date | null
  readonly graceMinutes: number
  readonly extendedUntil: Date | null
  readonly questionKey: number | null
  readonly kind: AnswerKind | null
  readonly wordLimit: number | null
  /** As it is being written. Null before the first save; the revision is null then too. */
  readonly text: string | null
  readonly revision: number | null
}

/** What an answer reads while it is being written: the correction of what was sent, if there is one. */
export const writtenText = sql<string | null>`coalesce(${answers.correction}, ${answers.text})`

/** The place of the answer to the question at a position (from 1), or null when the access opens nothing. One read: autosave lives by it. */
export async function answerPlace(queries: Queries, accessHash: string, position: number): Promise<AnswerPlace | null> {
  const statement = prepared(queries, 'answer-place', (name) => queries
    .select({
      applicationKey: applications.key, state: applications.state,
      phase: recruitments.phase, deadline: recruitments.deadline, graceMinutes: recruitments.graceMinutes, extendedUntil: applications.extendedUntil,
      questionKey: questions.key, kind: questions.kind, wordLimit: questions.wordLimit, text: writtenText, revision: answers.revision,
    })
    .from(applications)
    .innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey))
    .leftJoin(questions, and(eq(questions.recruitmentKey, recruitments.key), eq(questions.position, sql.placeholder('position'))))
    .leftJoin(answers, and(eq(answers.applicationKey, applications.key), eq(answers.questionKey, questions.key)))
    .where(eq(applications.accessHash, sql.placeholder('hash'))).prepare(name))
  const [row] = await statement.execute({ hash: accessHash, position })
  return row ?? null
}

export interface AnswerToStore {
  readonly applicationKey: number
  readonly questionKey: number
  readonly text: string
  readonly revision: number
}

/** Stores an answer under a revision that the caller found to be the next: 1 for the first. */
export async function putAnswer(tx: Queries, answer: AnswerToStore): Promise<void> {
  await (answer.revision === 1 ? insertStatement(tx) : updateStatement(tx)).execute({ ...answer })
}

function insertStatement(tx: Queries) {
  return prepared(tx, 'insert-answer', (name) => tx.insert(answers).values({
    applicationKey: sql.placeholder('applicationKey'), questionKey: sql.placeholder('questionKey'),
    text: sql.placeholder('text'), revision: sql.placeholder('revision'),
  }).prepare(name))
}

function updateStatement(tx: Queries) {
  return prepared(tx, 'update-answer', (name) => tx.update(answers)
    .set({ text: sql`${sql.placeholder('text')}`, revision: sql`${sql.placeholder('revision')}` })
    .where(and(eq(answers.applicationKey, sql.placeholder('applicationKey')), eq(answers.questionKey, sql.placeholder('questionKey'))))
    .prepare(name))
}

/** A question of the post with this application's answer to it. */
export interface GivenAnswer {
  readonly questionKey: number
  readonly position: number
  readonly kind: AnswerKind
  readonly scored: boolean
  readonly wordLimit: number | null
  /** As it is being written: '' when there is nothing; the revision is 0 before the first save. */
  readonly text: string
  /** As it was sent: differs while corrections are being written. */
  readonly sentText: string
  readonly revision: number
}

/** Every question of the post in its order, answered or not. */
export async function givenAnswers(queries: Queries, { key, recruitmentKey }: Pick<HeldApplication, 'key' | 'recruitmentKey'>): Promise<GivenAnswer[]> {
  const statement = prepared(queries, 'given-answers', (name) => queries
    .select({
      questionKey: questions.key, position: questions.position, kind: questions.kind, scored: questions.isScored, wordLimit: questions.wordLimit,
      text: writtenText, sentText: answers.text, revision: answers.revision,
    })
    .from(questions)
    .leftJoin(answers, and(eq(answers.questionKey, questions.key), eq(answers.applicationKey, sql.placeholder('application'))))
    .where(eq(questions.recruitmentKey, sql.placeholder('recruitment')))
    .orderBy(asc(questions.position), asc(questions.id)).prepare(name))
  const rows = await statement.execute({ application: key, recruitment: recruitmentKey })
  return rows.map(({ text, sentText, revision, ...row }) => ({ ...row, text: text ?? '', sentText: sentText ?? '', revision: revision ?? 0 }))
}

/** What decides at the last moment whether an application may be sent as it was read. */
export interface StateOfSending {
  readonly state: ApplicationState
  readonly phase: Phase
  readonly deadline: Date | null
  readonly graceMinutes: number
  readonly extendedUntil: Date | null
  /** The sum of the answers' revisions, each of which only grows: the same sum, the same answers. */
  readonly revisions: number
}

/** The state of an application as it stands in this unit of work, or null when the access opens nothing. */
export async function stateOfSending(tx: Queries, accessHash: string): Promise<StateOfSending | null> {
  const statement = prepared(tx, 'state-of-sending', (name) => tx
    .select({
      state: applications.state, phase: recruitments.phase, deadline: recruitments.deadline, graceMinutes: recruitments.graceMinutes,
      extendedUntil: applications.extendedUntil,
      revisions: sql<number>`(select cast(coalesce(sum(${answers.revision}), 0) as integer) from ${answers} where ${answers.applicationKey} = ${applications.key})`,
    })
    .from(applications)
    .innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey))
    .where(eq(applications.accessHash, sql.placeholder('hash'))).prepare(name))
  const [row] = await statement.execute({ hash: accessHash })
  return row ?? null
}

/** Removes the answers that were emptied again: nobody has to read them. */
export async function deleteEmptyAnswers(tx: Queries, applicationKey: number): Promise<void> {
  await tx.delete(answers).where(and(eq(answers.applicationKey, applicationKey), eq(answers.text, '')))
}

/** Marks the application as sent, in the language that its answers are written in. */
export async function markSubmitted(tx: Queries, sent: { applicationKey: number; language: Language; idempotencyKey: string }): Promise<void> {
  const statement = prepared(tx, 'mark-submitted', (name) => tx.update(applications)
    .set({ state: 'submitted', language: sql`${sql.placeholder('language')}`, idempotencyKey: sql`${sql.placeholder('idempotencyKey')}` })
    .where(eq(applications.key, sql.placeholder('applicationKey'))).prepare(name))
  await statement.execute({ ...sent })
}

/** Removes an application with its answers and what was found in them. Its boxes go through the door of app/identity before. */
export async function deleteApplication(tx: Queries, applicationKey: number): Promise<void> {
  await tx.delete(applicantRequests).where(eq(applicantRequests.applicationKey, applicationKey))
  await tx.delete(examinations).where(eq(examinations.applicationKey, applicationKey))
  await tx.delete(findings).where(eq(findings.applicationKey, applicationKey))
  await tx.delete(answers).where(eq(answers.applicationKey, applicationKey))
  await tx.delete(outgoingLetters).where(eq(outgoingLetters.applicationKey, applicationKey))
  await tx.delete(applications).where(eq(applications.key, applicationKey))
}
