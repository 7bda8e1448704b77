import { noteSides } from '../../app/domain/recruitment/case-notes'
import { phases } from '../../app/domain/recruitment/phases'
import { id, index, instant, key, oneOf, ref, table, text } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'

/** What was told by word of mouth and matters to the case (offentlighedsloven § 13). Written once, and never changed. */
export const caseNotes = table('case_notes', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  authorKey: ref().notNull().references(() => people.key),
  /** Whose note it is: until names are open each side reads its own alone. */
  side: oneOf(noteSides).notNull(),
  phase: oneOf(phases).notNull(),
  writtenAt: instant().notNull(),
  text: text().notNull(),
}, (t) => [index('case_notes_recruitment_idx').on(t.recruitmentKey)])
