import { eq, inArray } from 'drizzle-orm'
import { isLive } from '../../app/domain/custody'
import type { Queries } from '../database.server'
import { keyShares } from '../schema/custody'
import { recruitmentMembers } from '../schema/recruitment'
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
 * Whose keys a half may be sealed to now: shown to open within the time that is relied on, and held by nobody who is named in the recruitment; and the
 * emergency keys, which lie in a safe.
 */
export async function keysToHold(queries: Queries, { organisationKey, recruitmentKey, now }: OfRecruitment): Promise<OfficerKey[]> {
  const named = new Set((await queries.select({ key: recruitmentMembers.personKey }).from(recruitmentMembers).where(eq(recruitmentMembers.recruitmentKey, recruitmentKey))).map(({ key }) => key))
  return (await keysInUse(queries, organisationKey)).filter((key) => key.holder === null || (isLive(key, now) && !named.has(key.holder.key)))
}
