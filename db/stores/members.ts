import { and, asc, eq } from 'drizzle-orm'
import type { PersonId } from '../../app/domain/ids'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { recruitmentMembers } from '../schema/recruitment'

export type MemberRole = 'reviewer' | 'chair' | 'redactor'

/** A person who is named in a recruitment; `key` is the person's inner key. */
export interface Member {
  readonly key: number
  readonly id: PersonId
  readonly name: string
  readonly role: MemberRole
}

/** The committee and the redactor, by name. */
export async function loadMembers(queries: Queries, recruitmentKey: number): Promise<Member[]> {
  const rows = await queries
    .select({ key: people.key, id: people.id, name: people.name, role: recruitmentMembers.role })
    .from(recruitmentMembers)
    .innerJoin(people, eq(people.key, recruitmentMembers.personKey))
    .where(eq(recruitmentMembers.recruitmentKey, recruitmentKey))
    .orderBy(asc(people.name), asc(people.id))
  return rows.map((row) => ({ ...row, id: row.id as PersonId }))
}

/** Whom a recruitment can name: the organisation's active people, by name. */
export async function nameablePeople(queries: Queries, organisationKey: number): Promise<Omit<Member, 'role'>[]> {
  const rows = await queries.select({ key: people.key, id: people.id, name: people.name }).from(people)
    .where(and(eq(people.organisationKey, organisationKey), eq(people.isActive, true)))
    .orderBy(asc(people.name), asc(people.id))
  return rows.map((row) => ({ ...row, id: row.id as PersonId }))
}

/** Puts these people in place of those who were named. */
export async function replaceMembers(tx: Queries, recruitmentKey: number, members: readonly { personKey: number; role: MemberRole }[]): Promise<void> {
  await tx.delete(recruitmentMembers).where(eq(recruitmentMembers.recruitmentKey, recruitmentKey))
  if (members.length > 0) await tx.insert(recruitmentMembers).values(members.map((member) => ({ recruitmentKey, ...member })))
}
