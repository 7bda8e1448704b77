import { and, asc, eq, inArray } from 'drizzle-orm'
import type { PersonId } from '../../app/domain/ids'
import type { Offer } from '../../app/domain/recruitment/interview-times'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { interviewPlans, interviewSlotMembers, interviewSlots } from '../schema/interviews'

/** A time at which interviews are held, with who of the committee takes part. */
export interface InterviewSlot {
  readonly key: number
  readonly id: string
  readonly startsAt: Date
  readonly minutes: number
  readonly place: string
  readonly seats: number
  readonly members: readonly { readonly key: number; readonly id: PersonId; readonly name: string }[]
}

const columns = { key: interviewSlots.key, id: interviewSlots.id, startsAt: interviewSlots.startsAt, minutes: interviewSlots.minutes, place: interviewSlots.place, seats: interviewSlots.seats }

/** The times of a recruitment, the first one first. */
export async function slotsOf(queries: Queries, recruitmentKey: number): Promise<InterviewSlot[]> {
  const rows = await queries.select(columns).from(interviewSlots).where(eq(interviewSlots.recruitmentKey, recruitmentKey)).orderBy(asc(interviewSlots.startsAt), asc(interviewSlots.id))
  const members = await queries.select({ slotKey: interviewSlotMembers.slotKey, key: people.key, id: people.id, name: people.name }).from(interviewSlotMembers)
    .innerJoin(interviewSlots, eq(interviewSlots.key, interviewSlotMembers.slotKey)).innerJoin(people, eq(people.key, interviewSlotMembers.personKey))
    .where(eq(interviewSlots.recruitmentKey, recruitmentKey)).orderBy(people.name, people.id)
  return rows.map((row) => ({ ...row, members: members.filter(({ slotKey }) => slotKey === row.key).map(({ slotKey: _, id, ...member }) => ({ ...member, id: id as PersonId })) }))
}

export interface NewSlot {
  readonly id: string
  readonly recruitmentKey: number
  readonly startsAt: Date
  readonly minutes: number
  readonly place: string
  readonly seats: number
}

export async function insertSlot(tx: Queries, slot: NewSlot, memberKeys: readonly number[]): Promise<void> {
  const [row] = await tx.insert(interviewSlots).values(slot).returning({ key: interviewSlots.key })
  if (row && memberKeys.length > 0) await tx.insert(interviewSlotMembers).values(memberKeys.map((personKey) => ({ slotKey: row.key, personKey })))
}

export async function deleteSlot(tx: Queries, slotKey: number): Promise<void> {
  await tx.delete(interviewSlotMembers).where(eq(interviewSlotMembers.slotKey, slotKey))
  await tx.delete(interviewSlots).where(eq(interviewSlots.key, slotKey))
}

/** Whether the times are offered, and until when is chosen. */
export async function offerOf(queries: Queries, recruitmentKey: number): Promise<Offer> {
  const [row] = await queries.select({ isOffered: interviewPlans.isOffered, chooseUntil: interviewPlans.chooseUntil }).from(interviewPlans).where(eq(interviewPlans.recruitmentKey, recruitmentKey))
  return row ?? { isOffered: false, chooseUntil: null }
}

export async function putOffer(tx: Queries, recruitmentKey: number, chooseUntil: Date): Promise<void> {
  await tx.insert(interviewPlans).values({ recruitmentKey, isOffered: true, chooseUntil }).onConflictDoUpdate({ target: interviewPlans.recruitmentKey, set: { isOffered: true, chooseUntil } })
}

/** The ids of times at which a member of the committee takes part. */
export async function slotIdsOfMember(queries: Queries, recruitmentKey: number, personKey: number): Promise<Set<string>> {
  const own = queries.select({ key: interviewSlotMembers.slotKey }).from(interviewSlotMembers).where(eq(interviewSlotMembers.personKey, personKey))
  const rows = await queries.select({ id: interviewSlots.id }).from(interviewSlots).where(and(eq(interviewSlots.recruitmentKey, recruitmentKey), inArray(interviewSlots.key, own)))
  return new Set(rows.map(({ id }) => id))
}
