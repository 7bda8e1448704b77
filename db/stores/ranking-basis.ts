import { createHash } from 'node:crypto'
import { and, desc, eq, inArray, max, notInArray } from 'drizzle-orm'
import { looks } from '../../app/domain/audit/actions'
import { protocolActions } from '../../app/domain/scoring/selection-protocol'
import type { Queries } from '../database.server'
import { auditEvents } from '../schema/audit'
import { rootAt } from './log-tree'

/** What a ranking's figures hang on besides the scores themselves. */
export interface RankingBasis {
  /** Follows from the seed in the log and does not lead back to it: by it anybody who has it draws the same panels. */
  readonly seed: string
  /** SHA-256 of the seed in the log, by which the field was divided and the reviewers' orders drawn; null where there is none. */
  readonly seedHash: string | null
  /** The place of the recruitment's last event in the log, but for looks: nothing that counts changes without one. */
  readonly position: number
}

export async function rankingBasis(queries: Queries, recruitmentId: string): Promise<RankingBasis> {
  const [last] = await queries.select({ position: max(auditEvents.sequence) }).from(auditEvents).where(and(eq(auditEvents.recruitmentId, recruitmentId), notInArray(auditEvents.action, [...looks])))
  const [opened] = await queries.select({ details: auditEvents.details }).from(auditEvents)
    .where(and(eq(auditEvents.recruitmentId, recruitmentId), eq(auditEvents.action, 'scoring-opened')))
    .orderBy(desc(auditEvents.sequence)).limit(1)
  const seed = opened?.details.seed
  return {
    seed: digest(`report|${typeof seed === 'string' ? seed : recruitmentId}`),
    seedHash: typeof seed === 'string' ? digest(seed) : null,
    position: last?.position ?? 0,
  }
}

/** The root of the log's tree, hex, when the last of what a protocol says was written down: nothing that happens elsewhere moves it. */
export async function protocolCheckpoint(queries: Queries, recruitmentId: string): Promise<string> {
  const [last] = await queries.select({ sequence: auditEvents.sequence }).from(auditEvents)
    .where(and(eq(auditEvents.recruitmentId, recruitmentId), inArray(auditEvents.action, [...protocolActions])))
    .orderBy(desc(auditEvents.sequence)).limit(1)
  if (!last) throw new Error('a protocol is drawn up of what stands in the log')
  return Buffer.from(await rootAt(queries, last.sequence)).toString('hex')
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
