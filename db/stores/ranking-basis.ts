import { and, desc, eq, max } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { auditEvents } from '../schema/audit'

/** What a ranking's figures hang on besides the scores themselves. */
export interface RankingBasis {
  /** Written in the log when scoring opened, so that whoever reads the log can draw the same panels. */
  readonly seed: string
  /** The place of the recruitment's last event in the log: nothing that counts changes without one. */
  readonly position: number
}

export async function rankingBasis(queries: Queries, recruitmentId: string): Promise<RankingBasis> {
  const [last] = await queries.select({ position: max(auditEvents.sequence) }).from(auditEvents).where(eq(auditEvents.recruitmentId, recruitmentId))
  const [opened] = await queries.select({ details: auditEvents.details }).from(auditEvents)
    .where(and(eq(auditEvents.recruitmentId, recruitmentId), eq(auditEvents.action, 'scoring-opened')))
    .orderBy(desc(auditEvents.sequence)).limit(1)
  const seed = opened?.details.seed
  return { seed: typeof seed === 'string' ? seed : recruitmentId, position: last?.position ?? 0 }
}
