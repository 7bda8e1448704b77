import type { CandidateId } from '../ids'
import type { RankingRow } from './ranking'

/** A candidate with whom the shortlist leaves the order: chosen before a higher one, or not chosen where a lower one is. */
export interface Departure {
  readonly candidateId: CandidateId
  readonly kind: 'lifted' | 'passed-over'
}

type Placed = Pick<RankingRow, 'candidateId' | 'rank'>

/**
 * Every departure of a shortlist from the order, in the ranking's order; each needs a reason in words. Choosing among
 * equals is none. Candidates without a rank stand below all others and are equals of each other.
 * @param chosen ids that are not in the ranking are passed by
 */
export function departures(rows: readonly Placed[], chosen: readonly CandidateId[]): Departure[] {
  const ids = new Set(chosen)
  const isChosen = (row: Placed) => ids.has(row.candidateId)
  const highestLeftOut = rows.reduce((place, row) => (isChosen(row) ? place : Math.min(place, placeOf(row))), Infinity)
  const lowestChosen = rows.reduce((place, row) => (isChosen(row) ? Math.max(place, placeOf(row)) : place), -Infinity)

  return rows.flatMap((row): Departure[] => {
    if (isChosen(row)) return highestLeftOut < placeOf(row) ? [{ candidateId: row.candidateId, kind: 'lifted' }] : []
    return lowestChosen > placeOf(row) ? [{ candidateId: row.candidateId, kind: 'passed-over' }] : []
  })
}

/** The departures for which no reason has been written. */
export function departuresWithoutReason(found: readonly Departure[], reasons: ReadonlyMap<CandidateId, string>): CandidateId[] {
  return found.map((departure) => departure.candidateId).filter((id) => (reasons.get(id) ?? '').trim() === '')
}

function placeOf({ rank }: Placed): number {
  return rank ?? Number.MAX_SAFE_INTEGER
}
