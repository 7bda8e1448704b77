import type { Queries } from '#db/database.server'
import { loadLock, loadProposal, type LockRow } from '#db/stores/shortlist'
import { personByKey } from '#db/stores/people'
import type { CandidateId } from '~/domain/ids'
import { departures, type Departure } from '~/domain/scoring/departures'
import type { RankedCandidate } from './ranking-figures.server'

/** One candidate on the proposal, chosen or not, with the reason where the list leaves the order. */
export interface ProposedEntry {
  readonly candidateId: string
  readonly isChosen: boolean
  readonly departure: Departure['kind'] | null
  readonly reason: string
}

/** The chair's proposal, in the order of the ranking. */
export interface ProposedList {
  readonly proposedBy: string
  readonly reason: string
  readonly revision: number
  readonly entries: readonly ProposedEntry[]
  /** Somebody on it has withdrawn since: the chair must propose again. */
  readonly needsRenewal: boolean
}

export interface LockFacts {
  readonly hash: string
  readonly lockedAt: Date
  readonly confirmedBy: string
}

/** The proposal as it stands, or null when the chair has not made one. */
export async function proposedList(queries: Queries, recruitmentKey: number, ranked: readonly RankedCandidate[]): Promise<ProposedList | null> {
  const proposal = await loadProposal(queries, recruitmentKey)
  if (!proposal) return null
  const entries = new Map(proposal.entries.map((entry) => [entry.candidateId as string, entry]))
  const chosen = proposal.entries.filter(({ isChosen }) => isChosen).map(({ candidateId }) => candidateId)
  const found = new Map(departures(ranked.map(({ id, rank }) => ({ candidateId: id as CandidateId, rank })), chosen).map(({ candidateId, kind }) => [candidateId as string, kind]))
  return {
    proposedBy: proposal.proposedByName,
    reason: proposal.reason,
    revision: proposal.revision,
    needsRenewal: proposal.chosenWithdrawn > 0,
    entries: ranked.map(({ id }) => ({
      candidateId: id, isChosen: entries.get(id)?.isChosen ?? false, departure: found.get(id) ?? null, reason: entries.get(id)?.departureReason ?? '',
    })),
  }
}

/** The lock, or null before it. */
export async function lockFacts(queries: Queries, recruitmentKey: number): Promise<LockFacts | null> {
  const lock: LockRow | null = await loadLock(queries, recruitmentKey)
  if (!lock) return null
  return { hash: lock.hash, lockedAt: lock.lockedAt, confirmedBy: (await personByKey(queries, lock.confirmedByKey)).name }
}
