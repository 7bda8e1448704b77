import { and, eq } from 'drizzle-orm'
import type { CandidateId } from '../../app/domain/ids'
import type { ClaimDecision, ClaimOutcome } from '../../app/domain/recruitment/claim-decisions'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { priorityClaims } from '../schema/claims'
import { candidates } from '../schema/review'
import { chosenCandidates } from './shortlist'

/** A claim of priority access, known by the candidate's number alone. */
export interface ClaimRow {
  readonly candidateKey: number
  readonly candidateId: CandidateId
  readonly candidateNumber: string
  /** On the list anyway: there is nothing to decide. */
  readonly isChosen: boolean
  readonly decision: ClaimDecision
  readonly reason: string
}

/** The claims that were found, by candidate number. */
export async function claimsOf(queries: Queries, recruitmentKey: number): Promise<ClaimRow[]> {
  const rows = await queries
    .select({ candidateKey: candidates.key, candidateId: candidates.id, candidateNumber: candidates.number, decision: priorityClaims.decision, reason: priorityClaims.reason })
    .from(priorityClaims).innerJoin(candidates, eq(candidates.key, priorityClaims.candidateKey))
    .where(eq(priorityClaims.recruitmentKey, recruitmentKey)).orderBy(candidates.number)
  const chosen = new Set((await chosenCandidates(queries, recruitmentKey)).map(({ key }) => key))
  return rows.map((row) => ({ ...row, candidateId: row.candidateId as CandidateId, isChosen: chosen.has(row.candidateKey) }))
}

/** Writes down who claims. Who is on the list is invited without a decision. */
export async function insertClaims(tx: Queries, recruitmentKey: number, claimants: readonly number[]): Promise<void> {
  const chosen = new Set((await chosenCandidates(tx, recruitmentKey)).map(({ key }) => key))
  const rows = claimants.map((candidateKey) => ({ recruitmentKey, candidateKey, decision: chosen.has(candidateKey) ? ('invited' as const) : ('open' as const) }))
  for (const chunk of inChunks(rows)) await tx.insert(priorityClaims).values(chunk).onConflictDoNothing()
}

export interface DecidedClaim {
  readonly candidateKey: number
  /** What the page showed. */
  readonly seen: ClaimDecision
  readonly decision: ClaimOutcome
  readonly reason: string
  readonly personKey: number
}

/** Decides a claim; false when somebody else has decided it since. */
export async function writeClaimDecision(tx: Queries, { candidateKey, seen, ...written }: DecidedClaim): Promise<boolean> {
  const done = await tx.update(priorityClaims).set(written)
    .where(and(eq(priorityClaims.candidateKey, candidateKey), eq(priorityClaims.decision, seen)))
    .returning({ key: priorityClaims.candidateKey })
  return done.length === 1
}
