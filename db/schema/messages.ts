import { languages } from '../../app/domain/local-text'
import { messageAuthors, threadKinds } from '../../app/domain/recruitment/messages'
import { bytes, id, index, int, key, oneOf, ref, table, text, uniqueIndex } from '../vocabulary'
import { people } from './account'
import { applications } from './application'
import { recruitments } from './recruitment'
import { candidates } from './review'

/**
 * What is written between HR and one applicant, or told to all. A thread that an applicant began names the application and no candidate; one that HR
 * began names the candidate and no application; so candidate_links stays the only road between the two.
 */
export const messageThreads = table('message_threads', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  kind: oneOf(threadKinds).notNull(),
  applicationKey: ref().references(() => applications.key),
  candidateKey: ref().references(() => candidates.key),
  /** How many of the applicant's messages HR has been shown. */
  seenByHr: int().notNull().default(0),
}, (t) => [index('message_threads_recruitment_idx').on(t.recruitmentKey), uniqueIndex('message_threads_application_uq').on(t.applicationKey), uniqueIndex('message_threads_candidate_uq').on(t.candidateKey)])

/** One message, sealed, as the other side reads it. No time but the day. */
export const messages = table('messages', {
  key: key(),
  id: id(),
  threadKey: ref().notNull().references(() => messageThreads.key),
  author: oneOf(messageAuthors).notNull(),
  /** Who of HR wrote it; null for the applicant. */
  personKey: ref().references(() => people.key),
  language: oneOf(languages).notNull(),
  /** The day in Denmark, `2026-04-01`. */
  writtenOn: text().notNull(),
  /** All boxes are of one size. */
  box: bytes().notNull(),
  /** Made with the form: the same form sent twice is one message. */
  formKey: text().notNull(),
}, (t) => [uniqueIndex('messages_form_uq').on(t.threadKey, t.formKey)])

/** The key of a thread's messages, wrapped by a key outside the database. Without its row no copy of them opens (docs/decisions/025). */
export const messageKeys = table('message_keys', {
  threadKey: ref().primaryKey().references(() => messageThreads.key),
  wrappedKey: bytes().notNull(),
})
