import { and, desc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { sideOf, type Side } from '../../app/domain/custody'
import type { Queries } from '../database.server'
import { people, personRoles } from '../schema/account'
import { drills, drillShares, officerKeys } from '../schema/custody'

// Drills and their halves: tables of their own, so that no list, figure or page of recruitments can show one.

export interface NewDrill {
  readonly id: string
  readonly organisationKey: number
  readonly startedByKey: number
  readonly startedAt: Date
  /** 65 bytes, hexadecimal. */
  readonly publicKey: string
  readonly records: string
}

/** Begins a drill; what is left of those before it is destroyed. */
export async function insertDrill(tx: Queries, made: NewDrill, shares: readonly { readonly officerKey: number; readonly file: string }[]): Promise<void> {
  for (const { key } of await tx.select({ key: drills.key }).from(drills).where(and(eq(drills.organisationKey, made.organisationKey), isNull(drills.endedAt)))) {
    await endDrill(tx, key, { endedAt: made.startedAt, passedAt: null })
  }
  const [row] = await tx.insert(drills).values(made).returning({ key: drills.key })
  if (!row) throw new Error('the drill was not stored')
  await tx.insert(drillShares).values(shares.map((share) => ({ drillKey: row.key, ...share })))
}

/** Ends a drill: its halves and boxes go, and who and when stays. */
export async function endDrill(tx: Queries, key: number, { endedAt, passedAt }: { endedAt: Date; passedAt: Date | null }): Promise<void> {
  await tx.delete(drillShares).where(eq(drillShares.drillKey, key))
  await tx.update(drills).set({ endedAt, passedAt, records: '[]', handed: null, recipient: null }).where(eq(drills.key, key))
}

export interface Drill {
  readonly key: number
  readonly id: string
  readonly publicKey: string
  readonly records: string
  readonly unsealingId: string | null
  readonly openerKey: number | null
  readonly openerName: string
  readonly openerSide: Side | null
  readonly recipient: string | null
  readonly handedByKey: number | null
  readonly handed: string | null
}

/** The drill that runs: begun after `since` and not ended. */
export async function runningDrill(queries: Queries, organisationKey: number, since: Date): Promise<Drill | null> {
  const { key, id, publicKey, records, unsealingId, openerKey, recipient, handedByKey, handed } = drills
  const [row] = await queries.select({ key, id, publicKey, records, unsealingId, openerKey, recipient, handedByKey, handed }).from(drills)
    .where(and(eq(drills.organisationKey, organisationKey), isNull(drills.endedAt), gt(drills.startedAt, since)))
  if (!row) return null
  if (row.openerKey === null) return { ...row, openerName: '', openerSide: null }
  const [opener] = await queries.select({ name: people.name }).from(people).where(eq(people.key, row.openerKey))
  const roles = await queries.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.personKey, row.openerKey))
  return { ...row, openerName: opener?.name ?? '', openerSide: sideOf(roles.map(({ role }) => role)) }
}

/** Somebody begins to open: their page's key, and nothing handed over yet. */
export async function setDrillOpener(tx: Queries, key: number, opener: { unsealingId: string; openerKey: number; recipient: string }): Promise<void> {
  await tx.update(drills).set({ ...opener, handed: null, handedByKey: null }).where(eq(drills.key, key))
}

/** Lays the other half beside it; false when one lies there already. */
export async function putDrillHanded(tx: Queries, key: number, { handedByKey, handed }: { handedByKey: number; handed: string }): Promise<boolean> {
  return (await tx.update(drills).set({ handedByKey, handed }).where(and(eq(drills.key, key), isNull(drills.handed))).returning({ key: drills.key })).length === 1
}

/** The half of a side that an officer may open, as `sharesWithin` of a recruitment. */
export async function drillSharesWithin(queries: Queries, { drillKey, personKey, side }: { drillKey: number; personKey: number; side: Side }): Promise<string[]> {
  const rows = await queries.select({ file: drillShares.file }).from(drillShares).innerJoin(officerKeys, eq(officerKeys.key, drillShares.officerKey))
    .where(and(eq(drillShares.drillKey, drillKey), eq(officerKeys.side, side), or(eq(officerKeys.personKey, personKey), isNull(officerKeys.personKey)))).orderBy(desc(officerKeys.key))
  return rows.map(({ file }) => file)
}

export interface PassedDrill {
  readonly at: Date
  readonly names: readonly string[]
}

/** The drill that was passed last, and by whom; null: none ever. */
export async function lastPassedDrill(queries: Queries, organisationKey: number): Promise<PassedDrill | null> {
  const [row] = await queries.select({ at: drills.passedAt, openerKey: drills.openerKey, handedByKey: drills.handedByKey }).from(drills)
    .where(and(eq(drills.organisationKey, organisationKey), isNotNull(drills.passedAt))).orderBy(desc(drills.passedAt)).limit(1)
  if (!row?.at) return null
  const who = [row.openerKey, row.handedByKey].flatMap((key) => key ?? [])
  return { at: row.at, names: (await queries.select({ name: people.name }).from(people).where(inArray(people.key, who))).map(({ name }) => name).sort() }
}
