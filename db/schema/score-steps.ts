import { flag, index, int, key, ref, table, text } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'
import { assignments } from './review'

/** What an answer's score was before one reviewer's save, so that the save can be undone; forgotten when scoring ends. */
export const scoreSteps = table('score_steps', {
  key: key(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  assignmentKey: ref().notNull().references(() => assignments.key),
  /** The revision that the save made. */
  revision: int().notNull(),
  hadScore: flag().notNull(),
  level: int(),
  note: text().notNull().default(''),
}, (t) => [index('score_steps_last_idx').on(t.recruitmentKey, t.personKey, t.key)])
