import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { localDayAt } from '../../app/domain/recruitment/local-time'
import { minutesPerReviewerOf } from '../../app/domain/trial/summary'
import { daysBetween, type TrialRecruitment } from '../../app/domain/trial/trial'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { departments } from '../schema/account'
import { recruitments } from '../schema/recruitment'
import { recruitmentSummaries } from '../schema/trial'

/** Everything that an organisation has published, with the figures of what is locked: one row each, and no score is read. */
export async function trialRecruitments(queries: Queries, organisationKey: number): Promise<TrialRecruitment[]> {
  const statement = prepared(queries, 'trial-recruitments', (name) => queries
    .select({
      department: departments.id, family: recruitments.jobFamily, phase: recruitments.phase, publishedAt: recruitments.publishedAt, deadline: recruitments.deadline,
      lockedAt: recruitmentSummaries.lockedAt, summary: recruitmentSummaries.body,
    })
    .from(recruitments)
    .leftJoin(departments, eq(departments.key, recruitments.departmentKey))
    .leftJoin(recruitmentSummaries, eq(recruitmentSummaries.recruitmentKey, recruitments.key))
    .where(and(eq(recruitments.organisationKey, sql.placeholder('organisationKey')), isNotNull(recruitments.publishedAt)))
    .orderBy(asc(recruitments.key)).prepare(name))
  const rows = await statement.execute({ organisationKey })
  return rows.flatMap(({ department, family, phase, summary, publishedAt, deadline, lockedAt }) => (publishedAt === null ? [] : [{
    department, family, phase, summary, publishedOn: localDayAt(publishedAt),
    daysToShortlist: deadline && lockedAt ? daysBetween(deadline, lockedAt) : null, minutesPerReviewer: summary && minutesPerReviewerOf(summary),
  }]))
}
