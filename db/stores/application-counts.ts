import { and, count, inArray } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { applications } from '../schema/application'

/** How many applications were submitted to each of these recruitments, by inner key. A bare number: no time, no person. */
export async function submittedCounts(queries: Queries, recruitmentKeys: readonly number[]): Promise<Map<number, number>> {
  if (recruitmentKeys.length === 0) return new Map()
  const rows = await queries.select({ key: applications.recruitmentKey, n: count() }).from(applications)
    .where(and(inArray(applications.recruitmentKey, [...recruitmentKeys]), inArray(applications.state, ['submitted', 'correcting'])))
    .groupBy(applications.recruitmentKey)
  return new Map(rows.map(({ key, n }) => [key, n]))
}
