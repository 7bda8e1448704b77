import { aliasedTable, and, eq, sql } from 'drizzle-orm'
import { roleIn, type NamedRole, type OrganisationRole, type RecruitmentRole } from '../../app/domain/access/capabilities'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { recruitmentMembers, recruitments } from '../schema/recruitment'
import { standIns } from '../schema/stand-ins'
import type { MemberRole } from './members'

const standsIn = aliasedTable(standIns, 'stands_in')
const replacing = aliasedTable(standIns, 'replacing')

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
      standsIn: standsIn.personKey,
      replacedBy: replacing.personKey,
    })
    .from(recruitments)
    .leftJoin(recruitmentMembers, and(
      eq(recruitmentMembers.recruitmentKey, recruitments.key),
      eq(recruitmentMembers.personKey, sql.placeholder('person')),
    ))
    .leftJoin(standsIn, and(eq(standsIn.recruitmentKey, recruitments.key), eq(standsIn.personKey, sql.placeholder('person'))))
    .leftJoin(replacing, and(eq(replacing.recruitmentKey, recruitments.key), eq(replacing.insteadOfKey, sql.placeholder('person'))))
    .where(and(eq(recruitments.id, sql.placeholder('id')), eq(recruitments.organisationKey, sql.placeholder('organisation'))))
    .prepare(name))
  const [row] = await statement.execute({ person: person.key, id: recruitmentId, organisation: person.organisationKey })
  if (!row) return null
  return {
    recruitmentKey: row.recruitmentKey,
    organisationKey: row.organisationKey,
    phase: row.phase,
    role: roleIn(namedAs(row), person.roles),
  }
}

/** Whoever was replaced has no part in it any more, and is nothing else there either. */
function namedAs({ named, standsIn: standing, replacedBy }: { named: MemberRole | null; standsIn: number | null; replacedBy: number | null }): NamedRole | null {
  if (replacedBy !== null) return 'replaced'
  return named ?? (standing === null ? null : 'stand-in')
}
