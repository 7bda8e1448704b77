import { createHash } from 'node:crypto'
import { and, count, eq, inArray, notInArray, type SQL } from 'drizzle-orm'
import { categoryGroups, type FindingCategory, type Severity, type VeilReplacement } from '../../app/domain/anonymity/categories'
import type { RecogniserName } from '../../app/domain/anonymity/recognisers'
import type { Language } from '../../app/domain/local-text'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { answers, applications, clearances, examinations, findings, secondReadings, veils } from '../schema/application'
import { questions } from '../schema/questionnaire'

/** One submitted application as the clearing desk knows it: no name, no time. */
export interface ApplicationToClear {
  readonly key: number
  readonly id: string
  readonly language: Language
}

export interface AnswerToClear {
  readonly questionKey: number
  readonly questionId: string
  readonly text: string
  readonly isCleared: boolean
  /** The person's inner key. */
  readonly clearedBy: number | null
}

/** Offsets are UTF-16, in the original text. */
export interface StoredVeil {
  readonly id: string
  readonly questionKey: number
  readonly start: number
  readonly end: number
  readonly replacement: VeilReplacement
  readonly personKey: number
}

export interface StoredFinding {
  readonly id: string
  readonly questionKey: number
  readonly start: number
  readonly end: number
  readonly category: FindingCategory
  readonly severity: Severity
  /** How sure it is, in per cent. */
  readonly score: number
  readonly recogniser: RecogniserName
  readonly decision: 'open' | 'veiled' | 'kept'
}

/** How many findings of each severity wait for a decision. What is only good to know does not count. */
export type OpenFindings = Readonly<Record<Severity, number>>

export interface ClearingCounts {
  readonly applicationKey: number
  readonly answers: number
  readonly cleared: number
  readonly open: OpenFindings
  /** Which detector looked the application through; null: none yet. */
  readonly detector: string | null
}

/** The submitted applications of a recruitment. The order means nothing: the views shuffle. */
export async function submittedApplications(queries: Queries, recruitmentKey: number): Promise<ApplicationToClear[]> {
  return queries
    .select({ key: applications.key, id: applications.id, language: applications.language })
    .from(applications)
    .where(and(eq(applications.recruitmentKey, recruitmentKey), eq(applications.state, 'submitted')))
}

/** One submitted application of this recruitment, or null. */
export async function submittedApplication(queries: Queries, recruitmentKey: number, applicationId: string): Promise<ApplicationToClear | null> {
  const [row] = await queries
    .select({ key: applications.key, id: applications.id, language: applications.language })
    .from(applications)
    .where(and(eq(applications.id, applicationId), eq(applications.recruitmentKey, recruitmentKey), eq(applications.state, 'submitted')))
  return row ?? null
}

/** The answers of one application in the order of the questions. */
export async function answersToClear(queries: Queries, applicationKey: number): Promise<AnswerToClear[]> {
  const rows = await queries
    .select({ questionKey: answers.questionKey, questionId: questions.id, text: answers.text, clearedBy: clearances.personKey })
    .from(answers)
    .innerJoin(questions, eq(questions.key, answers.questionKey))
    .leftJoin(clearances, and(eq(clearances.applicationKey, answers.applicationKey), eq(clearances.questionKey, answers.questionKey)))
    .where(eq(answers.applicationKey, applicationKey))
    .orderBy(questions.position)
  return rows.map((row) => ({ ...row, isCleared: row.clearedBy !== null }))
}

export async function veilsOf(queries: Queries, applicationKey: number): Promise<StoredVeil[]> {
  return queries
    .select({ id: veils.id, questionKey: veils.questionKey, start: veils.start, end: veils.end, replacement: veils.replacement, personKey: veils.personKey })
    .from(veils).where(eq(veils.applicationKey, applicationKey)).orderBy(veils.questionKey, veils.start)
}

export async function findingsOf(queries: Queries, applicationKey: number): Promise<StoredFinding[]> {
  return queries
    .select({ id: findings.id, questionKey: findings.questionKey, start: findings.start, end: findings.end, category: findings.category, severity: findings.severity, score: findings.score, recogniser: findings.recogniser, decision: findings.decision })
    .from(findings).where(eq(findings.applicationKey, applicationKey)).orderBy(findings.questionKey, findings.start)
}

