import { and, eq, inArray } from 'drizzle-orm'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { LocalText } from '../../app/domain/local-text'
import type { Queries } from '../database.server'
import { recruitmentMembers, recruitments } from '../schema/recruitment'

export interface Membership {
  readonly recruitmentKey: number
  readonly recruitmentId: string
  readonly role: 'reviewer' | 'chair' | 'redactor'
  readonly phase: Phase
  readonly title: LocalText
  readonly deadline: Date | null
}

/** The recruitments that a person is named in, drafts left out: nobody has work in a draft but HR. */
export async function membershipsOf(queries: Queries, personKey: number): Promise<Membership[]> {
  const rows = await queries
    .select({
      recruitmentKey: recruitments.key, recruitmentId: recruitments.id, role: recruitmentMembers.role,
      phase: recruitments.phase, texts: recruitments.texts, deadline: recruitments.deadline,
    })
    .from(recruitmentMembers).innerJoin(recruitments, eq(recruitments.key, recruitmentMembers.recruitmentKey))
    .where(and(eq(recruitmentMembers.personKey, personKey), inArray(recruitments.phase, ['open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded'])))
    .orderBy(recruitments.deadline, recruitments.id)
  return rows.map(({ texts, ...row }) => ({ ...row, title: texts.title }))
}
