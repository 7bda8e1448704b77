import { and, eq, gt, isNull } from 'drizzle-orm'
import { sideOf, type Side } from '../../app/domain/custody'
import type { Queries } from '../database.server'
import { people, personRoles } from '../schema/account'
import { unsealings } from '../schema/custody'

/** An opening that two officers have begun. */
export interface Unsealing {
  readonly key: number
  readonly id: string
  readonly openerKey: number
  readonly openerName: string
  readonly openerId: string
  /** Of which side the opener is an officer; null: of none any more. */
  readonly openerSide: Side | null
  readonly recipient: string
  readonly startedAt: Date
  readonly handedByKey: number | null
  readonly handedById: string | null
  /** Armoured age file, or null until the other side has handed its half over. */
  readonly handed: string | null
  /** When the claims of priority access were looked for; null: not yet. */
  readonly claimsAt: Date | null
}

/** The opening that runs now: begun after `since` and not ended. */
export async function runningUnsealing(queries: Queries, recruitmentKey: number, since: Date): Promise<Unsealing | null> {
  const { key, id, openerKey, recipient, startedAt, handedByKey, handed, claimsAt } = unsealings
  const [row] = await queries.select({ key, id, openerKey, openerName: people.name, openerId: people.id, recipient, startedAt, handedByKey, handed, claimsAt }).from(unsealings)
    .innerJoin(people, eq(people.key, unsealings.openerKey))
    .where(and(eq(unsealings.recruitmentKey, recruitmentKey), isNull(unsealings.endedAt), gt(unsealings.startedAt, since)))
  if (!row) return null
  const roles = await queries.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.personKey, row.openerKey))
  const [handedBy] = row.handedByKey === null ? [] : await queries.select({ id: people.id }).from(people).where(eq(people.key, row.handedByKey))
  return { ...row, openerSide: sideOf(roles.map(({ role }) => role)), handedById: handedBy?.id ?? null }
}

export interface NewUnsealing {
  readonly id: string
  readonly recruitmentKey: number
  readonly openerKey: number
  readonly recipient: string
  readonly startedAt: Date
}

/** Begins an opening; one that ran is ended. */
export async function insertUnsealing(tx: Queries, begun: NewUnsealing): Promise<void> {
  await endUnsealings(tx, begun.recruitmentKey, begun.startedAt)
  await tx.insert(unsealings).values(begun)
}

/** Lays the other half beside it; false when one lies there already. */
export async function putHanded(tx: Queries, key: number, { handedByKey, handed }: { handedByKey: number; handed: string }): Promise<boolean> {
  const put = await tx.update(unsealings).set({ handedByKey, handed }).where(and(eq(unsealings.key, key), isNull(unsealings.handed))).returning({ key: unsealings.key })
  return put.length === 1
}

/** Ends what runs, and takes the half that was handed over away. */
export async function endUnsealings(tx: Queries, recruitmentKey: number, at: Date): Promise<void> {
  await tx.update(unsealings).set({ endedAt: at, handed: null }).where(and(eq(unsealings.recruitmentKey, recruitmentKey), isNull(unsealings.endedAt)))
}

export async function setClaimsLookedFor(tx: Queries, key: number, at: Date): Promise<void> {
  await tx.update(unsealings).set({ claimsAt: at }).where(eq(unsealings.key, key))
}
