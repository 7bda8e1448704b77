import { standInReasons } from '../../app/domain/recruitment/stand-in'
import { flag, instant, oneOf, primaryKey, ref, table, uniqueIndex } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'

/**
 * Who takes a member's place at the interviews, from the lock on. The committee of the blind scoring stands in `recruitment_members` and is not changed: what
 * the one who is replaced gave stays theirs, under their letter. A stand-in may be replaced in turn.
 */
export const standIns = table('stand_ins', {
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  personKey: ref().notNull().references(() => people.key),
  /** The member, or the stand-in before, who takes part no more. */
  insteadOfKey: ref().notNull().references(() => people.key),
  /** A word of a list: why somebody cannot come is often their health, and it stands here for good. */
  reason: oneOf(standInReasons).notNull(),
  namedByKey: ref().notNull().references(() => people.key),
  namedAt: instant().notNull(),
  /** Has read what an interview is judged by. */
  isIntroduced: flag().notNull().default(false),
}, (t) => [primaryKey({ columns: [t.recruitmentKey, t.personKey] }), uniqueIndex('stand_ins_instead_uq').on(t.recruitmentKey, t.insteadOfKey)])
