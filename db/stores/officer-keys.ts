import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { officerRoles, type Side } from '../../app/domain/custody'
import type { Queries } from '../database.server'
import { people, personRoles } from '../schema/account'
import { officerKeys } from '../schema/custody'

/** The public half of an officer's key, with who holds the other one. */
export interface OfficerKey {
  readonly key: number
  readonly id: string
  readonly side: Side
  readonly recipient: string
  readonly madeAt: Date
  readonly provenAt: Date | null
  /** Nobody of the other side has confirmed yet whose key it is. */
  readonly awaitsWord: boolean
  /** When that was done, and by whom; null: not yet, or it was never asked for. */
  readonly confirmedAt: Date | null
  readonly confirmedBy: string | null
  /** Null for the emergency key of a side. */
  readonly holder: { readonly key: number; readonly id: string; readonly name: string } | null
}

/** The keys in use: of officers who are still officers of that side, and the emergency keys. HR's side first, the oldest key first. */
export async function keysInUse(queries: Queries, organisationKey: number): Promise<OfficerKey[]> {
  const rows = await queries
    .select({
      key: officerKeys.key, id: officerKeys.id, side: officerKeys.side, recipient: officerKeys.recipient, madeAt: officerKeys.madeAt, provenAt: officerKeys.provenAt,
      awaitsWord: officerKeys.awaitsWord, confirmedAt: officerKeys.confirmedAt, confirmedByKey: officerKeys.confirmedByKey,
      personKey: officerKeys.personKey, personId: people.id, name: people.name, isActive: people.isActive, role: personRoles.role,
    })
    .from(officerKeys)
    .leftJoin(people, eq(people.key, officerKeys.personKey))
    .leftJoin(personRoles, eq(personRoles.personKey, officerKeys.personKey))
    .where(and(eq(officerKeys.organisationKey, organisationKey), isNull(officerKeys.endedAt)))
    .orderBy(desc(officerKeys.side), officerKeys.key)
  const names = await namesOf(queries, rows.flatMap(({ confirmedByKey }) => confirmedByKey ?? []))
  return rows.flatMap(({ personKey, personId, name, isActive, role, confirmedByKey, ...rest }): OfficerKey[] => {
    const key = { ...rest, confirmedBy: confirmedByKey === null ? null : (names.get(confirmedByKey) ?? '') }
    if (personKey === null) return [{ ...key, holder: null }]
    if (isActive !== true || role !== officerRoles[key.side]) return []
    return [{ ...key, holder: { key: personKey, id: personId ?? '', name: name ?? '' } }]
  })
}

async function namesOf(queries: Queries, keys: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (keys.length === 0) return new Map()
  const rows = await queries.select({ key: people.key, name: people.name }).from(people).where(inArray(people.key, [...keys]))
  return new Map(rows.map(({ key, name }) => [key, name]))
}

export interface OwnKey {
  readonly key: number
  readonly id: string
  readonly side: Side
  readonly recipient: string
  readonly madeAt: Date
  readonly provenAt: Date | null
  readonly awaitsWord: boolean
  readonly challengeHash: string | null
  readonly challengedAt: Date | null
}

/** The key that a person holds now, or null. */
export async function keyOfPerson(queries: Queries, personKey: number): Promise<OwnKey | null> {
  const { key, id, side, recipient, madeAt, provenAt, awaitsWord, challengeHash, challengedAt } = officerKeys
  const [row] = await queries.select({ key, id, side, recipient, madeAt, provenAt, awaitsWord, challengeHash, challengedAt }).from(officerKeys)
    .where(and(eq(officerKeys.personKey, personKey), isNull(officerKeys.endedAt)))
  return row ?? null
}

export interface NewOfficerKey {
  readonly id: string
  readonly organisationKey: number
  readonly side: Side
  readonly personKey: number | null
  readonly recipient: string
  readonly madeAt: Date
  /** False for an emergency key, which is made by somebody whose own key was confirmed. */
  readonly awaitsWord: boolean
}

/** Writes down a key; it ends the one that the same person held, or that was the emergency key of the side. False: somebody has it already. */
export async function putOfficerKey(tx: Queries, made: NewOfficerKey): Promise<boolean> {
  const { organisationKey, side, personKey, recipient, madeAt } = made
  if ((await tx.$count(officerKeys, eq(officerKeys.recipient, recipient))) > 0) return false
  const same = personKey === null ? and(isNull(officerKeys.personKey), eq(officerKeys.side, side)) : eq(officerKeys.personKey, personKey)
  await tx.update(officerKeys).set({ endedAt: madeAt }).where(and(eq(officerKeys.organisationKey, organisationKey), isNull(officerKeys.endedAt), same))
  await tx.insert(officerKeys).values(made)
  return true
}

/** Notes what was sealed to a key, to be read out of it. */
export async function setChallenge(tx: Queries, key: number, challenge: { hash: string; at: Date } | null): Promise<void> {
  await tx.update(officerKeys).set({ challengeHash: challenge?.hash ?? null, challengedAt: challenge?.at ?? null }).where(eq(officerKeys.key, key))
}

export async function setProven(tx: Queries, key: number, at: Date): Promise<void> {
  await tx.update(officerKeys).set({ provenAt: at, challengeHash: null, challengedAt: null }).where(eq(officerKeys.key, key))
}

/** Notes who has confirmed whose key it is. */
export async function setConfirmed(tx: Queries, key: number, { at, byKey }: { at: Date; byKey: number }): Promise<void> {
  await tx.update(officerKeys).set({ awaitsWord: false, confirmedAt: at, confirmedByKey: byKey }).where(eq(officerKeys.key, key))
}
