import { and, eq } from 'drizzle-orm'
import type { CandidateId } from '../../app/domain/ids'
import type { Queries } from '../database.server'
import { candidateLinks } from '../schema/application'
import { candidates } from '../schema/review'
import { isInvited } from './invited'
import type { CandidateRow } from './shortlist'

/** The candidate that an application became, when they are called to an interview; null: they are not. */
export async function invitedOfApplication(queries: Queries, { recruitmentKey, applicationKey }: { recruitmentKey: number; applicationKey: number }): Promise<CandidateRow | null> {
  const [row] = await queries.select({ key: candidates.key, id: candidates.id, number: candidates.number }).from(candidates)
    .innerJoin(candidateLinks, eq(candidateLinks.candidateKey, candidates.key))
    .where(and(eq(candidateLinks.applicationKey, applicationKey), eq(candidates.recruitmentKey, recruitmentKey), isInvited(queries, recruitmentKey)))
  return row ? { ...row, id: row.id as CandidateId } : null
}
