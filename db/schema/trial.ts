import type { RecruitmentSummary } from '../../app/domain/trial/summary'
import { instant, json, ref, table } from '../vocabulary'
import { recruitments } from './recruitment'

/** What a recruitment was like, in figures: written by the lock and never changed. It stays when the recruitment is erased, for it holds nothing of anybody. */
export const recruitmentSummaries = table('recruitment_summaries', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  lockedAt: instant().notNull(),
  body: json<RecruitmentSummary>().notNull(),
})
