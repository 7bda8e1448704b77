import { and, eq, inArray, notInArray, type SQL } from 'drizzle-orm'
import type { RetentionOutcome } from '../../app/domain/retention/periods'
import type { Queries } from '../database.server'
import { applications, candidateLinks } from '../schema/application'
import { candidates } from '../schema/review'
import { isInvited } from './invited'
import { isNotHeldAlone } from './legal-holds'

export interface Retained {
  readonly application: { readonly key: number; readonly id: string }
  readonly candidate: { readonly key: number; readonly id: string } | null
}

/** Everybody in a recruitment with one outcome, or everybody, on whom no hold of their own stands. Meant for one that is over. */
export async function retainedIn(queries: Queries, { recruitmentKey, outcome }: { recruitmentKey: number; outcome: RetentionOutcome | null }): Promise<Retained[]> {
  const rows = await queries.select({ application: { key: applications.key, id: applications.id }, candidate: { key: candidates.key, id: candidates.id } })
    .from(applications).leftJoin(candidateLinks, eq(candidateLinks.applicationKey, applications.key)).leftJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
    .where(and(eq(applications.recruitmentKey, recruitmentKey), isNotHeldAlone(queries), had(queries, { recruitmentKey, outcome })))
    .orderBy(applications.id)
  return rows
}

/** True of applications with this outcome. Somebody who withdrew was not invited, nor was who never sent. */
function had(queries: Queries, { recruitmentKey, outcome }: { recruitmentKey: number; outcome: RetentionOutcome | null }): SQL | undefined {
  if (outcome === null || outcome === 'given-up') return undefined
  const invited = queries.select({ key: candidateLinks.applicationKey }).from(candidateLinks).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey))
    .where(and(eq(candidates.recruitmentKey, recruitmentKey), isInvited(queries, recruitmentKey)))
  return outcome === 'invited' ? inArray(applications.key, invited) : notInArray(applications.key, invited)
}
