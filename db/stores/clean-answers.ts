import { and, count, desc, eq, exists, inArray, notExists, notInArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { categoryGroups } from '../../app/domain/anonymity/categories'
import type { AuditAction } from '../../app/domain/audit/actions'
import type { Queries } from '../database.server'
import { answers, applications, clearances, examinations, findings, veils } from '../schema/application'
import { auditEvents } from '../schema/audit'
import { questions } from '../schema/questionnaire'
import type { StoredVeil } from './clearing'

/** An answer that nobody has cleared and in which nothing waits for a decision, of an application that was looked through. */
export interface CleanAnswer {
  readonly applicationKey: number
  readonly applicationId: string
  readonly questionKey: number
  readonly questionId: string
}

function isUncleared(queries: Queries, recruitmentKey: number) {
  const cleared = queries.select({ key: clearances.applicationKey }).from(clearances)
    .where(and(eq(clearances.applicationKey, answers.applicationKey), eq(clearances.questionKey, answers.questionKey)))
  return and(eq(applications.recruitmentKey, recruitmentKey), eq(applications.state, 'submitted'), notExists(cleared))
}

function isClean(queries: Queries, recruitmentKey: number) {
  const undecided = queries.select({ key: findings.key }).from(findings).where(and(
    eq(findings.applicationKey, answers.applicationKey), eq(findings.questionKey, answers.questionKey),
    eq(findings.decision, 'open'), notInArray(findings.category, [...categoryGroups.context]),
  ))
  const examined = queries.select({ key: examinations.applicationKey }).from(examinations).where(eq(examinations.applicationKey, answers.applicationKey))
  return and(isUncleared(queries, recruitmentKey), exists(examined), notExists(undecided))
}

/** The clean answers of a recruitment. The order means nothing: the view shuffles. */
export async function cleanAnswers(queries: Queries, recruitmentKey: number): Promise<CleanAnswer[]> {
  return queries.select({ applicationKey: answers.applicationKey, applicationId: applications.id, questionKey: answers.questionKey, questionId: questions.id })
    .from(answers)
    .innerJoin(applications, eq(applications.key, answers.applicationKey))
    .innerJoin(questions, eq(questions.key, answers.questionKey))
    .where(isClean(queries, recruitmentKey))
}

export async function cleanAnswerCount(queries: Queries, recruitmentKey: number): Promise<number> {
  const [row] = await queries.select({ n: count() }).from(answers)
    .innerJoin(applications, eq(applications.key, answers.applicationKey)).where(isClean(queries, recruitmentKey))
  return row?.n ?? 0
}

/** The texts of these applications' answers, with the language of each. */
export async function textsOf(queries: Queries, applicationKeys: readonly number[]) {
  if (applicationKeys.length === 0) return []
  return queries.select({ applicationKey: answers.applicationKey, questionKey: answers.questionKey, text: answers.text, language: applications.language })
    .from(answers).innerJoin(applications, eq(applications.key, answers.applicationKey)).where(inArray(answers.applicationKey, [...applicationKeys]))
}

/** The veils of these applications' answers. */
export async function veilsOfAll(queries: Queries, applicationKeys: readonly number[]): Promise<(StoredVeil & { readonly applicationKey: number })[]> {
  if (applicationKeys.length === 0) return []
  return queries
    .select({ applicationKey: veils.applicationKey, id: veils.id, questionKey: veils.questionKey, start: veils.start, end: veils.end, replacement: veils.replacement, personKey: veils.personKey })
    .from(veils).where(inArray(veils.applicationKey, [...applicationKeys])).orderBy(veils.questionKey, veils.start)
}

/** How many characters stand in the answers that nobody has cleared. */
export async function lettersLeft(queries: Queries, recruitmentKey: number): Promise<number> {
  const [row] = await queries.select({ letters: sql<string | number | null>`sum(length(${answers.text}))` })
    .from(answers).innerJoin(applications, eq(applications.key, answers.applicationKey)).where(isUncleared(queries, recruitmentKey))
  return Number(row?.letters ?? 0) // PostgreSQL gives a sum as text
}

const deskActions: readonly AuditAction[] = ['answer-veiled', 'veil-removed', 'finding-decided', 'answer-cleared', 'clearance-withdrawn']
const clearedFormat = z.object({ questions: z.array(z.string()) })
/** The pace is that of the latest so many. */
const momentsKept = 300

/** What was done last at the desk of a recruitment: when, by whom, and how many answers it cleared. */
export async function latestDeskMoments(queries: Queries, recruitmentId: string) {
  const rows = await queries.select({ at: auditEvents.at, action: auditEvents.action, by: auditEvents.actorId, details: auditEvents.details }).from(auditEvents)
    .where(and(eq(auditEvents.recruitmentId, recruitmentId), inArray(auditEvents.action, [...deskActions])))
    .orderBy(desc(auditEvents.sequence)).limit(momentsKept)
  return rows.map(({ at, action, by, details }) => ({ at, by: by ?? '', cleared: action === 'answer-cleared' ? clearedFormat.parse(details).questions.length : 0 }))
}
