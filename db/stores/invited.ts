import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { CandidateId } from '../../app/domain/ids'
import type { Queries } from '../database.server'
import { calledLater } from '../schema/called-later'
import { priorityClaims } from '../schema/claims'
import { candidates, shortlistEntries } from '../schema/review'
import type { CandidateRow } from './shortlist'

/** True of the candidates who are called to an interview: chosen on the list, invited by HR because of a claim, or called later because somebody said no. Nobody who withdrew before the lock is. */
export function isInvited(queries: Queries, recruitmentKey: number): SQL | undefined {
  const chosen = queries.select({ key: shortlistEntries.candidateKey }).from(shortlistEntries)
    .where(and(eq(shortlistEntries.recruitmentKey, recruitmentKey), eq(shortlistEntries.isChosen, true)))
  const claimants = queries.select({ key: priorityClaims.candidateKey }).from(priorityClaims)
    .where(and(eq(priorityClaims.recruitmentKey, recruitmentKey), eq(priorityClaims.decision, 'invited')))
  const later = queries.select({ key: calledLater.candidateKey }).from(calledLater).where(eq(calledLater.recruitmentKey, recruitmentKey))
  return and(eq(candidates.isWithdrawn, false), or(inArray(candidates.key, chosen), inArray(candidates.key, claimants), inArray(candidates.key, later)))
}

/** Who is called to an interview, without a mark of why: by candidate number. Meant for a locked list. */
export async function invitedCandidates(queries: Queries, recruitmentKey: number): Promise<CandidateRow[]> {
  const rows = await queries.select({ key: candidates.key, id: candidates.id, number: candidates.number })
    .from(candidates).where(and(eq(candidates.recruitmentKey, recruitmentKey), isInvited(queries, recruitmentKey))).orderBy(candidates.number)
  return rows.map((row) => ({ ...row, id: row.id as CandidateId }))
}
