import { bytes, flag, index, int, key, ref, table } from '../vocabulary'
import { applications } from './application'
import { monitoringBases } from './monitoring'

// What applicants answered for the evaluation, sealed: only app/identity may import this file.

/** One for every application that was sent where people are asked, of one size, whether anything was answered or not. */
export const monitoringBoxes = table('monitoring_boxes', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  box: bytes().notNull(),
})

/** Without which a box does not open: it stands apart, and is backed up for days only (docs/decisions/025, 032). */
export const monitoringKeys = table('monitoring_keys', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  enc: bytes().notNull(),
})

/** The private half of a basis's key, under a key that lies outside the database; destroyed when the basis ends. */
export const monitoringPrivateKeys = table('monitoring_private_keys', {
  basisKey: ref().primaryKey().references(() => monitoringBases.key),
  wrappedPrivateKey: bytes().notNull(),
})

/**
 * Two piles, those who were invited and those who were not, of many recruitments: sealed anew, without a word of whose they are, and all of them
 * shuffled and written again whenever some are added. `batch` is how many reports had been told when they were written: piles that come back with keys of an
 * older backup have been counted already, and are not counted again.
 */
export const monitoringPiles = table('monitoring_piles', {
  key: key(),
  basisKey: ref().notNull().references(() => monitoringBases.key),
  isInvited: flag().notNull(),
  batch: int().notNull().default(0),
  enc: bytes().notNull(),
  box: bytes().notNull(),
}, (t) => [index('monitoring_piles_basis_idx').on(t.basisKey)])
