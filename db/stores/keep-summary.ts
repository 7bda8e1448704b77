import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { addTimes, noTimes } from '../../app/domain/questionnaire/time-spent'
import type { SelectionProtocol } from '../../app/domain/scoring/selection-protocol'
import { summaryOf } from '../../app/domain/trial/summary'
import type { Queries } from '../database.server'
import { candidateLinks, veils } from '../schema/application'
import { recruitments } from '../schema/recruitment'
import { assignments, candidates, locks } from '../schema/review'
import { recruitmentSummaries } from '../schema/trial'
import { timesOfRecruitment } from './question-times'

/** Writes the figures of a recruitment that is being locked; once. */
export async function keepSummary(tx: Queries, { recruitmentKey, protocol, lockedAt }: { recruitmentKey: number; protocol: SelectionProtocol; lockedAt: Date }): Promise<void> {
  const times = [...(await timesOfRecruitment(tx, recruitmentKey)).values()]
  const body = summaryOf(protocol, {
    veils: await veilsIn(tx, recruitmentKey), steppedBack: await steppedBackIn(tx, recruitmentKey),
    scoringTimes: addTimes([noTimes, ...times.map(({ scoring }) => scoring)]),
    answeringTimes: addTimes([noTimes, ...times.map(({ answering }) => answering)]),
  })
  await tx.insert(recruitmentSummaries).values({ recruitmentKey, lockedAt, body })
}

async function veilsIn(queries: Queries, recruitmentKey: number): Promise<number> {
  const [row] = await queries.select({ count: count() }).from(veils)
    .innerJoin(candidateLinks, eq(candidateLinks.applicationKey, veils.applicationKey)).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
    .where(eq(candidates.recruitmentKey, recruitmentKey))
  return row?.count ?? 0
}

/** How often a reviewer stepped back from a candidate, by their own word alone: whom an applicant had named is never counted (docs/decisions/035). */
async function steppedBackIn(queries: Queries, recruitmentKey: number): Promise<number> {
  const off = queries.selectDistinct({ personKey: assignments.personKey, candidateKey: assignments.candidateKey }).from(assignments)
    .where(and(eq(assignments.recruitmentKey, recruitmentKey), eq(assignments.recusal, 'stepped-back'))).as('off')
  const [row] = await queries.select({ count: count() }).from(off)
  return row?.count ?? 0
}

/** What was locked before there were summaries; of what was erased since nothing is left to reckon them from. */
export async function lockedWithoutSummary(queries: Queries): Promise<number[]> {
  const rows = await queries.select({ key: recruitments.key }).from(locks)
    .innerJoin(recruitments, eq(recruitments.key, locks.recruitmentKey)).leftJoin(recruitmentSummaries, eq(recruitmentSummaries.recruitmentKey, locks.recruitmentKey))
    .where(and(isNull(recruitmentSummaries.recruitmentKey), inArray(recruitments.phase, ['locked', 'unsealed', 'concluded']))).orderBy(asc(recruitments.key))
  return rows.map(({ key }) => key)
}
