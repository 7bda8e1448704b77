import { index, key, ref, table, text } from '../vocabulary'
import { applications } from './application'

/** That HR had a copy made of what is kept of one applicant, who asked for it on paper or by mail: for the applicant to read. What was in it is kept nowhere. */
export const givenCopies = table('given_copies', {
  key: key(),
  applicationKey: ref().notNull().references(() => applications.key),
  /** The day in Denmark, `2026-04-01`. */
  madeOn: text().notNull(),
}, (t) => [index('given_copies_application_idx').on(t.applicationKey)])
