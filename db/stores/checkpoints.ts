import { and, desc, eq, isNotNull, lte } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { auditCheckpoints } from '../schema/audit'

export interface KeptCheckpoint {
  readonly key: number
  readonly id: string
  readonly size: number
  readonly madeAt: Date
  /** The signed note. */
  readonly note: string
  readonly mailDue: Date | null
}

export async function insertCheckpoint(tx: Queries, row: Omit<KeptCheckpoint, 'key'>): Promise<void> {
  await tx.insert(auditCheckpoints).values(row)
}

/** The newest first. */
export async function newestCheckpoints(queries: Queries, most: number): Promise<KeptCheckpoint[]> {
  return queries.select().from(auditCheckpoints).orderBy(desc(auditCheckpoints.key)).limit(most)
}

/** Every one that was made, the oldest first. */
export async function everyCheckpoint(queries: Queries): Promise<KeptCheckpoint[]> {
  return queries.select().from(auditCheckpoints).orderBy(auditCheckpoints.key)
}

export async function checkpointOf(queries: Queries, id: string): Promise<KeptCheckpoint | null> {
  const [row] = await queries.select().from(auditCheckpoints).where(eq(auditCheckpoints.id, id))
  return row ?? null
}

/** Those whose mail is due by now. */
export async function checkpointsToMail(queries: Queries, now: Date): Promise<KeptCheckpoint[]> {
  return queries.select().from(auditCheckpoints).where(and(isNotNull(auditCheckpoints.mailDue), lte(auditCheckpoints.mailDue, now))).orderBy(auditCheckpoints.key)
}

/** Puts the mail off, or an end to it; whoever is told true sends it, so that two servers send one. */
export async function moveMail(tx: Queries, { key, mailDue }: Pick<KeptCheckpoint, 'key'> & { mailDue: Date }, to: Date | null): Promise<boolean> {
  const moved = await tx.update(auditCheckpoints).set({ mailDue: to }).where(and(eq(auditCheckpoints.key, key), eq(auditCheckpoints.mailDue, mailDue))).returning({ key: auditCheckpoints.key })
  return moved.length > 0
}
