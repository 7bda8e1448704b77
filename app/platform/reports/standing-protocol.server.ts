import type { Queries } from '#db/database.server'
import { rankingBasis } from '#db/stores/ranking-basis'
import { drawUpProtocol, type DrawnUp } from '#db/stores/selection-protocol'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '../app-context.server'
import { inLetterOrder } from '../reviewer-letters.server'
import type { StandingRanking } from './standing-ranking.server'

interface Wanted {
  readonly recruitmentKey: number
  readonly recruitmentId: string
  /** Reckoned before, outside of any unit of work. */
  readonly ranking: StandingRanking
}

/**
 * The protocol as things stand, or null when nothing is proposed or nobody is left. Inside a unit of work too: `stale` when something
 * has happened since the ranking was reckoned.
 */
export async function standingProtocol({ keys }: Pick<AppContext, 'keys'>, queries: Queries, { recruitmentKey, recruitmentId, ranking }: Wanted): Promise<Result<DrawnUp | null, 'stale'>> {
  if ((await rankingBasis(queries, recruitmentId)).position !== ranking.position) return refused('stale')
  if (ranking.whole === null) return ok(null)
  return ok(await drawUpProtocol(queries, {
    recruitmentKey, reckoned: ranking.whole, inLetterOrder: (candidateId, reviewerIds) => inLetterOrder(keys, candidateId, reviewerIds),
  }))
}
