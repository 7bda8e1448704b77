import { createHash } from 'node:crypto'
import { desc, eq, gt, sql } from 'drizzle-orm'
import type { AuditAction } from '../../app/domain/audit/actions'
import { canonicalJson, type JsonValue } from '../../app/domain/canonical-json'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { auditEvents } from '../schema/audit'

/** What is written down: ids only. A name, an answer or a code in `details` would be a leak that cannot be taken back. */
export interface AuditEntry {
  readonly organisationKey: number
  readonly action: AuditAction
  readonly recruitmentId?: string
  /** The public id of the person who did it; null for an applicant or the system itself. */
  readonly actorId?: string | null
  readonly details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

export interface Scribe {
  readonly clock: { now(): Date }
  readonly random: { id(): string; token(): string }
}

/** The hash before the first event. */
export const genesis = '0'.repeat(64)

export interface ChainedEvent {
  readonly sequence: number
  readonly id: string
  readonly organisationKey: number
  readonly recruitmentId: string | null
  readonly at: Date
  readonly actorId: string | null
  readonly action: string
  readonly details: JsonValue
  readonly salt: string
}

/**
 * hash(n) = SHA-256( hash(n-1) ‖ SHA-256( salt ‖ canonical JSON of the event ) ), hex. The salt lets an event be
 * erased later while the chain still stands.
 */
export function chainHash(previous: string, event: ChainedEvent): string {
  const { salt, at, ...rest } = event
  const leaf = createHash('sha256').update(salt).update(canonicalJson({ ...rest, at: at.toISOString() })).digest()
  return createHash('sha256').update(previous, 'hex').update(leaf).digest('hex')
}

/** Appends an event in the unit of work of what it tells of: either both happened or neither. */
export async function record(tx: Queries, scribe: Scribe, entry: AuditEntry): Promise<void> {
  const last = prepared(tx, 'audit-last', (name) => tx
    .select({ sequence: auditEvents.sequence, hash: auditEvents.hash })
    .from(auditEvents).orderBy(desc(auditEvents.sequence)).limit(1).prepare(name))
  const [tail] = await last.execute()
  const event: ChainedEvent & { action: AuditAction } = {
    sequence: (tail?.sequence ?? 0) + 1,
    id: scribe.random.id(),
    organisationKey: entry.organisationKey,
    recruitmentId: entry.recruitmentId ?? null,
    at: scribe.clock.now(),
    actorId: entry.actorId ?? null,
    action: entry.action,
    details: entry.details ?? {},
    salt: scribe.random.token(),
  }
  await appendStatement(tx).execute({ ...event, hash: chainHash(tail?.hash ?? genesis, event) })
}

function appendStatement(tx: Queries) {
  return prepared(tx, 'audit-append', (name) => tx.insert(auditEvents).values({
    sequence: sql.placeholder('sequence'), id: sql.placeholder('id'), organisationKey: sql.placeholder('organisationKey'),
    recruitmentId: sql.placeholder('recruitmentId'), at: sql.placeholder('at'), actorId: sql.placeholder('actorId'), action: sql.placeholder('action'),
    details: sql.placeholder('details'), salt: sql.placeholder('salt'), hash: sql.placeholder('hash'),
  }).prepare(name))
}

export interface ChainVerdict {
  readonly events: number
  /** The hash of the last event: print it and keep it outside the database. */
  readonly head: string
  /** The first event that does not fit the chain, or null when all do. */
  readonly brokenAt: number | null
}

const page = 2000

/** Walks the whole chain from the first event. Finds edits, deletions in between, insertions and reordering. */
export async function verifyChain(queries: Queries): Promise<ChainVerdict> {
  let previous = genesis
  let events = 0
  for (;;) {
    const rows = await queries.select().from(auditEvents).where(gt(auditEvents.sequence, events)).orderBy(auditEvents.sequence).limit(page)
    for (const { hash, ...event } of rows) {
      if (event.sequence !== events + 1 || chainHash(previous, event) !== hash) return { events, head: previous, brokenAt: events + 1 }
      previous = hash
      events += 1
    }
    if (rows.length < page) return { events, head: previous, brokenAt: null }
  }
}

/** Whether an event has this hash: one that was kept outside the database proves that nothing was cut off after it. */
export async function holdsHash(queries: Queries, hash: string): Promise<boolean> {
  return (await queries.$count(auditEvents, eq(auditEvents.hash, hash))) > 0
}
