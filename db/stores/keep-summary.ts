import { count, eq } from 'drizzle-orm'
import { addTimes, noTimes } from '../../app/domain/questionnaire/time-spent'
import type { SelectionProtocol } from '../../app/domain/scoring/selection-protocol'
import { summaryOf } from '../../app/domain/trial/summary'
import type { Queries } from '../database.server'
import { candidateLinks, veils } from '../schema/application'
import { candidates } from '../schema/review'
import { recruitmentSummaries } from '../schema/trial'
import { timesOfRecruitment } from './question-times'

/** Writes the figures of a recruitment that is being locked; once. */
export async function keepSummary(tx: Queries, { recruitmentKey, protocol, lockedAt }: { recruitmentKey: number; protocol: SelectionProtocol; lockedAt: Date }): Promise<void> {
  const times = [...(await timesOfRecruitment(tx, recruitmentKey)).values()]
  const body = summaryOf(protocol, {
    veils: await veilsIn(tx, recruitmentKey),
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
