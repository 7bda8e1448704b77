import { asc } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { organisations } from '../schema/account'

/** The name in the head of every page for applicants; '' while there is no organisation. */
export async function siteName(queries: Queries): Promise<string> {
  const statement = prepared(queries, 'site-name', (name) => queries
    .select({ name: organisations.name }).from(organisations).orderBy(asc(organisations.key)).limit(1).prepare(name))
  const [row] = await statement.execute()
  return row?.name ?? ''
}
