import { rankingCertainty, type CertaintyOptions, type RankingCertainty } from './certainty'
import type { CandidateRatings, WeightedQuestion } from './ranking'
import { reliabilityOf, severityOf, type Reliability, type Severity } from './reliability'

/** What a ranking is reckoned from: the levels that stand, and those that were given first. */
export interface RankedField {
  readonly questions: readonly WeightedQuestion[]
  readonly standing: readonly CandidateRatings[]
  readonly first: readonly CandidateRatings[]
}

/** Everything about a ranking that takes long to reckon. Plain values, so that a thread can hand it over. */
export interface RankingReport {
  readonly certainty: RankingCertainty
  readonly reliability: Reliability
  readonly severity: Severity
}

/** The same report for the same field, places and seed, on every machine. */
export function rankingReport({ questions, standing, first }: RankedField, options: CertaintyOptions): RankingReport {
  return {
    certainty: rankingCertainty(standing, questions, options),
    reliability: reliabilityOf(first, questions, options),
    severity: severityOf(first, questions),
  }
}

/** The places that are taken for granted when nobody has said how many there are. */
const usualTop = 5

/** How many places the figures are about: what was asked for, else as many as are proposed, else 5; always from 1 to the size of the field. */
export function topOf({ asked, proposed, field }: { readonly asked: string | null; readonly proposed: number; readonly field: number }): number {
  const wanted = asked !== null && /^\d{1,4}$/.test(asked.trim()) ? Number(asked) : proposed || usualTop
  return Math.max(1, Math.min(field, wanted))
}
