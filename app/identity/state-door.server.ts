import { and, count, eq, inArray, ne } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { applications, candidateLinks } from '#db/schema/application'
import { candidates } from '#db/schema/review'
import { recruitmentKeys, replacedKeys, sealedIdentities } from '#db/schema/sealed'
import { isInvited } from '#db/stores/invited'

// Under which key boxes lie, and how many: no box is read here, and none could be opened.

export interface Renewal {
  readonly replacedAt: Date
  /** HR's own words. */
  readonly reason: string
}

/** When and why the key of a recruitment was replaced last; null: never. */
export async function lastRenewal(queries: Queries, recruitmentKey: number): Promise<Renewal | null> {
  const rows = await queries.select({ replacedAt: replacedKeys.replacedAt, reason: replacedKeys.reason }).from(replacedKeys).where(eq(replacedKeys.recruitmentKey, recruitmentKey))
  return rows.sort((one, other) => other.replacedAt.getTime() - one.replacedAt.getTime())[0] ?? null
}

/** Whether what one application sealed lies under a key that is lost. */
export async function isUnderLostKey(queries: Queries, applicationKey: number): Promise<boolean> {
  const [row] = await queries.select({ keyId: replacedKeys.keyId }).from(sealedIdentities)
    .innerJoin(replacedKeys, eq(replacedKeys.keyId, sealedIdentities.keyId)).where(eq(sealedIdentities.applicationKey, applicationKey))
  return row !== undefined
}

/** How many applications that stand are sealed to the key in use, and how many to one that is lost. Numbers alone: who they are is asked for by nobody. */
export async function countSealed(queries: Queries, recruitmentKey: number): Promise<{ anew: number; lost: number }> {
  const rows = await queries.select({ isCurrent: recruitmentKeys.keyId, applications: count() }).from(sealedIdentities)
    .innerJoin(applications, eq(applications.key, sealedIdentities.applicationKey))
    .leftJoin(recruitmentKeys, eq(recruitmentKeys.keyId, sealedIdentities.keyId))
    .where(and(eq(applications.recruitmentKey, recruitmentKey), ne(applications.state, 'withdrawn'))).groupBy(recruitmentKeys.keyId)
  const of = (isCurrent: boolean) => rows.filter((row) => (row.isCurrent !== null) === isCurrent).reduce((sum, row) => sum + row.applications, 0)
  return { anew: of(true), lost: of(false) }
}

/** The numbers of those who are called to an interview and whose box nothing opens. Meant for a locked list. */
export async function invitedUnderLostKey(queries: Queries, recruitmentKey: number): Promise<string[]> {
  const lost = queries.select({ keyId: replacedKeys.keyId }).from(replacedKeys).where(eq(replacedKeys.recruitmentKey, recruitmentKey))
  const rows = await queries.select({ number: candidates.number }).from(candidates)
    .innerJoin(candidateLinks, eq(candidateLinks.candidateKey, candidates.key))
    .innerJoin(sealedIdentities, eq(sealedIdentities.applicationKey, candidateLinks.applicationKey))
    .where(and(eq(candidates.recruitmentKey, recruitmentKey), isInvited(queries, recruitmentKey), inArray(sealedIdentities.keyId, lost))).orderBy(candidates.number)
  return rows.map(({ number }) => number)
}
