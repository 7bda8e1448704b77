import { and, gte, inArray, lte } from 'drizzle-orm'
import type { AuditAction } from '../../app/domain/audit/actions'
import { isClosed } from '../../app/domain/audit/closed-events'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { Queries } from '../database.server'
import { auditEvents } from '../schema/audit'
import { recruitments } from '../schema/recruitment'
import { eventText, type LoggedEvent } from './audit'

const page = 2000

/**
 * An event as a line of a file that leaves the system: its place and commitment, and, unless it is erased or still closed, its salt and what
 * it says. JSON, without a line break; `event` is the canonical JSON that was committed to.
 */
const lineOf = ({ commitment, ...event }: LoggedEvent & { commitment: Buffer | null }, isOpen: boolean): string => {
  const place = `{"sequence":${event.sequence},"commitment":"${commitment?.toString('hex') ?? ''}"`
  return isOpen && event.salt !== '' ? `${place},"salt":${JSON.stringify(event.salt)},"event":${eventText(event)}}` : `${place}}`
}

/** The lines of the events from the one to the other, both included. Empty where there are none. */
export async function logLines(queries: Queries, { from, to }: { from: number; to: number }): Promise<string[]> {
  const rows = await queries.select().from(auditEvents).where(and(gte(auditEvents.sequence, from), lte(auditEvents.sequence, to))).orderBy(auditEvents.sequence)
  const scored = rows.flatMap(({ action, recruitmentId }) => (action === 'score-saved' && recruitmentId !== null ? [recruitmentId] : []))
  const phases = await phasesOf(queries, [...new Set(scored)])
  return rows.map((row) => lineOf(row, !isClosedRow(row, phases)))
}

const isClosedRow = ({ action, recruitmentId }: { action: AuditAction; recruitmentId: string | null }, phases: ReadonlyMap<string, Phase>) =>
  isClosed(action, recruitmentId === null ? null : (phases.get(recruitmentId) ?? null))

async function phasesOf(queries: Queries, ids: readonly string[]): Promise<Map<string, Phase>> {
  if (ids.length === 0) return new Map()
  const rows = await queries.select({ id: recruitments.id, phase: recruitments.phase }).from(recruitments).where(inArray(recruitments.id, [...ids]))
  return new Map(rows.map(({ id, phase }) => [id, phase]))
}

/** The first so many events of the log, page by page. */
export async function* everyLogLine(queries: Queries, size: number): AsyncGenerator<string[]> {
  for (let from = 1; from <= size; from += page) yield logLines(queries, { from, to: Math.min(size, from + page - 1) })
}
