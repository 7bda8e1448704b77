import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { AuditAction } from '../../app/domain/audit/actions'
import { completedBy, leafHash, nodeHash } from '../../app/domain/audit/merkle-tree'
import { canonicalJson, type JsonValue } from '../../app/domain/canonical-json'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { auditEvents } from '../schema/audit'
import { sha256 } from '../sha256'

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

export interface LoggedEvent {
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

/** Length of a hash in bytes. */
export const hashBytes = 32

/** An event as it is committed to, without its salt: the canonical JSON of these names. */
export const eventText = ({ sequence, id, organisationKey, recruitmentId, at, actorId, action, details }: Omit<LoggedEvent, 'salt'>): string =>
  canonicalJson({ sequence, id, organisationKey, recruitmentId, at: at.toISOString(), actorId, action, details })

/**
 * What the event's leaf holds: SHA-256( salt ‖ canonical JSON of the event ), both in UTF-8. With the salt erased it tells nobody what the
 * event was, and the tree still stands.
 */
export const commitmentOf = (event: LoggedEvent): Uint8Array => sha256(Buffer.from(event.salt + eventText(event)))

/** Appends an event in the unit of work of what it tells of: either both happened or neither. One row is written, and on average half a row read besides the last. */
export async function record(tx: Queries, scribe: Scribe, entry: AuditEntry): Promise<void> {
  const last = prepared(tx, 'audit-last', (name) => tx
    .select({ sequence: auditEvents.sequence, commitment: auditEvents.commitment })
    .from(auditEvents).orderBy(desc(auditEvents.sequence)).limit(1).prepare(name))
  const [tail] = await last.execute()
  const event: LoggedEvent & { action: AuditAction } = {
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
  const commitment = commitmentOf(event)
  const subtrees = await completedSubtrees(tx, leafHash(sha256, commitment), { place: event.sequence - 1, before: tail?.commitment ?? null })
  await appendStatement(tx).execute({ ...event, hash: '', commitment: Buffer.from(commitment), subtrees })
}

/** The subtrees that a new leaf completes, each joined with the one to its left, which stands with its own last leaf. */
async function completedSubtrees(tx: Queries, leaf: Uint8Array, { place, before }: { place: number; before: Buffer | null }): Promise<Buffer> {
  const completed: Uint8Array[] = []
  let subtree = leaf
  for (let level = 0; level < completedBy(place); level += 1) {
    const left = level === 0 && before ? leafHash(sha256, before) : await subtreeEndingWith(tx, { sequence: Math.floor(place / 2 ** level) * 2 ** level, level })
    subtree = nodeHash(sha256, left, subtree)
    completed.push(subtree)
  }
  return Buffer.concat(completed)
}

async function subtreeEndingWith(tx: Queries, { sequence, level }: { sequence: number; level: number }): Promise<Uint8Array> {
  const statement = prepared(tx, 'audit-subtrees', (name) => tx
    .select({ subtrees: auditEvents.subtrees }).from(auditEvents).where(eq(auditEvents.sequence, sql.placeholder('sequence'))).prepare(name))
  const [row] = await statement.execute({ sequence })
  const found = row?.subtrees?.subarray((level - 1) * hashBytes, level * hashBytes)
  if (found?.length !== hashBytes) throw new Error('the audit log has no tree that an event could be appended to: see npm run verify-audit')
  return found
}

function appendStatement(tx: Queries) {
  return prepared(tx, 'audit-append', (name) => tx.insert(auditEvents).values({
    sequence: sql.placeholder('sequence'), id: sql.placeholder('id'), organisationKey: sql.placeholder('organisationKey'),
    recruitmentId: sql.placeholder('recruitmentId'), at: sql.placeholder('at'), actorId: sql.placeholder('actorId'), action: sql.placeholder('action'),
    details: sql.placeholder('details'), salt: sql.placeholder('salt'), hash: sql.placeholder('hash'),
    commitment: sql.placeholder('commitment'), subtrees: sql.placeholder('subtrees'),
  }).prepare(name))
}

/** Erases what the events of an erased recruitment say beyond their kind, time and person, and the salt without which it cannot be guessed again. Their leaves stand. */
export async function eraseContents(tx: Queries, recruitmentId: string): Promise<void> {
  await tx.update(auditEvents).set({ salt: '', details: {} }).where(and(eq(auditEvents.recruitmentId, recruitmentId), ne(auditEvents.salt, '')))
}
