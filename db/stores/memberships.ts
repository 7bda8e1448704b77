import { and, eq, inArray, notInArray } from 'drizzle-orm'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { LocalText } from '../../app/domain/local-text'
import type { Queries } from '../database.server'
import { recruitmentMembers, recruitments } from '../schema/recruitment'
import { standIns } from '../schema/stand-ins'

export interface Membership {
  readonly recruitmentKey: number
  readonly recruitmentId: string
  readonly role: 'reviewer' | 'chair' | 'redactor' | 'stand-in'
  readonly phase: Phase
  readonly title: LocalText
  readonly deadline: Date | null
}

const underWay = ['open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded'] as const
const ofRecruitment = { recruitmentKey: recruitments.key, recruitmentId: recruitments.id, phase: recruitments.phase, texts: recruitments.texts, deadline: recruitments.deadline }

/** The recruitments that a person is named in, or stands in, drafts left out: nobody has work in a draft but HR. Not those in which a stand-in has taken their place. */
export async function membershipsOf(queries: Queries, personKey: number): Promise<Membership[]> {
  const left = queries.select({ key: standIns.recruitmentKey }).from(standIns).where(eq(standIns.insteadOfKey, personKey))
  const still = and(inArray(recruitments.phase, [...underWay]), notInArray(recruitments.key, left))
  const named = await queries.select({ ...ofRecruitment, role: recruitmentMembers.role }).from(recruitmentMembers).innerJoin(recruitments, eq(recruitments.key, recruitmentMembers.recruitmentKey))
    .where(and(eq(recruitmentMembers.personKey, personKey), still)).orderBy(recruitments.deadline, recruitments.id)
  const standing = await queries.select(ofRecruitment).from(standIns).innerJoin(recruitments, eq(recruitments.key, standIns.recruitmentKey))
    .where(and(eq(standIns.personKey, personKey), still)).orderBy(recruitments.deadline, recruitments.id)
  return [...named, ...standing.map((row) => ({ ...row, role: 'stand-in' as const }))].map(({ texts, ...row }) => ({ ...row, title: texts.title }))
}
