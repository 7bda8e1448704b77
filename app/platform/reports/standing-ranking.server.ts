import { rankingBasis } from '#db/stores/ranking-basis'
import { candidatesOf, loadProposal } from '#db/stores/shortlist'
import { topOf } from '~/domain/scoring/ranking-report'
import type { AppContext } from '../app-context.server'
import type { WholeRanking } from './reports.server'

interface OfRecruitment {
  readonly recruitmentKey: number
  readonly recruitmentId: string
}

export interface StandingRanking {
  /** How many candidates are in the field. */
  readonly field: number
  /** Null where nobody is left in it: then there is nothing to reckon. */
  readonly whole: WholeRanking | null
  /** The place of the recruitment's last event in the log when it was reckoned: as long as it stands, so does the ranking. */
  readonly position: number
}

/**
 * The ranking as it stands with all its figures, for so many places as were asked for or, without `asked`, as are proposed. Reckoned in the
 * reports' thread and kept there, so that every page and every protocol of the same moment shows the same.
 */
export async function standingRanking({ db: { read }, reports }: AppContext, { recruitmentKey, recruitmentId }: OfRecruitment, asked: string | null = null): Promise<StandingRanking> {
  const field = (await candidatesOf(read, recruitmentKey)).length
  const { seed, position } = await rankingBasis(read, recruitmentId)
  if (field === 0) return { field, whole: null, position }
  const proposed = (await loadProposal(read, recruitmentKey))?.entries.filter(({ isChosen }) => isChosen).length ?? 0
  return { field, position, whole: await reports.ranking({ recruitmentKey, top: topOf({ asked, proposed, field }), seed }, position) }
}
