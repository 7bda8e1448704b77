import { and, eq, isNull } from 'drizzle-orm'
import type { FindingCategory } from '../../app/domain/anonymity/categories'
import type { Language } from '../../app/domain/local-text'
import { categoriesFormat } from '../categories-format'
import type { Queries } from '../database.server'
import { answers, applications, examinations, findings } from '../schema/application'
import { questions } from '../schema/questionnaire'
import { recruitments } from '../schema/recruitment'

/** What stands in place of the detector's version where it could not look through an application. */
export const failedExamination = 'failed'

/** An application at the clearing desk that the detector has not looked through as it stands. */
export interface Unexamined {
  readonly applicationKey: number
  readonly applicationId: string
  readonly language: Language
  readonly recruitmentKey: number
  readonly recruitmentId: string
  readonly organisationKey: number
  /** What the redactors of this recruitment are not shown. */
  readonly hidden: readonly FindingCategory[]
  readonly secondReadingPercent: number
  readonly secondReadingSeed: string | null
}

/** All of them, in the order of their random ids: it says nothing of who came first. */
export async function unexaminedApplications(queries: Queries): Promise<Unexamined[]> {
  const rows = await queries
    .select({
      applicationKey: applications.key, applicationId: applications.id, language: applications.language,
      recruitmentKey: recruitments.key, recruitmentId: recruitments.id, organisationKey: recruitments.organisationKey, hidden: recruitments.hiddenCategories,
      secondReadingPercent: recruitments.secondReadingPercent, secondReadingSeed: recruitments.secondReadingSeed,
    })
    .from(recruitments)
    .innerJoin(applications, eq(applications.recruitmentKey, recruitments.key))
    .leftJoin(examinations, eq(examinations.applicationKey, applications.key))
    .where(and(eq(recruitments.phase, 'clearing'), eq(applications.state, 'submitted'), isNull(examinations.applicationKey)))
    .orderBy(applications.id)
  return rows.map((row) => ({ ...row, hidden: categoriesFormat.parse(row.hidden) }))
}

/** Whether it still waits: another server may have looked it through meanwhile, and it may have been withdrawn. */
export async function isUnexamined(queries: Queries, applicationKey: number): Promise<boolean> {
  const rows = await queries.select({ key: applications.key })
    .from(applications)
    .innerJoin(recruitments, eq(recruitments.key, applications.recruitmentKey))
    .leftJoin(examinations, eq(examinations.applicationKey, applications.key))
    .where(and(eq(applications.key, applicationKey), eq(applications.state, 'submitted'), eq(recruitments.phase, 'clearing'), isNull(examinations.applicationKey)))
  return rows.length > 0
}

/** The answers of one application with what their questions are and ask for, in the order of the questions. */
export async function answersToExamine(queries: Queries, applicationKey: number) {
  const rows = await queries.select({ questionKey: answers.questionKey, questionId: questions.id, kind: questions.kind, asksFor: questions.asksFor, text: answers.text })
    .from(answers).innerJoin(questions, eq(questions.key, answers.questionKey))
    .where(eq(answers.applicationKey, applicationKey)).orderBy(questions.position)
  return rows.map((row) => ({ ...row, asksFor: categoriesFormat.parse(row.asksFor) }))
}

/** Where something has been found in one application before. */
export async function spansFound(queries: Queries, applicationKey: number) {
  return queries.select({ questionKey: findings.questionKey, start: findings.start, end: findings.end })
    .from(findings).where(eq(findings.applicationKey, applicationKey))
}

/** Marks an application as looked through; false when somebody else has done so. */
export async function insertExamination(tx: Queries, applicationKey: number, detector: string): Promise<boolean> {
  const made = await tx.insert(examinations).values({ applicationKey, detector }).onConflictDoNothing().returning({ key: examinations.applicationKey })
  return made.length > 0
}

/** What looked through an application, or null. */
export async function examinationOf(queries: Queries, applicationKey: number): Promise<string | null> {
  const [row] = await queries.select({ detector: examinations.detector }).from(examinations).where(eq(examinations.applicationKey, applicationKey))
  return row?.detector ?? null
}
