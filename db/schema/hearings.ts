import { languages } from '../../app/domain/local-text'
import { hearingReplies, type HearingGround } from '../../app/domain/scoring/hearing'
import { id, index, instant, int, json, key, oneOf, ref, table, text } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'
import { candidates } from './review'

/**
 * A candidate is heard about levels that are held against them, before anything is locked. The committee's side: it knows the candidate, and
 * of what was written no more than a redactor has cleared (the original: schema/hearing-comments).
 */
export const hearings = table('hearings', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  candidateKey: ref().notNull().references(() => candidates.key),
  openedByKey: ref().notNull().references(() => people.key),
  /** For the applicant to read. */
  reason: text().notNull(),
  /** The day in Denmark, `2026-04-01`. */
  openedOn: text().notNull(),
  deadline: instant().notNull(),
  /** What was shown to the applicant, as it stood then. */
  grounds: json<readonly HearingGround[]>().notNull(),
  /** No page of the staff's tells it before the deadline. */
  reply: oneOf(hearingReplies).notNull().default('silent'),
  /** Why it was ended before the deadline, by whom; null where it was not. */
  endedReason: text(),
  endedByKey: ref().references(() => people.key),
  /** Why HR did not wait until everybody had read the answers again; null where it did. */
  unreadReason: text(),
  /** What was written, with its veils applied; null until a redactor has cleared it. */
  comment: text(),
  commentLanguage: oneOf(languages),
  /** How often it will be tried still to mail the applicant that there is something to read; 0 once it is done. */
  mailsLeft: int().notNull().default(3),
}, (t) => [index('hearings_recruitment_idx').on(t.recruitmentKey, t.candidateKey), index('hearings_candidate_idx').on(t.candidateKey)])
