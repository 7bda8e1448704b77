import { and, eq, sql } from 'drizzle-orm'
import { roleIn, type OrganisationRole, type RecruitmentRole } from '../../app/domain/access/capabilities'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { recruitmentMembers, recruitments } from '../schema/recruitment'

/** Where a person stands in a recruitment: its inner key, its phase, and the one role the person has there. */
export interface Standing {
  readonly recruitmentKey: number
  readonly organisationKey: number
  readonly phase: Phase
  readonly role: RecruitmentRole | null
}

export interface StandingOf {
  readonly key: number
  readonly organisationKey: number
  readonly roles: readonly OrganisationRole[]
}

/** The person's standing, or null when the organisation has no such recruitment. */
export async function loadStanding(queries: Queries, person: StandingOf, recruitmentId: string): Promise<Standing | null> {
  const statement = prepared(queries, 'standing', (name) => queries
    .select({
      recruitmentKey: recruitments.key,
      organisationKey: recruitments.organisationKey,
      phase: recruitments.phase,
      named: recruitmentMembers.role,
    })
    .from(recruitments)
    .leftJoin(recruitmentMembers, and(
      eq(recruitmentMembers.recruitmentKey, recruitments.key),
      eq(recruitmentMembers.personKey, sql.placeholder('person')),
    ))
    .where(and(eq(recruitments.id, sql.placeholder('id')), eq(recruitments.organisationKey, sql.placeholder('organisation'))))
    .prepare(name))
  const [row] = await statement.execute({ person: person.key, id: recruitmentId, organisation: person.organisationKey })
  if (!row) return null
  return {
    recruitmentKey: row.recruitmentKey,
    organisationKey: row.organisationKey,
    phase: row.phase,
    role: roleIn(row.named, person.roles),
  }
}
