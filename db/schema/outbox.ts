import { id, index, instant, int, key, oneOf, ref, table, text } from '../vocabulary'
import { applications } from './application'
import { recruitments } from './recruitment'

/** `message`, `interview`, `documents`: that there is news, and not what; they read alike. */
export const letterKinds = ['answer', 'cancelled', 'message', 'interview', 'documents'] as const

/**
 * Letters that wait to be mailed. Neither address nor name nor text: whom a letter is to is an application, and everything else is put together when it is sent
 * and kept by nobody. There is a row whether there is an address or not. What is done stays, as the record of it.
 */
export const outgoingLetters = table('outgoing_letters', {
  key: key(),
  /** Of the letter alone; its Message-ID is made of it, so that a letter sent twice is known for one. */
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  applicationKey: ref().notNull().references(() => applications.key),
  kind: oneOf(letterKinds).notNull(),
  state: oneOf(['waiting', 'sent', 'given-up']).notNull().default('waiting'),
  queuedAt: instant().notNull(),
  /** Not before this instant. */
  dueAt: instant().notNull(),
  attempts: int().notNull().default(0),
  /** Whose lease it is at the moment, as a random word; ends with `leasedUntil`. */
  lease: text(),
  leasedUntil: instant(),
}, (t) => [index('outgoing_letters_due_idx').on(t.state, t.dueAt), index('outgoing_letters_application_idx').on(t.applicationKey), index('outgoing_letters_recruitment_idx').on(t.recruitmentKey)])
