import { bytes, primaryKey, ref, table } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'

/** Whom a member of the committee knows and may apply: sealed under a key outside the database, for that member and for matching. Destroyed when scoring opens. */
export const acquaintances = table('acquaintances', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  iv: bytes().notNull(),
  box: bytes().notNull(),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.personKey] })])
