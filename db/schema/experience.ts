import { allExperienceQuestions, experienceAudiences } from '../../app/domain/evaluation/experience'
import { int, flag, oneOf, primaryKey, ref, table } from '../vocabulary'
import { organisations, people } from './account'
import { recruitments } from './recruitment'

/** How it was, of all recruitments together: no person, no recruitment, no time. What is pending is told to nobody (docs/decisions/019). */
export const experienceCounts = table('experience_counts', {
  organisationKey: ref().notNull().references(() => organisations.key),
  audience: oneOf(experienceAudiences).notNull(),
  question: oneOf(allExperienceQuestions).notNull(),
  level: int().notNull(),
  pending: int().notNull(),
  told: int().notNull(),
}, (t) => [primaryKey({ columns: [t.organisationKey, t.audience, t.question, t.level] })])

/** That a member of a committee has answered, so that nobody answers twice; not what. */
export const experienceMarks = table('experience_marks', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  isTold: flag().notNull().default(false),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.personKey] })])
