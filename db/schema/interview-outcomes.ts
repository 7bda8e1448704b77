import { interviewOutcomes as outcomes } from '../../app/domain/recruitment/interview-outcome'
import { id, index, instant, key, oneOf, ref, table, text } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'
import { candidates } from './review'

/** Everything that was ever recorded of what an interview came to. The latest that stands is the outcome; those before it are kept. */
export const interviewOutcomes = table('interview_outcomes', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  candidateKey: ref().notNull().references(() => candidates.key),
  outcome: oneOf(outcomes).notNull(),
  reason: text().notNull().default(''),
  /** Null: the applicant, by receipt code. */
  recordedByKey: ref().references(() => people.key),
  recordedAt: instant().notNull(),
  /** The second person behind a hiring; null: not yet, or none is asked for. */
  confirmedByKey: ref().references(() => people.key),
  confirmedAt: instant(),
}, (t) => [index('interview_outcomes_recruitment_idx').on(t.recruitmentKey, t.candidateKey)])
