import type { CandidateCertainty } from '~/domain/scoring/certainty'
import type { RankingSurety } from '~/views/staff/ranking-certainty.server'
import type { RankedCandidate, RankingFigures } from '~/views/staff/ranking-figures.server'

/** A candidate's place, and how sure it is. */
export interface SureCandidate extends RankedCandidate {
  readonly sure: CandidateCertainty | null
}

export function sureCandidates({ candidates }: RankingFigures, { certainty }: RankingSurety): SureCandidate[] {
  const byId = new Map(certainty.candidates.map((one) => [one.candidateId as string, one]))
  return candidates.map((candidate) => ({ ...candidate, sure: byId.get(candidate.id) ?? null }))
}
