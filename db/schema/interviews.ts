import type { LocalText } from '../../app/domain/local-text'
import type { Anchors } from '../../app/domain/questionnaire/question'
import { flag, id, index, instant, int, json, key, primaryKey, ref, table, text, uniqueIndex } from '../vocabulary'
import { people } from './account'
import type { QuestionSource } from './questionnaire'
import { recruitments } from './recruitment'
import { candidates } from './review'

/** Whether the interview times of a recruitment are offered to the invited, and until when they choose. */
export const interviewPlans = table('interview_plans', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  isOffered: flag().notNull().default(false),
  chooseUntil: instant(),
})

/** A time at which so many can be met. It names nobody who is met: who has it stands in `interview_choices`. */
export const interviewSlots = table('interview_slots', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  startsAt: instant().notNull(),
  minutes: int().notNull(),
  /** A place, or the address of a meeting on the net. */
  place: text().notNull(),
  seats: int().notNull().default(1),
}, (t) => [index('interview_slots_recruitment_idx').on(t.recruitmentKey, t.startsAt)])

/** Which of the committee take part. */
export const interviewSlotMembers = table('interview_slot_members', {
  slotKey: ref().notNull().references(() => interviewSlots.key),
  personKey: ref().notNull().references(() => people.key),
}, (t) => [primaryKey({ columns: [t.slotKey, t.personKey] })])

/** What an invited candidate answered: a seat in a time, or that none fits. Two cannot have one seat. */
export const interviewChoices = table('interview_choices', {
  candidateKey: ref().primaryKey().references(() => candidates.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  slotKey: ref().references(() => interviewSlots.key),
  /** From 1; null where no time was chosen. */
  seat: int(),
  /** What was written where none fits. */
  word: text().notNull().default(''),
  /** The id of the event in the applicant's own calendar: random, and the same when the time changes. */
  calendarId: id(),
  /** Counts up with every change, so that calendars take the newer one (RFC 5545, 3.8.7.4). */
  revision: int().notNull().default(0),
}, (t) => [uniqueIndex('interview_choices_seat_uq').on(t.slotKey, t.seat), index('interview_choices_recruitment_idx').on(t.recruitmentKey)])

/** A question of the interview with its scale. Frozen when the first interview is scored. */
export const interviewQuestions = table('interview_questions', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  position: int().notNull(),
  prompt: json<LocalText>().notNull(),
  anchors: json<Anchors>().notNull(),
  /** The bank's question in its version that it was taken from; null: HR's own. */
  source: json<QuestionSource>(),
}, (t) => [index('interview_questions_recruitment_idx').on(t.recruitmentKey, t.position)])

/** One member's judgement of one candidate on one question of the interview: no blind one, since names are open then. */
export const interviewScores = table('interview_scores', {
  candidateKey: ref().notNull().references(() => candidates.key),
  questionKey: ref().notNull().references(() => interviewQuestions.key),
  personKey: ref().notNull().references(() => people.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  /** Null: could not judge it. */
  level: int(),
  note: text().notNull().default(''),
}, (t) => [primaryKey({ columns: [t.candidateKey, t.questionKey, t.personKey] }), index('interview_scores_recruitment_idx').on(t.recruitmentKey)])

/** That a member has handed in what they gave a candidate: from then on it stands, and they see what the others gave. */
export const interviewSheets = table('interview_sheets', {
  candidateKey: ref().notNull().references(() => candidates.key),
  personKey: ref().notNull().references(() => people.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
}, (t) => [primaryKey({ columns: [t.candidateKey, t.personKey] }), index('interview_sheets_recruitment_idx').on(t.recruitmentKey)])
