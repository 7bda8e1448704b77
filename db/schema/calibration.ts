import { languages } from '../../app/domain/local-text'
import { id, index, instant, int, key, oneOf, primaryKey, ref, table, text } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'

/** A reviewer has read what to know before the first score, once a recruitment. */
export const introductions = table('introductions', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  readAt: instant().notNull(),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.personKey] })])

/**
 * An answer that HR wrote for all reviewers to score first. It names its question by the public id, so that it is
 * still there when a question that was removed from the draft is put back.
 */
export const sampleAnswers = table('sample_answers', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  questionId: text().notNull(),
  language: oneOf(languages).notNull(),
  text: text().notNull(),
  intendedLevel: int().notNull(),
  reason: text().notNull(),
}, (t) => [index('sample_answers_recruitment_idx').on(t.recruitmentKey)])

/** What one reviewer made of a sample answer. A null level is "cannot judge". Apart from the scores: it counts nowhere. */
export const sampleLevels = table('sample_levels', {
  sampleKey: ref().notNull().references(() => sampleAnswers.key),
  personKey: ref().notNull().references(() => people.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  level: int(),
}, (t) => [primaryKey({ columns: [t.sampleKey, t.personKey] }), index('sample_levels_recruitment_idx').on(t.recruitmentKey)])
