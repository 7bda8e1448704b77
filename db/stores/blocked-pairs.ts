import { eq, inArray, notInArray, type SQL } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { inChunks } from '../chunks'
import { applications } from '../schema/application'
import { acquaintances } from '../schema/acquaintances'
import { blockedPairs } from '../schema/blocked-pairs'
import { recruitments } from '../schema/recruitment'

/** Only what submits, opens the scoring or destroys may import this: no page has a way to who is kept off whom. */
export interface BlockedPair {
  readonly applicationKey: number
  readonly personKey: number
}

/** Puts an application's pairs in place of those of an earlier submission. */
export async function replaceBlockedPairs(tx: Queries, applicationKey: number, personKeys: readonly number[]): Promise<void> {
  await tx.delete(blockedPairs).where(eq(blockedPairs.applicationKey, applicationKey))
  for (const chunk of inChunks(personKeys)) await tx.insert(blockedPairs).values(chunk.map((personKey) => ({ applicationKey, personKey })))
}

export async function blockedPairsIn(queries: Queries, recruitmentKey: number): Promise<BlockedPair[]> {
  return queries.select({ applicationKey: blockedPairs.applicationKey, personKey: blockedPairs.personKey }).from(blockedPairs)
    .innerJoin(applications, eq(applications.key, blockedPairs.applicationKey))
    .where(eq(applications.recruitmentKey, recruitmentKey))
}

/** Destroys what was declared in these recruitments, by applicants and by the committee. How many rows went. */
async function destroyIn(tx: Queries, among: ReturnType<typeof keysOf>): Promise<number> {
  const theirs = tx.select({ key: applications.key }).from(applications).where(inArray(applications.recruitmentKey, among))
  const pairs = await tx.delete(blockedPairs).where(inArray(blockedPairs.applicationKey, theirs)).returning({ key: blockedPairs.applicationKey })
  const lists = await tx.delete(acquaintances).where(inArray(acquaintances.recruitmentKey, among)).returning({ key: acquaintances.recruitmentKey })
  return pairs.length + lists.length
}

function keysOf(queries: Queries, condition: SQL) {
  return queries.select({ key: recruitments.key }).from(recruitments).where(condition)
}

/** When scoring opens: who reads whom stands in the assignments from now on. */
export function destroyRelationsOf(tx: Queries, recruitmentKey: number): Promise<number> {
  return destroyIn(tx, keysOf(tx, eq(recruitments.key, recruitmentKey)))
}

/** Where scoring has begun or never will: a recruitment that was cancelled keeps no relations. */
export function destroyOldRelations(tx: Queries): Promise<number> {
  return destroyIn(tx, keysOf(tx, notInArray(recruitments.phase, ['draft', 'open', 'clearing'])))
}
