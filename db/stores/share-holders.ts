import { and, eq, inArray, isNull } from 'drizzle-orm'
import { isLive, type HoldingKey, type Side } from '../../app/domain/custody'
import type { Queries } from '../database.server'
import { keyShares, lostHalves, officerKeys } from '../schema/custody'
import { recruitmentMembers } from '../schema/recruitment'
import { standIns } from '../schema/stand-ins'
import { keysInUse, type OfficerKey } from './officer-keys'

/** The inner keys of the officers' keys that hold a half of each recruitment's key. */
export async function holdersIn(queries: Queries, recruitmentKeys: readonly number[]): Promise<Map<number, number[]>> {
  const holders = new Map<number, number[]>(recruitmentKeys.map((key) => [key, []]))
  if (recruitmentKeys.length === 0) return holders
  const rows = await queries.select({ recruitmentKey: keyShares.recruitmentKey, officerKey: keyShares.officerKey }).from(keyShares).where(inArray(keyShares.recruitmentKey, [...recruitmentKeys]))
  for (const { recruitmentKey, officerKey } of rows) holders.get(recruitmentKey)?.push(officerKey)
  return holders
}

export interface OfRecruitment {
  readonly organisationKey: number
  readonly recruitmentKey: number
  readonly now: Date
}

/**
 * Whose keys a half may be sealed to now: shown to open within the time that is relied on, confirmed by the other side, and held by nobody who is named in the recruitment; and the
 * emergency keys, which lie in a safe.
 */
export async function keysToHold(queries: Queries, { organisationKey, recruitmentKey, now }: OfRecruitment): Promise<OfficerKey[]> {
  const named = await namedIn(queries, recruitmentKey)
  return (await keysInUse(queries, organisationKey)).filter((key) => key.holder === null || (isLive(key, now) && !named.has(key.holder.key)))
}

async function namedIn(queries: Queries, recruitmentKey: number): Promise<ReadonlySet<number>> {
  const members = await queries.select({ key: recruitmentMembers.personKey }).from(recruitmentMembers).where(eq(recruitmentMembers.recruitmentKey, recruitmentKey))
  const standing = await queries.select({ key: standIns.personKey }).from(standIns).where(eq(standIns.recruitmentKey, recruitmentKey))
  return new Set([...members, ...standing].map(({ key }) => key))
}

/** The keys that a half of one recruitment's key is sealed to and that may still open it: of officers who have no other part in it, and every emergency key there ever was. */
export async function keysHolding(queries: Queries, { organisationKey, recruitmentKey }: Omit<OfRecruitment, 'now'>): Promise<HoldingKey[]> {
  const holders = (await holdersIn(queries, [recruitmentKey])).get(recruitmentKey) ?? []
  const named = await namedIn(queries, recruitmentKey)
  const own = (await keysInUse(queries, organisationKey)).filter(({ key, holder }) => holders.includes(key) && holder !== null && !named.has(holder.key))
  const emergency = holders.length === 0 ? [] : await queries.select({ side: officerKeys.side, provenAt: officerKeys.provenAt, awaitsWord: officerKeys.awaitsWord }).from(officerKeys)
    .where(and(inArray(officerKeys.key, holders), isNull(officerKeys.personKey)))
  return [...own.map((key) => ({ ...key, isEmergency: false })), ...emergency.map((key) => ({ ...key, isEmergency: true }))]
}

/** The sides of which an officer has said that their half of a recruitment's key is lost. */
export async function sidesSaidLost(queries: Queries, recruitmentKey: number): Promise<Side[]> {
  return (await queries.select({ side: lostHalves.side }).from(lostHalves).where(eq(lostHalves.recruitmentKey, recruitmentKey))).map(({ side }) => side)
}

export async function putSaidLost(tx: Queries, said: { recruitmentKey: number; side: Side; personKey: number; at: Date }): Promise<void> {
  await tx.insert(lostHalves).values(said).onConflictDoNothing()
}

/** What was said of a key is forgotten when another takes its place. */
export async function forgetSaidLost(tx: Queries, recruitmentKey: number): Promise<void> {
  await tx.delete(lostHalves).where(eq(lostHalves.recruitmentKey, recruitmentKey))
}
