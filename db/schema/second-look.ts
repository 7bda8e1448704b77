import { verdicts } from '../../app/domain/scoring/second-look'
import { flag, id, index, int, key, oneOf, primaryKey, ref, table } from '../vocabulary'
import { people } from './account'
import { questions } from './questionnaire'
import { recruitments } from './recruitment'
import { candidates } from './review'

/** That the committee holds answers at the cut against each other: at which cut, and whether it is over. */
export const secondLooks = table('second_looks', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  top: int().notNull(),
  isEnded: flag().notNull().default(false),
})

/** Two answers to one question, by neighbours in the order as it was when the second look began. */
export const secondLookPairs = table('second_look_pairs', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  questionKey: ref().notNull().references(() => questions.key),
  firstKey: ref().notNull().references(() => candidates.key),
  secondKey: ref().notNull().references(() => candidates.key),
}, (t) => [index('second_look_pairs_recruitment_idx').on(t.recruitmentKey)])

/** What one reviewer found of one pair. Apart from the scores: it counts nowhere. */
export const secondLookVerdicts = table('second_look_verdicts', {
  pairKey: ref().notNull().references(() => secondLookPairs.key),
  personKey: ref().notNull().references(() => people.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  verdict: oneOf(verdicts).notNull(),
}, (t) => [primaryKey({ columns: [t.pairKey, t.personKey] }), index('second_look_verdicts_recruitment_idx').on(t.recruitmentKey)])
