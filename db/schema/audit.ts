import { auditActions } from '../../app/domain/audit/actions'
import type { JsonValue } from '../../app/domain/canonical-json'
import { bytes, id, index, instant, int, json, key, oneOf, ref, table, text } from '../vocabulary'
import { organisations } from './account'

/**
 * Append-only: who did what, leaf by leaf of a Merkle tree. Ids only: no names, no texts, no codes. The database refuses changes, but for
 * one: what an event says and its salt may be erased together, while its commitment, and so the tree, stands.
 */
export const auditEvents = table('audit_events', {
  /** Counts from 1 without gaps: the place in the tree is one less. */
  sequence: int().primaryKey(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  recruitmentId: text(),
  at: instant().notNull(),
  actorId: text(),
  action: oneOf(auditActions).notNull(),
  details: json<Readonly<Record<string, JsonValue>>>().notNull(),
  /** Empty once the event is erased. */
  salt: text().notNull(),
  /** Only the rows of before the tree have one: the chain of hashes that the log was then. Empty since. */
  hash: text().notNull(),
  /** SHA-256 of salt and event, 32 bytes: what the leaf holds. Null only in an old log that has not been made a tree yet. */
  commitment: bytes(),
  /** The subtrees that this leaf completed, of 2 leaves, of 4 and so on, 32 bytes each: every complete subtree of the tree stands with its last leaf. */
  subtrees: bytes(),
}, (t) => [index('audit_events_recruitment_idx').on(t.recruitmentId)])

/** What was said of the log at a time, signed: so many events, this root. Written once; only whether it is still to be mailed changes. */
export const auditCheckpoints = table('audit_checkpoints', {
  key: key(),
  id: id(),
  size: int().notNull(),
  madeAt: instant().notNull(),
  /** The signed note itself, as it is mailed, printed and downloaded. */
  note: text().notNull(),
  /** When it is mailed, or tried again; null when there is nothing more to do. */
  mailDue: instant(),
})
