import { bytes, index, instant, ref, table, text } from '../vocabulary'
import { people } from './account'
import { applications } from './application'
import { recruitments } from './recruitment'

/** Identity's own tables: only app/identity may import this file. */
export const recruitmentKeys = table('recruitment_keys', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  keyId: text().notNull().unique(),
  suite: text().notNull(),
  publicKey: bytes().notNull(),
})

/**
 * Keys that were lost, and that another took the place of: what was sealed to one of them nothing opens any more. Id and public half stay, so that the
 * record tells which box was sealed to which.
 */
export const replacedKeys = table('replaced_keys', {
  keyId: text().primaryKey(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  suite: text().notNull(),
  publicKey: bytes().notNull(),
  reason: text().notNull(),
  replacedAt: instant().notNull(),
  replacedByKey: ref().notNull().references(() => people.key),
}, (t) => [index('replaced_keys_recruitment_idx').on(t.recruitmentKey)])

/** A box exists for every submitted application, and all boxes are of one size. */
export const sealedIdentities = table('sealed_identities', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  keyId: text().notNull(),
  suite: text().notNull(),
  iv: bytes().notNull(),
  box: bytes().notNull(),
  /** Whether priority access is claimed, under a key of its own that is derived from the box's: it opens without the identity. */
  claimIv: bytes(),
  claimBox: bytes(),
  /** E-mail and telephone alone, under another derived key: who is written to need not be opened. */
  contactIv: bytes(),
  contactBox: bytes(),
})

/**
 * The applicant's own copy of who they are: opened by the receipt code, which is stored nowhere, together with the half of
 * a key that stands in `own_key_halves`. Without the code nobody opens it, and without the half it is gone.
 */
export const ownBoxes = table('own_boxes', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  iv: bytes().notNull(),
  box: bytes().notNull(),
})

// What opens the boxes stands apart from them, in small tables that are backed up apart and for days only (docs/decisions/025):
// once a row here is gone, every copy of its box that lies anywhere stays shut.

/** The private half of a recruitment's key: AES-256-GCM under a key that lies outside the database. No row where officers hold it. */
export const recruitmentPrivateKeys = table('recruitment_private_keys', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  wrappedPrivateKey: bytes().notNull(),
})

/** The data key of one sealed identity, sealed by HPKE to the recruitment's public key. */
export const sealedKeys = table('sealed_keys', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  enc: bytes().notNull(),
  sealedKey: bytes().notNull(),
})

/** The half of a key without which an own box does not open. It stays the same when the box is filled anew. */
export const ownKeyHalves = table('own_key_halves', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  keyHalf: bytes().notNull(),
})

/**
 * What opens the contact box of somebody who was not chosen, wrapped by the key outside the database: handed over by the officers who
 * unsealed, and destroyed once that person has their answer.
 */
export const contactKeys = table('contact_keys', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  wrappedKey: bytes().notNull(),
})
