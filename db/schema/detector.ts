import { languages } from '../../app/domain/local-text'
import { int, oneOf, primaryKey, ref, table, text } from '../vocabulary'
import { organisations } from './account'

/**
 * How the detector did at the clearing desk, counted when scoring opens: no application, no recruitment, no text, and no time finer
 * than a month.
 */
export const detectorCounts = table('detector_counts', {
  organisationKey: ref().notNull().references(() => organisations.key),
  /** `2026-04` */
  month: text().notNull(),
  language: oneOf(languages).notNull(),
  /** A finding that was veiled, one that was kept, or a veil made by hand where there was none. */
  outcome: oneOf(['accepted', 'rejected', 'by-hand']).notNull(),
  /** The category of the findings; of what was veiled by hand the word that stands there. */
  about: text().notNull(),
  spans: int().notNull(),
  /** In how many answers they stood. */
  answers: int().notNull(),
}, (t) => [primaryKey({ columns: [t.organisationKey, t.month, t.language, t.outcome, t.about] })])
