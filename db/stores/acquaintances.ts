import { and, eq } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { acquaintances } from '../schema/acquaintances'

/** Whom one member of a committee knows, sealed: names never reach the database in the clear. */
export interface SealedList {
  readonly iv: Buffer
  readonly box: Buffer
}

/** Puts a member's list in place of the one that was there; null takes it away. */
export async function putList(tx: Queries, at: { recruitmentKey: number; personKey: number }, list: SealedList | null): Promise<void> {
  await tx.delete(acquaintances).where(and(eq(acquaintances.recruitmentKey, at.recruitmentKey), eq(acquaintances.personKey, at.personKey)))
  if (list) await tx.insert(acquaintances).values({ ...at, ...list })
}

export async function listOf(queries: Queries, at: { recruitmentKey: number; personKey: number }): Promise<SealedList | null> {
  const [row] = await queries.select({ iv: acquaintances.iv, box: acquaintances.box }).from(acquaintances)
    .where(and(eq(acquaintances.recruitmentKey, at.recruitmentKey), eq(acquaintances.personKey, at.personKey)))
  return row ?? null
}

/** Every member's list, by the person's inner key: for matching at submission. */
export async function listsIn(queries: Queries, recruitmentKey: number): Promise<Map<number, SealedList>> {
  const rows = await queries.select({ personKey: acquaintances.personKey, iv: acquaintances.iv, box: acquaintances.box }).from(acquaintances).where(eq(acquaintances.recruitmentKey, recruitmentKey))
  return new Map(rows.map(({ personKey, ...list }) => [personKey, list]))
}
