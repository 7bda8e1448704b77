import { languages } from '../../app/domain/local-text'
import { findingCategories, severities, veilReplacements } from '../../app/domain/anonymity/categories'
import { stepKinds, type DeskChange } from '../../app/domain/anonymity/desk-steps'
import { recogniserNames } from '../../app/domain/anonymity/recognisers'
import { flag, id, index, instant, int, json, key, oneOf, primaryKey, ref, table, text, uniqueIndex } from '../vocabulary'
import { people } from './account'
import { questions } from './questionnaire'
import { recruitments } from './recruitment'
import { candidates } from './review'

/**
 * One person's answers. No name, no address, no time, no technical trace: who it is lies sealed elsewhere
 * (schema/sealed), and when it came is nowhere. Read by the applicant's and the clearing desk's code alone.
 */
export const applications = table('applications', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  /** HMAC-SHA256 of the receipt code under a key kept outside the database. */
  receiptHash: text().notNull().unique(),
  /** HMAC-SHA256 of the cookie's token, replaced whenever the code is used. */
  accessHash: text().unique(),
  /** `correcting`: sent, and being corrected; what was sent stands until the corrections are sent. */
  state: oneOf(['begun', 'submitted', 'correcting', 'withdrawn']).notNull().default('begun'),
  language: oneOf(languages).notNull(),
  /** The version of the notice the applicant was shown before starting. */
  noticeVersion: text().notNull(),
  /** Made in the form, stored with the submission: a repeated post is the same submission. */
  idempotencyKey: text().unique(),
  /** The end of the day to which this one's deadline was put off, for somebody who needs longer or whose paper came in time. */
  extendedUntil: instant(),
  /** How many of the messages that HR wrote to this one, or to all, have been shown: the first so many, as they were written. When is nowhere. */
  messagesSeen: int().notNull().default(0),
}, (t) => [index('applications_recruitment_idx').on(t.recruitmentKey, t.state)])

export const answers = table('answers', {
  applicationKey: ref().notNull().references(() => applications.key),
  questionKey: ref().notNull().references(() => questions.key),
  text: text().notNull(),
  /** What shall replace the text of a sent application once the corrections are sent; null: nothing. */
  correction: text(),
  revision: int().notNull().default(1),
  /** Whether writing it has been counted among the times of its question: once, and how long it took is not here. */
  isTimed: flag().notNull().default(false),
}, (t) => [primaryKey({ columns: [t.applicationKey, t.questionKey] })])

/** What an applicant asks for after the deadline, when it takes a person to do it. No time: the order says nothing. */
export const applicantRequests = table('applicant_requests', {
  key: key(),
  id: id(),
  applicationKey: ref().notNull().references(() => applications.key),
  kind: oneOf(['correction', 'withdrawal']).notNull(),
  /** The question whose answer is to be corrected; null for a withdrawal. */
  questionKey: ref().references(() => questions.key),
  /** The answer as it should read, or why the applicant withdraws, if they say. */
  text: text().notNull(),
  decision: oneOf(['open', 'accepted', 'declined']).notNull().default('open'),
  /** For the applicant to read. */
  reason: text().notNull().default(''),
  personKey: ref().references(() => people.key),
}, (t) => [index('applicant_requests_application_idx').on(t.applicationKey)])

/** A span that may reveal who the applicant is: where and what kind, never the words themselves. UTF-16 offsets. */
export const findings = table('findings', {
  key: key(),
  id: id(),
  applicationKey: ref().notNull().references(() => applications.key),
  questionKey: ref().notNull().references(() => questions.key),
  start: int().notNull(),
  end: int().notNull(),
  category: oneOf(findingCategories).notNull(),
  severity: oneOf(severities).notNull().default('high'),
  /** How sure it is, in per cent. */
  score: int().notNull().default(100),
  recogniser: oneOf(recogniserNames).notNull().default('own-identity'),
  decision: oneOf(['open', 'veiled', 'kept']).notNull().default('open'),
}, (t) => [index('findings_application_idx').on(t.applicationKey)])

/** An application whose answers the detector has looked through as they stand, and which version of it. Gone as soon as one is another. */
export const examinations = table('examinations', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  detector: text().notNull(),
})

/** A span veiled by a person. The answer itself is never altered. UTF-16 offsets. */
export const veils = table('veils', {
  key: key(),
  id: id(),
  applicationKey: ref().notNull().references(() => applications.key),
  questionKey: ref().notNull().references(() => questions.key),
  start: int().notNull(),
  end: int().notNull(),
  replacement: oneOf(veilReplacements).notNull(),
  personKey: ref().notNull().references(() => people.key),
}, (t) => [index('veils_application_idx').on(t.applicationKey)])

/** An answer that a redactor has read and cleared. */
export const clearances = table('clearances', {
  applicationKey: ref().notNull().references(() => applications.key),
  questionKey: ref().notNull().references(() => questions.key),
  personKey: ref().notNull().references(() => people.key),
}, (t) => [primaryKey({ columns: [t.applicationKey, t.questionKey] })])

/**
 * What a redactor has done with an application, so that it can be undone: the state before and after, in places, ids and
 * decisions, never a word. Gone when the text is another, and when the desk is closed.
 */
export const deskSteps = table('desk_steps', {
  key: key(),
  id: id(),
  applicationKey: ref().notNull().references(() => applications.key),
  personKey: ref().notNull().references(() => people.key),
  kind: oneOf(stepKinds).notNull(),
  change: json<DeskChange>().notNull(),
}, (t) => [index('desk_steps_application_idx').on(t.applicationKey, t.personKey)])

/**
 * An answer that a second redactor reads too, drawn at random when its application is looked through: whether that one agreed, or
 * took the clearance back because something was missing.
 */
export const secondReadings = table('second_readings', {
  applicationKey: ref().notNull().references(() => applications.key),
  questionKey: ref().notNull().references(() => questions.key),
  verdict: oneOf(['open', 'agreed', 'changed']).notNull().default('open'),
  personKey: ref().references(() => people.key),
}, (t) => [primaryKey({ columns: [t.applicationKey, t.questionKey] })])

/** Which application is which candidate: the only road from the committee's side back to the applicant's. */
export const candidateLinks = table('candidate_links', {
  applicationKey: ref().primaryKey().references(() => applications.key),
  candidateKey: ref().notNull().references(() => candidates.key),
}, (t) => [uniqueIndex('candidate_links_candidate_uq').on(t.candidateKey)])
