import { blindnessOutcomes, blindnessTopics } from '../../app/domain/scoring/blindness-check'
import { flag, int, oneOf, primaryKey, ref, table } from '../vocabulary'
import { organisations, people } from './account'
import { recruitments } from './recruitment'

/**
 * What reviewers answered in blindness checks, of all recruitments together: no candidate, no reviewer, no recruitment and no time.
 * What is pending is told to nobody, until there is enough of it to be added to what is told.
 */
export const blindnessCounts = table('blindness_counts', {
  organisationKey: ref().notNull().references(() => organisations.key),
  topic: oneOf(blindnessTopics).notNull(),
  outcome: oneOf(blindnessOutcomes).notNull(),
  pending: int().notNull(),
  told: int().notNull(),
}, (t) => [primaryKey({ columns: [t.organisationKey, t.topic, t.outcome] })])

/** That a reviewer has answered, so that nobody answers twice; not what. */
export const blindnessMarks = table('blindness_marks', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  topic: oneOf(blindnessTopics).notNull(),
  /** Whether the answers are among those that are told. */
  isTold: flag().notNull().default(false),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.personKey, t.topic] })])
