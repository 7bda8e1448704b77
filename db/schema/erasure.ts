import type { Certificate } from '../../app/domain/retention/certificate'
import { earlyReasons } from '../../app/domain/retention/erasing'
import { wholeKinds } from '../../app/domain/retention/tombstones'
import { id, index, instant, json, key, oneOf, ref, table, text } from '../vocabulary'
import { organisations, people } from './account'
import { recruitments } from './recruitment'

/**
 * What was erased, by the random public id that it had: nothing else is left to say what it was. The database lets go of rows that
 * are named here and of no others, and after a restored backup what is named here is erased again. Never deleted.
 */
export const tombstones = table('tombstones', {
  id: text().primaryKey(),
  kind: oneOf(wholeKinds).notNull(),
})

/** Whose name and contact were erased before the rest: the random public ids of applications, kept as tombstones are. */
export const identityTombstones = table('identity_tombstones', {
  id: text().primaryKey(),
})

/** Nothing of a recruitment, or of one applicant in it, is erased while a hold on it has not been lifted: somebody needs it as evidence. */
export const legalHolds = table('legal_holds', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  /** The random public id of the one application that is held; null: the whole case. No reference, for the hold outlives what it held. */
  applicationId: text(),
  /** For HR and the auditor to read; names nobody. */
  reason: text().notNull(),
  placedByKey: ref().notNull().references(() => people.key),
  placedAt: instant().notNull(),
  liftedByKey: ref().references(() => people.key),
  liftedAt: instant(),
}, (t) => [index('legal_holds_recruitment_idx').on(t.recruitmentKey)])

/** That HR asks for a recruitment to be erased before its time. Somebody else confirms it, or takes it away. */
export const erasureRequests = table('erasure_requests', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  reason: oneOf(earlyReasons).notNull(),
  askedByKey: ref().notNull().references(() => people.key),
  askedAt: instant().notNull(),
})

/** What was erased, when, by whom and how much, without a name, under a hash that stands in the audit log. Written once. */
export const erasureCertificates = table('erasure_certificates', {
  key: key(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  recruitmentId: text().notNull(),
  at: instant().notNull(),
  body: json<Certificate>().notNull(),
  hash: text().notNull(),
}, (t) => [index('erasure_certificates_organisation_idx').on(t.organisationKey)])
