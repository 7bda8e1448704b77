import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { ratingsOf } from '#db/stores/ratings'
import { rankingReport } from '~/domain/scoring/ranking-report'
import { rankingFigures } from '~/views/staff/ranking-figures.server'
import { reckonBank } from './reckon-bank.server'
import type { RankingAsked, Reckon, WholeRanking } from './reports.server'

/** Reckons reports over a database, reading only. */
export function reckoning(queries: Queries): Reckon {
  return { ranking: (asked) => reckonRanking(queries, asked), bank: (asked) => reckonBank(queries, asked) }
}

/** Reads what a report rests on and reckons it. */
async function reckonRanking(queries: Queries, { recruitmentKey, top, seed }: RankingAsked): Promise<WholeRanking> {
  const questions = (await loadQuestions(queries, recruitmentKey)).filter(({ isScored }) => isScored).map(({ id, weight }) => ({ id, weight }))
  const standing = await ratingsOf(queries, recruitmentKey)
  const first = await ratingsOf(queries, recruitmentKey, 'first')
  return { ...rankingReport({ questions, standing, first }, { top, seed }), figures: await rankingFigures(queries, recruitmentKey) }
}
