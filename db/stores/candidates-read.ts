import { and, eq, sql } from 'drizzle-orm'
import type { CandidateId } from '../../app/domain/ids'
import type { Queries } from '../database.server'
import { assignments, candidates } from '../schema/review'
import { isStillScored } from './review'
import type { CandidateRow } from './shortlist'

/** The candidates whose answers this reviewer has read and judged, all that were assigned, in the order of their numbers. */
export async function candidatesRead(queries: Queries, { recruitmentKey, personKey }: { recruitmentKey: number; personKey: number }): Promise<CandidateRow[]> {
  const rows = await queries.select({ key: candidates.key, id: candidates.id, number: candidates.number })
    .from(assignments).innerJoin(candidates, isStillScored)
    .where(and(eq(assignments.recruitmentKey, recruitmentKey), eq(assignments.personKey, personKey)))
    .groupBy(candidates.key, candidates.id, candidates.number)
    .having(sql`sum(case when ${assignments.isDone} then 0 else 1 end) = 0`)
    .orderBy(candidates.number)
  return rows.map((row) => ({ ...row, id: row.id as CandidateId }))
}
