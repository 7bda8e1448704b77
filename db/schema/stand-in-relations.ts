import { flag, index, primaryKey, ref, table } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'
import { candidates } from './review'

/** What a stand-in has said of one of the invited: off, or not. Until they have, they are off. */
export const standInRelations = table('stand_in_relations', {
  candidateKey: ref().notNull().references(() => candidates.key),
  personKey: ref().notNull().references(() => people.key),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  isOff: flag().notNull(),
}, (t) => [primaryKey({ columns: [t.candidateKey, t.personKey] }), index('stand_in_relations_recruitment_idx').on(t.recruitmentKey)])
