import { sql } from 'drizzle-orm'
import { languages } from '../../app/domain/local-text'
import { rereadingOutcomes, type ReplacedRevision } from '../../app/domain/scoring/disagreement'
import { recusals } from '../../app/domain/scoring/panel'
import { flag, id, index, instant, int, json, key, oneOf, primaryKey, ref, table, text, uniqueIndex } from '../vocabulary'
import { people } from './account'
import { questions } from './questionnaire'
import { recruitments } from './recruitment'

/**
 * The committee's side. It knows candidates, never applications: the rows are made in shuffled order when scoring
 * opens, so neither key nor number says anything of who applied or when.
 */
export const candidates = table('candidates', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  number: text().notNull(),
  /** The applicant withdrew after scoring had begun. */
  isWithdrawn: flag().notNull().default(false),
}, (t) => [uniqueIndex('candidates_number_uq').on(t.recruitmentKey, t.number)])

/** What a redactor cleared: the text with its veils applied, made once by one function. */
export const clearedAnswers = table('cleared_answers', {
  candidateKey: ref().notNull().references(() => candidates.key),
  questionKey: ref().notNull().references(() => questions.key),
  language: oneOf(languages).notNull(),
  text: text().notNull(),
}, (t) => [primaryKey({ columns: [t.candidateKey, t.questionKey] })])

/** One answer to be scored by one reviewer, at a random place in that reviewer's own order. Written once, in shuffled order. */
export const assignments = table('assignments', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  questionKey: ref().notNull().references(() => questions.key),
  position: int().notNull(),
  candidateKey: ref().notNull().references(() => candidates.key),
  isDone: flag().notNull().default(false),
  /** The reviewer's own mark: to be read again later. */
  isMarked: flag().notNull().default(false),
  /** The revision that a score had reached when it was taken back altogether, so that no older page takes the next for its own. */
  undoneRevision: int().notNull().default(0),
  /**
   * Whether the reviewer is off this candidate: stepped back, or a relation was declared before scoring opened. The row stays,
   * so that for everybody else it becomes a "cannot judge" like any other.
   */
  recusal: oneOf(recusals).notNull().default('none'),
}, (t) => [
  uniqueIndex('assignments_order_uq').on(t.personKey, t.questionKey, t.position),
  uniqueIndex('assignments_answer_uq').on(t.personKey, t.questionKey, t.candidateKey),
  index('assignments_off_idx').on(t.personKey, t.questionKey).where(sql`recusal <> 'none'`),
  index('assignments_next_idx').on(t.recruitmentKey, t.personKey, t.isDone, t.questionKey, t.position),
])

/** One reviewer's judgement of one answer. A null level is "cannot judge", which is not a low score. */
export const scores = table('scores', {
  candidateKey: ref().notNull().references(() => candidates.key),
  questionKey: ref().notNull().references(() => questions.key),
  personKey: ref().notNull().references(() => people.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  level: int(),
  note: text().notNull().default(''),
  revision: int().notNull().default(1),
}, (t) => [primaryKey({ columns: [t.candidateKey, t.questionKey, t.personKey] }), index('scores_recruitment_idx').on(t.recruitmentKey)])

/**
 * An answer on which the reviewers stood far apart when all had scored, once for each of them who gave it a level: to be read
 * again, alone. What was given first stays in `scores`; what is revised stands here, with the reason.
 */
export const rereadings = table('rereadings', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  questionKey: ref().notNull().references(() => questions.key),
  position: int().notNull(),
  candidateKey: ref().notNull().references(() => candidates.key),
  outcome: oneOf(rereadingOutcomes).notNull().default('waiting'),
  /** The revised level; null is "cannot judge", or that nothing was revised. */
  level: int(),
  reason: text().notNull().default(''),
  /** Whether the candidate has been heard about the answer since: then it is read once more. */
  afterHearing: oneOf(['none', 'waiting', 'done']).notNull().default('none'),
  /** What it had been revised to before the candidate was heard, where it was revised again after. */
  beforeHearing: json<ReplacedRevision>(),
}, (t) => [
  uniqueIndex('rereadings_answer_uq').on(t.personKey, t.questionKey, t.candidateKey),
  index('rereadings_next_idx').on(t.recruitmentKey, t.personKey, t.outcome, t.position),
])

/** A reviewer whose missing scores HR did without, and why. */
export const scoreWaivers = table('score_waivers', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  waivedByKey: ref().notNull().references(() => people.key),
  reason: text().notNull(),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.personKey] })])

/** An answer with fewer levels than the floor, which HR did without before the lock, and why. */
export const levelWaivers = table('level_waivers', {
  candidateKey: ref().notNull().references(() => candidates.key),
  questionKey: ref().notNull().references(() => questions.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  waivedByKey: ref().notNull().references(() => people.key),
  reason: text().notNull(),
}, (t) => [primaryKey({ columns: [t.candidateKey, t.questionKey] }), index('level_waivers_recruitment_idx').on(t.recruitmentKey)])

/** The chair's proposal: whom to invite, and a reason for each departure from the order. */
export const shortlistProposals = table('shortlist_proposals', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  proposedByKey: ref().notNull().references(() => people.key),
  reason: text().notNull(),
  revision: int().notNull().default(1),
})

export const shortlistEntries = table('shortlist_entries', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  candidateKey: ref().notNull().references(() => candidates.key),
  isChosen: flag().notNull(),
  departureReason: text().notNull().default(''),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.candidateKey] })])

/** The hash of the protocol that the chair has read and stands by. Another hash is another protocol: then it stands for nothing. */
export const protocolConfirmations = table('protocol_confirmations', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  hash: text().notNull(),
  confirmedAt: instant().notNull(),
})

/** The lock: what was decided, by whom, frozen under one hash. One row a recruitment, for ever. */
export const locks = table('locks', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  hash: text().notNull(),
  protocol: json<unknown>().notNull(),
  proposedByKey: ref().notNull().references(() => people.key),
  confirmedByKey: ref().notNull().references(() => people.key),
  lockedAt: instant().notNull(),
})
