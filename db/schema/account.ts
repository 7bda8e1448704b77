import type { LocalText } from '../../app/domain/local-text'
import type { OrganisationSettings } from '../../app/domain/organisation'
import { organisationRoles } from '../../app/domain/access/capabilities'
import { deviceKinds } from '../../app/domain/access/device-kind'
import { proofs, sessionStages } from '../../app/domain/access/sign-in'
import { languages } from '../../app/domain/local-text'
import { flag, id, index, instant, json, key, oneOf, primaryKey, ref, table, text, uniqueIndex } from '../vocabulary'

export const organisations = table('organisations', {
  key: key(),
  id: id(),
  name: text().notNull(),
  settings: json<OrganisationSettings>().notNull(),
  /** A demo database and a real one are never the same database. */
  isDemo: flag().notNull(),
})

export const departments = table('departments', {
  key: key(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  name: json<LocalText>().notNull(),
}, (t) => [index('departments_organisation_idx').on(t.organisationKey)])

/** Staff accounts. Applicants have none. */
export const people = table('people', {
  key: key(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  name: text().notNull(),
  email: text().notNull(),
  /** argon2id, PHC string; null until the invitation is accepted. */
  passwordHash: text(),
  language: oneOf(languages).notNull(),
  isActive: flag().notNull().default(true),
}, (t) => [uniqueIndex('people_email_uq').on(t.email)])

export const personRoles = table('person_roles', {
  personKey: ref().notNull().references(() => people.key),
  role: oneOf(organisationRoles).notNull(),
}, (t) => [primaryKey({ columns: [t.personKey, t.role] })])

/** Sessions of staff. The cookie holds the token, the row its keyed hash (ASVS 7.2). */
export const sessions = table('sessions', {
  tokenHash: text().primaryKey(),
  personKey: ref().notNull().references(() => people.key),
  startedAt: instant().notNull(),
  lastSeenAt: instant().notNull(),
  expiresAt: instant().notNull(),
  /** Whether it opens anything yet, or only the way to a second factor. */
  stage: oneOf(sessionStages).notNull().default('open'),
  /** When its person last showed who they are, and how; null in a session from before this was kept. */
  provenAt: instant(),
  provenBy: oneOf(proofs).notNull().default('password'),
  /** Coarse on purpose: enough to recognise one's own telephone by. No address is kept. */
  device: oneOf(deviceKinds).notNull().default('other'),
}, (t) => [index('sessions_person_idx').on(t.personKey)])

/** One-time links: the first administrator's, and invitations to choose a password. */
export const oneTimeLinks = table('one_time_links', {
  tokenHash: text().primaryKey(),
  purpose: oneOf(['first-administrator', 'choose-password']).notNull(),
  personKey: ref().references(() => people.key),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})
