import { bytes, oneOf, ref, table, text } from '../vocabulary'
import { applications } from './application'
import { recruitments } from './recruitment'

/** Identity's own tables: only app/identity may import this file. */
export const recruitmentKeys = table('recruitment_keys', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  keyId: text().notNull().unique(),
  suite: text().notNull(),
  custody: oneOf(['server-held']).notNull(),
  publicKey: bytes().notNull(),
  /** AES-256-GCM under a key that lies outside the database. */
  wrappedPrivateKey: bytes().notNull(),
})

/** A box exists for every submitted application, and all boxes are of one size. */
export const sealedIdentities = table('sealed_identities', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  keyId: text().notNull(),
  suite: text().notNull(),
  enc: bytes().notNull(),
  sealedKey: bytes().notNull(),
  iv: bytes().notNull(),
  box: bytes().notNull(),
  /** Whether priority access is claimed, under a key of its own that is derived from the box's: it opens without the identity. */
  claimIv: bytes(),
  claimBox: bytes(),
})

/**
 * The applicant's own copy of who they are: opened by the receipt code, which is stored nowhere, together with the half of
 * a key that stands here. Without the code nobody opens it, and without the half it is gone.
 */
export const ownBoxes = table('own_boxes', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  keyHalf: bytes().notNull(),
  iv: bytes().notNull(),
  box: bytes().notNull(),
})
