import { asc, eq } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { givenCopies } from '../schema/given-copies'

/** The days (in Denmark, ISO) on which HR had a copy made of what is kept of this applicant, the first one first. */
export async function givenCopiesOf(queries: Queries, applicationKey: number): Promise<string[]> {
  const rows = await queries.select({ madeOn: givenCopies.madeOn }).from(givenCopies).where(eq(givenCopies.applicationKey, applicationKey)).orderBy(asc(givenCopies.key))
  return rows.map(({ madeOn }) => madeOn)
}

export async function insertGivenCopy(tx: Queries, row: { readonly applicationKey: number; readonly madeOn: string }): Promise<void> {
  await tx.insert(givenCopies).values(row)
}
