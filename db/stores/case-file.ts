import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { AuditAction } from '../../app/domain/audit/actions'
import type { Queries } from '../database.server'
import { auditEvents } from '../schema/audit'
import { candidates, clearedAnswers } from '../schema/review'

// What a case file needs of a whole recruitment at once. Candidates by number, never an application.

export interface CaseEvent {
  readonly sequence: number
  readonly at: Date
  readonly action: AuditAction
  readonly actorId: string | null
}

/** The events of these kinds in a recruitment, among the log's first so many, in their order. */
export async function caseEvents(queries: Queries, { recruitmentId, actions, size }: { recruitmentId: string; actions: readonly AuditAction[]; size: number }): Promise<CaseEvent[]> {
  return queries.select({ sequence: auditEvents.sequence, at: auditEvents.at, action: auditEvents.action, actorId: auditEvents.actorId }).from(auditEvents)
    .where(and(eq(auditEvents.recruitmentId, recruitmentId), inArray(auditEvents.action, [...actions]), lte(auditEvents.sequence, size)))
    .orderBy(asc(auditEvents.sequence))
}

/** Every candidate's answers as they were cleared, by the candidate's inner key and the question's. Nothing of those who have withdrawn. */
export async function clearedAnswersIn(queries: Queries, recruitmentKey: number): Promise<Map<number, Map<number, string>>> {
  const rows = await queries.select({ candidateKey: clearedAnswers.candidateKey, questionKey: clearedAnswers.questionKey, text: clearedAnswers.text }).from(clearedAnswers)
    .innerJoin(candidates, eq(candidates.key, clearedAnswers.candidateKey))
    .where(and(eq(candidates.recruitmentKey, recruitmentKey), eq(candidates.isWithdrawn, false)))
  const byCandidate = new Map<number, Map<number, string>>()
  for (const { candidateKey, questionKey, text } of rows) byCandidate.set(candidateKey, (byCandidate.get(candidateKey) ?? new Map<number, string>()).set(questionKey, text))
  return byCandidate
}
