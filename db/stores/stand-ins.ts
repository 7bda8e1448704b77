import { aliasedTable, and, eq, gt, inArray } from 'drizzle-orm'
import type { PersonId } from '../../app/domain/ids'
import { takingPart, type StandInReason } from '../../app/domain/recruitment/stand-in'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { interviewSlotMembers, interviewSlots } from '../schema/interviews'
import { candidates } from '../schema/review'
import { standInRelations } from '../schema/stand-in-relations'
import { standIns } from '../schema/stand-ins'
import { loadMembers } from './members'

/** Who took whose place at the interviews. */
export interface StandIn {
  readonly personKey: number
  readonly personId: PersonId
  readonly name: string
  readonly insteadOfKey: number
  readonly insteadOfId: PersonId
  readonly insteadOfName: string
  readonly reason: StandInReason
  readonly namedAt: Date
  readonly isIntroduced: boolean
}

/** In the order in which they were named. */
export async function standInsOf(queries: Queries, recruitmentKey: number): Promise<StandIn[]> {
  const replaced = aliasedTable(people, 'replaced')
  const { personKey, insteadOfKey, reason, namedAt, isIntroduced } = standIns
  const rows = await queries.select({ personKey, personId: people.id, name: people.name, insteadOfKey, insteadOfId: replaced.id, insteadOfName: replaced.name, reason, namedAt, isIntroduced }).from(standIns)
    .innerJoin(people, eq(people.key, standIns.personKey)).innerJoin(replaced, eq(replaced.key, standIns.insteadOfKey))
    .where(eq(standIns.recruitmentKey, recruitmentKey)).orderBy(standIns.namedAt, people.name)
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId, insteadOfId: row.insteadOfId as PersonId }))
}

/** Somebody who takes part in the interviews. */
export interface PanelMember {
  readonly key: number
  readonly id: PersonId
  readonly name: string
  readonly role: 'chair' | 'reviewer' | 'stand-in'
}

/** Who takes part in the interviews now: the committee, with stand-ins in the place of those whom they replace. By name. */
export async function interviewPanel(queries: Queries, recruitmentKey: number): Promise<PanelMember[]> {
  const members = (await loadMembers(queries, recruitmentKey)).flatMap(({ key, id, name, role }) => (role === 'redactor' ? [] : [{ key, id, name, role, personKey: key, insteadOfKey: null }]))
  const others = (await standInsOf(queries, recruitmentKey)).map(({ personKey, personId, name, insteadOfKey }) => ({ key: personKey, id: personId, name, role: 'stand-in' as const, personKey, insteadOfKey }))
  return takingPart([...members, ...others]).map(({ key, id, name, role }) => ({ key, id, name, role })).sort((one, other) => one.name.localeCompare(other.name, 'da'))
}

export interface NewStandIn {
  readonly recruitmentKey: number
  readonly personKey: number
  readonly insteadOfKey: number
  readonly reason: StandInReason
  readonly namedByKey: number
  readonly namedAt: Date
}

/** Puts a stand-in in somebody's place, at the times that are to come too. */
export async function insertStandIn(tx: Queries, row: NewStandIn): Promise<void> {
  await tx.insert(standIns).values(row)
  const coming = tx.select({ key: interviewSlots.key }).from(interviewSlots).where(and(eq(interviewSlots.recruitmentKey, row.recruitmentKey), gt(interviewSlots.startsAt, row.namedAt)))
  const theirs = and(eq(interviewSlotMembers.personKey, row.insteadOfKey), inArray(interviewSlotMembers.slotKey, coming))
  const slots = await tx.select({ slotKey: interviewSlotMembers.slotKey }).from(interviewSlotMembers).where(theirs)
  if (slots.length === 0) return
  await tx.delete(interviewSlotMembers).where(theirs)
  await tx.insert(interviewSlotMembers).values(slots.map(({ slotKey }) => ({ slotKey, personKey: row.personKey })))
}

export async function markIntroduced(tx: Queries, { recruitmentKey, personKey }: { recruitmentKey: number; personKey: number }): Promise<void> {
  await tx.update(standIns).set({ isIntroduced: true }).where(and(eq(standIns.recruitmentKey, recruitmentKey), eq(standIns.personKey, personKey)))
}

/** What a stand-in has said of the candidates: by inner key, whether they are off. */
export async function relationsOf(queries: Queries, { recruitmentKey, personKey }: { recruitmentKey: number; personKey: number }): Promise<Map<number, boolean>> {
  const rows = await queries.select({ key: standInRelations.candidateKey, isOff: standInRelations.isOff }).from(standInRelations)
    .where(and(eq(standInRelations.recruitmentKey, recruitmentKey), eq(standInRelations.personKey, personKey)))
  return new Map(rows.map(({ key, isOff }) => [key, isOff]))
}

export async function insertRelations(tx: Queries, rows: readonly { recruitmentKey: number; personKey: number; candidateKey: number; isOff: boolean }[]): Promise<void> {
  if (rows.length > 0) await tx.insert(standInRelations).values([...rows])
}

/** The ids of the candidates of whom this person, as a stand-in, has not said that there is nothing between them; empty for everybody else. */
export async function notCleared(queries: Queries, recruitmentKey: number, personKey: number): Promise<ReadonlySet<string>> {
  const isStandIn = (await queries.$count(standIns, and(eq(standIns.recruitmentKey, recruitmentKey), eq(standIns.personKey, personKey)))) > 0
  if (!isStandIn) return new Set()
  const relations = await relationsOf(queries, { recruitmentKey, personKey })
  const rows = await queries.select({ key: candidates.key, id: candidates.id }).from(candidates).where(eq(candidates.recruitmentKey, recruitmentKey))
  return new Set(rows.flatMap(({ key, id }) => (relations.get(key) === false ? [] : [id])))
}
