import { sides } from '../../app/domain/custody'
import { flag, id, index, instant, key, oneOf, primaryKey, ref, table, text, uniqueIndex } from '../vocabulary'
import { organisations, people } from './account'
import { recruitments } from './recruitment'

/** The keys of officers: of each the public half alone, to which shares are sealed. The other half never comes here. */
export const officerKeys = table('officer_keys', {
  key: key(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  side: oneOf(sides).notNull(),
  /** Null: the side's emergency key, printed and kept in a safe. */
  personKey: ref().references(() => people.key),
  /** An age recipient. */
  recipient: text().notNull(),
  madeAt: instant().notNull(),
  /** When its holder last showed that it opens; null: never. */
  provenAt: instant(),
  /** When another took its place; null: it is in use. */
  endedAt: instant(),
  /** SHA-256 of what was sealed to it last, to be read out of it; null: nothing is asked. */
  challengeHash: text(),
  challengedAt: instant(),
  /** Nothing is sealed to it before an officer of the other side has confirmed whose it is. Keys from before that was asked for wait for nothing. */
  awaitsWord: flag().notNull().default(false),
  confirmedAt: instant(),
  confirmedByKey: ref().references(() => people.key),
}, (t) => [index('officer_keys_person_idx').on(t.personKey), uniqueIndex('officer_keys_recipient_uq').on(t.recipient)])

/** Half of a recruitment's private key, as an age file to one officer's own key: all officers of a side have the same half. */
export const keyShares = table('key_shares', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  officerKey: ref().notNull().references(() => officerKeys.key),
  file: text().notNull(),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.officerKey] })])

/** Two officers who open together: one whose browser opens, and one who hands over the other half. */
export const unsealings = table('unsealings', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  openerKey: ref().notNull().references(() => people.key),
  /** An age recipient for this once: its other half lives in the opener's page and nowhere else. */
  recipient: text().notNull(),
  startedAt: instant().notNull(),
  handedByKey: ref().references(() => people.key),
  /** The other side's half, sealed to that recipient; taken away when the opening is over. */
  handed: text(),
  /** When the claims of priority access were looked for in this opening; null: not yet. */
  claimsAt: instant(),
  endedAt: instant(),
}, (t) => [index('unsealings_recruitment_idx').on(t.recruitmentKey)])

/** That a side's half of a recruitment's key is lost though a key that holds it stands in the list, by the word of an officer of that side. */
export const lostHalves = table('lost_halves', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  side: oneOf(sides).notNull(),
  personKey: ref().notNull().references(() => people.key),
  at: instant().notNull(),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.side] })])

/** A rehearsal of the opening: a key of its own over made-up people. Nothing of it refers to a recruitment, and when it is over who and when is all that stays. */
export const drills = table('drills', {
  key: key(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  startedByKey: ref().notNull().references(() => people.key),
  startedAt: instant().notNull(),
  /** 65 bytes, hexadecimal. */
  publicKey: text().notNull(),
  /** The sealed records of the made-up people, as JSON (app/identity/drill-door.server.ts); empty when it is over. */
  records: text().notNull(),
  unsealingId: text(),
  openerKey: ref().references(() => people.key),
  /** Of the opener's page, for this once. */
  recipient: text(),
  handedByKey: ref().references(() => people.key),
  handed: text(),
  /** When every made-up name had come out right; null: not yet, or never. */
  passedAt: instant(),
  endedAt: instant(),
}, (t) => [index('drills_organisation_idx').on(t.organisationKey)])

/** Half of a drill's key, as `key_shares`. */
export const drillShares = table('drill_shares', {
  drillKey: ref().notNull().references(() => drills.key),
  officerKey: ref().notNull().references(() => officerKeys.key),
  file: text().notNull(),
}, (t) => [primaryKey({ columns: [t.drillKey, t.officerKey] })])
