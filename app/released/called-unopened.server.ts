import { and, eq, notInArray } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { calledLater } from '#db/schema/called-later'
import { releasedIdentities } from '#db/schema/released'
import { candidates } from '#db/schema/review'

/** Those called later whose name is not open yet, by inner key and number. */
export async function calledUnopened(queries: Queries, recruitmentKey: number): Promise<{ key: number; number: string }[]> {
  const opened = queries.select({ key: releasedIdentities.candidateKey }).from(releasedIdentities)
  return queries.select({ key: candidates.key, number: candidates.number }).from(calledLater)
    .innerJoin(candidates, eq(candidates.key, calledLater.candidateKey)).where(and(eq(calledLater.recruitmentKey, recruitmentKey), notInArray(calledLater.candidateKey, opened))).orderBy(candidates.number)
}
