import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { ratingsOf } from '#db/stores/ratings'
import { rankingReport } from '~/domain/scoring/ranking-report'
import { rankingFigures } from '~/views/staff/ranking-figures.server'
import type { RankingAsked, WholeRanking } from './reports.server'

/** Reads what a report rests on and reckons it. */
export async function reckonRanking(queries: Queries, { recruitmentKey, top, seed }: RankingAsked): Promise<WholeRanking> {
  const questions = (await loadQuestions(queries, recruitmentKey)).filter(({ isScored }) => isScored).map(({ id, weight }) => ({ id, weight }))
  const standing = await ratingsOf(queries, recruitmentKey)
  const first = await ratingsOf(queries, recruitmentKey, 'first')
  return { ...rankingReport({ questions, standing, first }, { top, seed }), figures: await rankingFigures(queries, recruitmentKey) }
}