/** Per application how much is left, in four counts made by the database. Open findings that are context are not work left. */
export async function clearingCounts(queries: Queries, recruitmentKey: number): Promise<ClearingCounts[]> {
  const submitted = and(eq(applications.recruitmentKey, recruitmentKey), eq(applications.state, 'submitted'))
  const answered = await queries.select({ key: answers.applicationKey, n: count(), detector: examinations.detector }).from(answers)
    .innerJoin(applications, eq(applications.key, answers.applicationKey))
    .leftJoin(examinations, eq(examinations.applicationKey, answers.applicationKey)).where(submitted).groupBy(answers.applicationKey, examinations.detector)
  const cleared = await queries.select({ key: clearances.applicationKey, n: count() }).from(clearances)
    .innerJoin(applications, eq(applications.key, clearances.applicationKey)).where(submitted).groupBy(clearances.applicationKey)
  const clearedBy = new Map(cleared.map(({ key, n }) => [key, n]))
  const openIn = await openFindings(queries, submitted)
  return answered.map(({ key, n, detector }) => ({ applicationKey: key, answers: n, cleared: clearedBy.get(key) ?? 0, open: openIn.get(key) ?? noneOpen, detector }))
}

export function openCount({ high, medium, low }: OpenFindings): number {
  return high + medium + low
}

const noneOpen: OpenFindings = { high: 0, medium: 0, low: 0 }

async function openFindings(queries: Queries, submitted: SQL | undefined): Promise<Map<number, OpenFindings>> {
  const rows = await queries.select({ key: findings.applicationKey, severity: findings.severity, n: count() }).from(findings)
    .innerJoin(applications, eq(applications.key, findings.applicationKey))
    .where(and(submitted, eq(findings.decision, 'open'), notInArray(findings.category, [...categoryGroups.context])))
    .groupBy(findings.applicationKey, findings.severity)
  const openIn = new Map<number, OpenFindings>()
  for (const { key, severity, n } of rows) openIn.set(key, { ...(openIn.get(key) ?? noneOpen), [severity]: n })
  return openIn
}

export interface NewVeil {
  readonly id: string
  readonly applicationKey: number
  readonly questionKey: number
  readonly start: number
  readonly end: number
  readonly replacement: VeilReplacement
  readonly personKey: number
}

/** Puts the veils of one answer in place of those that were there. */
export async function replaceVeils(tx: Queries, answer: { applicationKey: number; questionKey: number }, rows: readonly NewVeil[]): Promise<void> {
  await tx.delete(veils).where(and(eq(veils.applicationKey, answer.applicationKey), eq(veils.questionKey, answer.questionKey)))
  for (const chunk of inChunks(rows)) await tx.insert(veils).values(chunk)
}

/**
 * A word for how one answer reads and is veiled at the moment; another as soon as a veil is added or removed, or the text
 * was corrected. A page says which state its reader saw, so that nobody clears what they have not seen.
 */
export function veilState({ text }: Pick<AnswerToClear, 'text'>, ofAnswer: readonly Pick<StoredVeil, 'id'>[]): string {
  return createHash('sha256').update(JSON.stringify([text, ofAnswer.map(({ id }) => id).sort()])).digest('base64url').slice(0, 16)
}

/** The veil that was; null when there is no such veil in the application. */
export async function deleteVeil(tx: Queries, applicationKey: number, veilId: string): Promise<{ questionKey: number; start: number; end: number } | null> {
  const [gone] = await tx.delete(veils).where(and(eq(veils.id, veilId), eq(veils.applicationKey, applicationKey))).returning({ questionKey: veils.questionKey, start: veils.start, end: veils.end })
  return gone ?? null
}

export async function setFindingDecision(tx: Queries, findingIds: readonly string[], decision: 'veiled' | 'kept' | 'open'): Promise<void> {
  for (const chunk of inChunks(findingIds)) await tx.update(findings).set({ decision }).where(inArray(findings.id, chunk))
}

/** Clears answers; clearing one twice is the same as once. */
export async function insertClearances(tx: Queries, rows: readonly { applicationKey: number; questionKey: number; personKey: number }[]): Promise<void> {
  if (rows.length > 0) await tx.insert(clearances).values([...rows]).onConflictDoNothing()
}

/** Takes a clearance back. A second reader who agreed to it has agreed to what is no more. */
export async function deleteClearance(tx: Queries, answer: { applicationKey: number; questionKey: number }): Promise<void> {
  await tx.update(secondReadings).set({ verdict: 'open', personKey: null })
    .where(and(eq(secondReadings.applicationKey, answer.applicationKey), eq(secondReadings.questionKey, answer.questionKey), eq(secondReadings.verdict, 'agreed')))
  await tx.delete(clearances).where(and(eq(clearances.applicationKey, answer.applicationKey), eq(clearances.questionKey, answer.questionKey)))
}
