import type { OrdinaryRow } from '../../app/domain/trial/ordinary'
import type { RecruitmentSummary } from '../../app/domain/trial/summary'
import { id, index, instant, json, key, ref, table, text } from '../vocabulary'
import { departments, organisations, people } from './account'
import { recruitments } from './recruitment'

/** What a recruitment was like, in figures: written by the lock and never changed. It stays when the recruitment is erased, for it holds nothing of anybody. */
export const recruitmentSummaries = table('recruitment_summaries', {
  recruitmentKey: ref().primaryKey().references(() => recruitments.key),
  lockedAt: instant().notNull(),
  body: json<RecruitmentSummary>().notNull(),
})

/**
 * Figures of recruitments with open names, as HR brought them: sums by department and quarter, nobody among them. Those that are confirmed stand until others
 * take their place; those that are not wait for whoever brought them to look at them, a day at most.
 */
export const ordinaryFigures = table('ordinary_figures', {
  key: key(),
  id: id(),
  organisationKey: ref().notNull().references(() => organisations.key),
  personKey: ref().notNull().references(() => people.key),
  madeAt: instant().notNull(),
  confirmedAt: instant(),
  body: json<readonly OrdinaryRow[]>().notNull(),
}, (t) => [index('ordinary_figures_organisation_idx').on(t.organisationKey)])

/** From which day on a department recruits with hidden names, where HR has said so; elsewhere it is the day of its first publication. */
export const blindStarts = table('blind_starts', {
  departmentKey: ref().primaryKey().references(() => departments.key),
  /** In Denmark, ISO. */
  day: text().notNull(),
  setByKey: ref().notNull().references(() => people.key),
  setAt: instant().notNull(),
})
