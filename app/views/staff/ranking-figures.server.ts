import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { ratingsOf } from '#db/stores/ratings'
import { withdrawnCandidates } from '#db/stores/shortlist'
import type { RankedCandidate, RankedQuestion, RankingFigures } from '~/domain/scoring/ranking-figures'
import { rank, reviewersMeans } from '~/domain/scoring/ranking'

export type { RankedCandidate, RankedQuestion, RankingFigures }

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
      tied: row.tied,
      weightedMean: row.weightedMean,
      weightedMedian: row.weightedMedian,
      spread: row.spread,
      reviewersMeans: reviewersMeans(own.get(row.candidateId) ?? [], scored).sort((a, b) => a - b),
      perQuestion: row.perQuestion.map(({ questionId, mean, spread }) => ({ questionId, mean, spread })),
    })),
  }
}
