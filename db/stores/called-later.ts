import { asc, eq } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { calledLater, callProposals } from '../schema/called-later'
import { candidates } from '../schema/review'

/** Whom one person means to call, until another has said yes. */
export interface CallProposal {
  readonly candidateKey: number
  readonly candidateNumber: string
  readonly insteadOf: string
  readonly reason: string
  readonly departureReason: string
  readonly proposedByKey: number
  readonly proposedByName: string
}

export async function proposalOf(queries: Queries, recruitmentKey: number): Promise<CallProposal | null> {
  const { candidateKey, insteadOf, reason, departureReason, proposedByKey } = callProposals
  const [row] = await queries.select({ candidateKey, candidateNumber: candidates.number, insteadOf, reason, departureReason, proposedByKey, proposedByName: people.name }).from(callProposals)
    .innerJoin(candidates, eq(candidates.key, callProposals.candidateKey)).innerJoin(people, eq(people.key, callProposals.proposedByKey)).where(eq(callProposals.recruitmentKey, recruitmentKey))
  return row ?? null
}

export interface NewProposal {
  readonly recruitmentKey: number
  readonly candidateKey: number
  readonly insteadOf: string
  readonly reason: string
  readonly departureReason: string
  readonly proposedByKey: number
  readonly proposedAt: Date
}

/** Puts a proposal in the place of the one before. */
export async function putProposal(tx: Queries, { recruitmentKey, ...proposed }: NewProposal): Promise<void> {
  await tx.insert(callProposals).values({ recruitmentKey, ...proposed }).onConflictDoUpdate({ target: callProposals.recruitmentKey, set: proposed })
}

export async function deleteProposal(tx: Queries, recruitmentKey: number): Promise<void> {
  await tx.delete(callProposals).where(eq(callProposals.recruitmentKey, recruitmentKey))
}

/** Writes down for good that somebody is called, and takes the proposal away. */
export async function insertCalled(tx: Queries, row: Omit<NewProposal, 'proposedAt'> & { readonly confirmedByKey: number; readonly calledAt: Date }): Promise<void> {
  await tx.insert(calledLater).values(row)
  await deleteProposal(tx, row.recruitmentKey)
}

export interface Called {
  readonly candidateKey: number
  readonly candidateNumber: string
  readonly insteadOf: string
  readonly reason: string
  readonly departureReason: string
  readonly calledAt: Date
}

/** Who was called later, the first one first. */
export async function calledOf(queries: Queries, recruitmentKey: number): Promise<Called[]> {
  const { candidateKey, insteadOf, reason, departureReason, calledAt } = calledLater
  return queries.select({ candidateKey, candidateNumber: candidates.number, insteadOf, reason, departureReason, calledAt }).from(calledLater)
    .innerJoin(candidates, eq(candidates.key, calledLater.candidateKey)).where(eq(calledLater.recruitmentKey, recruitmentKey)).orderBy(asc(calledLater.calledAt), asc(candidates.number))
}
