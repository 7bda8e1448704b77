import { and, desc, eq, gt } from 'drizzle-orm'
import { append, emptyTree, leafHash } from '../../app/domain/audit/merkle-tree'
import type { Queries } from '../database.server'
import { auditEvents } from '../schema/audit'
import { sha256 } from '../sha256'
import { commitmentOf } from './audit'

const page = 2000
const genesis = new Uint8Array(32)

export interface OldLog {
  readonly events: number
  /** The chain's last hash, reckoned anew from the events, hex. */
  readonly head: string
  /** The first event whose hash in the chain was not what follows from the events, or null. */
  readonly brokenAt: number | null
}

/** Whether the log is one of before the tree. */
export async function isOldLog(queries: Queries): Promise<boolean> {
  const [last] = await queries.select({ commitment: auditEvents.commitment }).from(auditEvents).orderBy(desc(auditEvents.sequence)).limit(1)
  return last !== undefined && last.commitment === null
}

/**
 * Makes the log of before a tree: commitments and subtrees are written beside the events as they stand. The chain was
 * hash(n) = SHA-256( hash(n-1) ‖ commitment(n) ), so every head of it that somebody kept can still be reckoned from the commitments, and is
 * found by `npm run verify-audit -- <head>`. What the chain had to say against the events is in what is given back.
 */
export async function makeTreeOfOldLog(tx: Queries): Promise<OldLog> {
  let [frontier, chain, brokenAt]: [typeof emptyTree, Uint8Array, number | null] = [emptyTree, genesis, null]
  for (;;) {
    const rows = await tx.select().from(auditEvents).where(gt(auditEvents.sequence, frontier.size)).orderBy(auditEvents.sequence).limit(page)
    for (const row of rows) {
      if (row.sequence !== frontier.size + 1) throw new Error(`event ${frontier.size + 1} is missing in the audit log: restore it from a backup before this version is started`)
      const commitment = commitmentOf(row)
      const { frontier: grown, completed } = append(sha256, frontier, leafHash(sha256, commitment))
      await tx.update(auditEvents).set({ commitment: Buffer.from(commitment), subtrees: Buffer.concat(completed) }).where(and(eq(auditEvents.sequence, row.sequence)))
      chain = sha256(chain, commitment)
      if (row.hash !== Buffer.from(chain).toString('hex')) brokenAt ??= row.sequence
      frontier = grown
    }
    if (rows.length < page) return { events: frontier.size, head: Buffer.from(chain).toString('hex'), brokenAt }
  }
}
