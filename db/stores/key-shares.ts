import { and, desc, eq, isNull, or } from 'drizzle-orm'
import type { Side } from '../../app/domain/custody'
import type { Queries } from '../database.server'
import { keyShares, officerKeys } from '../schema/custody'

// The sealed halves of recruitments' keys. Who may have one in hand, and when, is the matter of the few use-cases that import this file.

export interface ShareOfKey {
  /** The inner key of the officer's key that it is sealed to. */
  readonly officerKey: number
  /** Armoured age file. */
  readonly file: string
}

/** Stores shares beside those that are there, for officers who came later too. One that is there stays. */
export async function putShares(tx: Queries, recruitmentKey: number, shares: readonly ShareOfKey[]): Promise<void> {
  if (shares.length > 0) await tx.insert(keyShares).values(shares.map((share) => ({ recruitmentKey, ...share }))).onConflictDoNothing()
}

/** Destroys the halves of a key that another takes the place of. */
export async function deleteShares(tx: Queries, recruitmentKey: number): Promise<void> {
  await tx.delete(keyShares).where(eq(keyShares.recruitmentKey, recruitmentKey))
}

/** The half of a side that an officer may open: sealed to a key which this person holds or held, the newest first, or to the side's emergency keys: age files. */
export async function sharesWithin(queries: Queries, { recruitmentKey, personKey, side }: { recruitmentKey: number; personKey: number; side: Side }): Promise<string[]> {
  const rows = await queries.select({ file: keyShares.file }).from(keyShares)
    .innerJoin(officerKeys, eq(officerKeys.key, keyShares.officerKey))
    .where(and(eq(keyShares.recruitmentKey, recruitmentKey), eq(officerKeys.side, side), or(eq(officerKeys.personKey, personKey), isNull(officerKeys.personKey)))).orderBy(desc(officerKeys.key))
  return rows.map(({ file }) => file)
}
