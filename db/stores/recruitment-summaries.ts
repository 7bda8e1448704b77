import { and, asc, count, eq, isNotNull } from 'drizzle-orm'
import { addTimes, noTimes } from '../../app/domain/questionnaire/time-spent'
import type { SelectionProtocol } from '../../app/domain/scoring/selection-protocol'
import { summaryOf } from '../../app/domain/trial/summary'
import type { TrialRecruitment } from '../../app/domain/trial/trial'
import type { Queries } from '../database.server'
import { departments } from '../schema/account'
import { candidateLinks, veils } from '../schema/application'
import { recruitments } from '../schema/recruitment'
import { candidates, locks } from '../schema/review'
import { recruitmentSummaries } from '../schema/trial'
import { timesOfRecruitment } from './question-times'

/** Writes the figures of a recruitment that is being locked; once. */
export async function keepSummary(tx: Queries, recruitmentKey: number, protocol: SelectionProtocol): Promise<void> {
  const times = [...(await timesOfRecruitment(tx, recruitmentKey)).values()]
  const body = summaryOf(protocol, {
    veils: await veilsIn(tx, recruitmentKey),
    scoringTimes: addTimes([noTimes, ...times.map(({ scoring }) => scoring)]),
    answeringTimes: addTimes([noTimes, ...times.map(({ answering }) => answering)]),
  })
  await tx.insert(recruitmentSummaries).values({ recruitmentKey, body })
}

async function veilsIn(queries: Queries, recruitmentKey: number): Promise<number> {
  const [row] = await queries.select({ count: count() }).from(veils)
    .innerJoin(candidateLinks, eq(candidateLinks.applicationKey, veils.applicationKey)).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
    .where(eq(candidates.recruitmentKey, recruitmentKey))
  return row?.count ?? 0
}

/** Everything that an organisation has published, with the figures of what is locked: one row each, and no score is read. */
export async function trialRecruitments(queries: Queries, organisationKey: number): Promise<TrialRecruitment[]> {
  const rows = await queries
    .select({
      department: departments.id, family: recruitments.jobFamily, phase: recruitments.phase, publishedAt: recruitments.publishedAt, deadline: recruitments.deadline,
      lockedAt: locks.lockedAt, summary: recruitmentSummaries.body,
    })
    .from(recruitments)
    .leftJoin(departments, eq(departments.key, recruitments.departmentKey))
    .leftJoin(locks, eq(locks.recruitmentKey, recruitments.key))
    .leftJoin(recruitmentSummaries, eq(recruitmentSummaries.recruitmentKey, recruitments.key))
    .where(and(eq(recruitments.organisationKey, organisationKey), isNotNull(recruitments.publishedAt)))
    .orderBy(asc(recruitments.publishedAt), asc(recruitments.id))
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt === null ? [] : [{ ...row, publishedAt }]))
}
