import { and, eq, notInArray } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { clerkEntries, recruitments } from '../schema/recruitment'

/** Writes down that somebody helped an applicant in this recruitment; twice is the same as once. */
export async function insertClerkEntry(tx: Queries, recruitmentKey: number, personKey: number): Promise<void> {
  await tx.insert(clerkEntries).values({ recruitmentKey, personKey }).onConflictDoNothing()
}

/** Whether somebody helped an applicant in this recruitment. */
export async function hasTypedIn(queries: Queries, recruitmentKey: number, personKey: number): Promise<boolean> {
  const rows = await queries.select({ personKey: clerkEntries.personKey }).from(clerkEntries)
    .where(and(eq(clerkEntries.recruitmentKey, recruitmentKey), eq(clerkEntries.personKey, personKey)))
  return rows.length > 0
}

/** Whether somebody helped an applicant in any recruitment that is still under way. */
export async function hasTypedInWhatGoesOn(queries: Queries, personKey: number): Promise<boolean> {
  const rows = await queries.select({ key: recruitments.key }).from(clerkEntries)
    .innerJoin(recruitments, eq(recruitments.key, clerkEntries.recruitmentKey))
    .where(and(eq(clerkEntries.personKey, personKey), notInArray(recruitments.phase, ['concluded', 'cancelled', 'erased'])))
    .limit(1)
  return rows.length > 0
}
