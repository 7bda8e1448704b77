import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { ratingsOf, withdrawnCandidates } from '#db/stores/shortlist'
import type { LocalText } from '~/domain/local-text'
import { rank, reviewersMeans } from '~/domain/scoring/ranking'

/** A scored question, as a column of the ranking. */
export interface RankedQuestion {
  readonly id: string
  readonly number: number
  readonly prompt: LocalText
  readonly weight: number
}

/** A candidate's place and figures, on the scale 1–5; null is not defined. */
export interface RankedCandidate {
  readonly id: string
  readonly number: string
  readonly rank: number | null
  /** How many others share the place. */
  readonly tied: number
  readonly weightedMean: number | null
  readonly weightedMedian: number | null
  readonly spread: number | null
  /** One for each reviewer who gave a level, from the lowest to the highest; no names. */
  readonly reviewersMeans: readonly number[]
  readonly perQuestion: readonly { readonly questionId: string; readonly mean: number | null; readonly spread: number | null }[]
}

export interface RankingFigures {
  readonly questions: readonly RankedQuestion[]
  readonly candidates: readonly RankedCandidate[]
  /** That somebody withdrew after scoring had begun; neither who nor how many. */
  readonly someWithdrew: boolean
}

/** The ranking as it stands, for those who were admitted to it: from shortlisting on. */
export async function rankingFigures(queries: Queries, recruitmentKey: number): Promise<RankingFigures> {
  const scored = (await loadQuestions(queries, recruitmentKey)).filter(({ isScored }) => isScored)
  const ratings = await ratingsOf(queries, recruitmentKey)
  const own = new Map(ratings.map((candidate) => [candidate.candidateId, candidate.ratings]))
  return {
    someWithdrew: (await withdrawnCandidates(queries, recruitmentKey)).length > 0,
    questions: scored.map(({ id, position, prompt, weight }) => ({ id, number: position, prompt, weight })),
    candidates: rank(ratings, scored).map((row) => ({
      id: row.candidateId,
      number: row.candidateNumber,
      rank: row.rank,
      tied: row.tiedWith.length,
      weightedMean: row.weightedMean,
      weightedMedian: row.weightedMedian,
      spread: row.spread,
      reviewersMeans: reviewersMeans(own.get(row.candidateId) ?? [], scored).sort((a, b) => a - b),
      perQuestion: row.perQuestion.map(({ questionId, mean, spread }) => ({ questionId, mean, spread })),
    })),
  }
}
