import type { FindingCategory } from '../../app/domain/anonymity/categories'
import { custodies } from '../../app/domain/custody'
import { phases } from '../../app/domain/recruitment/phases'
import type { Language, LocalText } from '../../app/domain/local-text'
import type { RetentionPeriods } from '../../app/domain/retention/periods'
import { flag, id, index, instant, int, json, key, oneOf, primaryKey, ref, table, text, uniqueIndex } from '../vocabulary'
import { departments, organisations, people } from './account'

/** The texts of the post as applicants read them. */
export interface PostTexts {
  readonly title: LocalText
  readonly summary: LocalText
  readonly duties: LocalText
  readonly terms: LocalText
}

export const recruitments = table('recruitments', {
  key: key(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  departmentKey: ref().references(() => departments.key),
  phase: oneOf(phases).notNull().default('draft'),
  jobFamily: text(),
  texts: json<PostTexts>().notNull(),
  /** The languages in which the post takes answers. */
  languages: json<readonly Language[]>().notNull(),
  positionKind: oneOf(['permanent', 'fixed-term']).notNull().default('permanent'),
  blindness: oneOf(['blind', 'ordinary']).notNull().default('blind'),
  ordinaryReason: text(),
  cvUse: oneOf(['none', 'after-shortlist']),
  /** Whether applicants read the anchors of the rubrics before they start. */
  publishesAnchors: flag().notNull().default(false),
  positions: int().notNull().default(1),
  hoursPerWeek: int(),
  place: text().notNull().default(''),
  contact: text().notNull().default(''),
  deadline: instant(),
  /** Why the questions do not count alike, in HR's words. */
  weightReason: text(),
  graceMinutes: int().notNull().default(0),
  /** The longest of anything that is kept, in months; in a draft what HR wishes for at the most. */
  retentionMonths: int(),
  /** Months by outcome and kind, as applicants were told; null in a draft, and in what was published while there was one period for all. */
  retention: json<RetentionPeriods>(),
  /** How many reviewers read each answer; null: everyone on the committee. */
  readersPerAnswer: int(),
  /** Whether applicants are told who sits on the committee, so that they can say whom they know. */
  publishesCommittee: flag().notNull().default(false),
  /** What the redactors are not shown, as the organisation had set it at publication. */
  hiddenCategories: json<readonly FindingCategory[]>().notNull().default([]),
  /** How many per cent of the answers a second redactor reads; 0: none. */
  secondReadingPercent: int().notNull().default(0),
  /** Which answers these are follows from it; written in the audit log at publication. */
  secondReadingSeed: text(),
  /** From how many levels between reviewers on an answer is read again; chosen before anybody sees a score, null until then. */
  rereadFrom: int(),
  /** Who keeps the key of its identities, as the organisation had set it at publication; null in a draft, and in what was published before there was a choice. */
  custody: oneOf(custodies),
  publishedAt: instant(),
  concludedAt: instant(),
  /** SHA-256 over question set, weights, rubric and blindness, written at publication. */
  freezeHash: text(),
  /** Counts up with every edit of the draft; a stale page is told so. */
  revision: int().notNull().default(0),
}, (t) => [index('recruitments_organisation_phase_idx').on(t.organisationKey, t.phase)])

/** The committee and the redactor. A person is named once in a recruitment, so clashing roles cannot be stored. */
export const recruitmentMembers = table('recruitment_members', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  role: oneOf(['reviewer', 'chair', 'redactor']).notNull(),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.personKey] }), index('recruitment_members_person_idx').on(t.personKey)])

/** Who has typed in applications that came on paper or by telephone: nobody of them may be named in the recruitment. */
export const clerkEntries = table('clerk_entries', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.personKey] })])

export const qualifications = table('qualifications', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  /** The id in the family's bank, or null for one of the organisation's own. */
  bankId: text(),
  position: int().notNull(),
  name: json<LocalText>().notNull(),
  description: json<LocalText>().notNull(),
  isRequired: flag().notNull(),
}, (t) => [uniqueIndex('qualifications_bank_uq').on(t.recruitmentKey, t.bankId)])
