import { asc, eq, inArray } from 'drizzle-orm'
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

/** Who is named in each of several recruitments, by the recruitments' inner keys. */
export async function membersIn(queries: Queries, recruitmentKeys: readonly number[]): Promise<Map<number, Member[]>> {
  const byRecruitment = new Map<number, Member[]>(recruitmentKeys.map((key) => [key, []]))
  if (recruitmentKeys.length === 0) return byRecruitment
  const rows = await queries
    .select({ recruitmentKey: recruitmentMembers.recruitmentKey, key: people.key, id: people.id, name: people.name, role: recruitmentMembers.role })
    .from(recruitmentMembers)
    .innerJoin(people, eq(people.key, recruitmentMembers.personKey))
    .where(inArray(recruitmentMembers.recruitmentKey, [...recruitmentKeys]))
    .orderBy(asc(people.name), asc(people.id))
  for (const { recruitmentKey, ...row } of rows) byRecruitment.get(recruitmentKey)?.push({ ...row, id: row.id as PersonId })
  return byRecruitment
}

/** Puts these people in place of those who were named. */
export async function replaceMembers(tx: Queries, recruitmentKey: number, members: readonly { personKey: number; role: MemberRole }[]): Promise<void> {
  await tx.delete(recruitmentMembers).where(eq(recruitmentMembers.recruitmentKey, recruitmentKey))
  if (members.length > 0) await tx.insert(recruitmentMembers).values(members.map((member) => ({ recruitmentKey, ...member })))
}
