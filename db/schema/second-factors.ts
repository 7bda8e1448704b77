import { bytes, flag, id, index, instant, int, json, oneOf, primaryKey, ref, table, text } from '../vocabulary'
import { people } from './account'

/** Secrets of authenticator apps (RFC 6238), sealed under a key that is not in the database. One a person. */
export const appCodes = table('app_codes', {
  personKey: ref().primaryKey().references(() => people.key),
  box: bytes().notNull(),
  /** Null until a first code has shown that the app has the secret. */
  confirmedAt: instant(),
  /** The time step of the last code that was taken: a code counts once (RFC 6238 5.2). */
  lastStep: int().notNull().default(0),
})

/** What opens when telephone and key are lost. Each once; only its keyed hash is stored. */
export const recoveryCodes = table('recovery_codes', {
  personKey: ref().notNull().references(() => people.key),
  codeHash: text().notNull(),
  usedAt: instant(),
}, (t) => [primaryKey({ columns: [t.personKey, t.codeHash] })])

/** Passkeys and security keys (WebAuthn): public keys alone. */
export const passkeys = table('passkeys', {
  credentialId: text().primaryKey(),
  id: id(),
  personKey: ref().notNull().references(() => people.key),
  name: text().notNull(),
  publicKey: bytes().notNull(),
  counter: int().notNull(),
  transports: json<readonly string[]>().notNull(),
  isBackedUp: flag().notNull(),
  addedAt: instant().notNull(),
  lastUsedAt: instant(),
}, (t) => [index('passkeys_person_idx').on(t.personKey)])

/** What a sign-in under way must come back with, once: under the keyed hash of a token that only that browser has. */
export const signInAttempts = table('sign_in_attempts', {
  tokenHash: text().primaryKey(),
  purpose: oneOf(['passkey', 'organisation']).notNull(),
  payload: json<Readonly<Record<string, string>>>().notNull(),
  expiresAt: instant().notNull(),
})

/** Accounts at the organisation's own sign-in (OpenID Connect), by issuer and subject: an e-mail address may change hands. */
export const outsideAccounts = table('outside_accounts', {
  issuer: text().notNull(),
  subject: text().notNull(),
  personKey: ref().notNull().references(() => people.key),
  boundAt: instant().notNull(),
}, (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index('outside_accounts_person_idx').on(t.personKey)])
