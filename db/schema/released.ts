import { bytes, flag, ref, table } from '../vocabulary'
import { candidates } from './review'

/**
 * The identities of the shortlisted, put here by the unsealing and by nothing else; the database refuses a row for
 * anyone who is not on a locked list. Each box has a key of its own, which stands apart.
 */
export const releasedIdentities = table('released_identities', {
  candidateKey: ref().primaryKey().references(() => candidates.key),
  box: bytes().notNull(),
  isReleasedToCommittee: flag().notNull().default(false),
})

/** The key of a released box, wrapped by a key outside the database. Without its row no copy of the box opens (docs/decisions/025). */
export const releasedKeys = table('released_keys', {
  candidateKey: ref().primaryKey().references(() => candidates.key),
  wrappedKey: bytes().notNull(),
})
