import type { OwnMention } from '../../app/domain/anonymity/comment-desk'
import type { Span, Veil } from '../../app/domain/anonymity/redaction'
import { languages } from '../../app/domain/local-text'
import { int, json, oneOf, ref, table, text } from '../vocabulary'
import { people } from './account'
import { hearings } from './hearings'

/**
 * What an applicant wrote when they were heard, as they wrote it: read by themselves and by the redactor alone. It names the hearing and not
 * the application, so that candidate_links stays the only road between the two sides. No time: when it was written is nowhere.
 */
export const hearingComments = table('hearing_comments', {
  hearingKey: ref().primaryKey().references(() => hearings.key),
  text: text().notNull(),
  language: oneOf(languages).notNull(),
  /** Counts up with every change, the applicant's and the desk's. */
  revision: int().notNull().default(1),
  /** Where the applicant's own name or contact stands, found while it was at hand. UTF-16 offsets. */
  mentions: json<readonly OwnMention[]>().notNull(),
  /** What a redactor has veiled, and what was found and is kept. UTF-16 offsets of the original. */
  veils: json<readonly Veil[]>().notNull(),
  kept: json<readonly Span[]>().notNull(),
  clearedByKey: ref().references(() => people.key),
})
