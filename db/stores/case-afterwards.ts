import { aliasedTable, and, asc, eq } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { auditEvents } from '../schema/audit'
import { calledLater } from '../schema/called-later'
import { interviewOutcomes } from '../schema/interview-outcomes'

// What a case file tells of the time after the lock, beside what pages show of it. Candidates by number or inner key, never an application.

/** One look at a document that an invited candidate handed in. */
export interface DocumentLook {
  readonly at: Date
  readonly actorId: string | null
  readonly as: string
  readonly candidates: readonly string[]
  readonly kind: string
}

/** Every look at a document of the recruitment, the first one first. */
export async function documentLooksIn(queries: Queries, recruitmentId: string): Promise<DocumentLook[]> {
  const rows = await queries.select({ at: auditEvents.at, actorId: auditEvents.actorId, details: auditEvents.details }).from(auditEvents)
    .where(and(eq(auditEvents.recruitmentId, recruitmentId), eq(auditEvents.action, 'document-read'))).orderBy(asc(auditEvents.sequence))
  return rows.map(({ at, actorId, details: { as, candidates, kind } }) => ({ at, actorId, as: wordIn(as), candidates: wordsIn(candidates), kind: wordIn(kind) }))
}

const wordIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const wordsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** When a second person stood behind an outcome, by the outcome's id; nothing of those that have none. */
export async function confirmationsOf(queries: Queries, recruitmentKey: number): Promise<Map<string, Date>> {
  const rows = await queries.select({ id: interviewOutcomes.id, at: interviewOutcomes.confirmedAt }).from(interviewOutcomes).where(eq(interviewOutcomes.recruitmentKey, recruitmentKey))
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])))
}

/** The two who called somebody later, by the candidate's inner key. */
export async function callersOf(queries: Queries, recruitmentKey: number): Promise<Map<number, { proposedBy: string; confirmedBy: string }>> {
  const [proposer, confirmer] = [aliasedTable(people, 'proposer'), aliasedTable(people, 'confirmer')]
  const rows = await queries.select({ key: calledLater.candidateKey, proposedBy: proposer.name, confirmedBy: confirmer.name }).from(calledLater)
    .innerJoin(proposer, eq(proposer.key, calledLater.proposedByKey)).innerJoin(confirmer, eq(confirmer.key, calledLater.confirmedByKey)).where(eq(calledLater.recruitmentKey, recruitmentKey))
  return new Map(rows.map(({ key, ...names }) => [key, names]))
}
