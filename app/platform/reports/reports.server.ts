import type { RankingFigures } from '~/domain/scoring/ranking-figures'
import type { RankingReport } from '~/domain/scoring/ranking-report'

/** The ranking itself with how sure it is: in a large field both take long. */
export interface WholeRanking extends RankingReport {
  readonly figures: RankingFigures
}

/** A report on a ranking: of which recruitment, for how many places, with which seed. */
export interface RankingAsked {
  readonly recruitmentKey: number
  readonly top: number
  readonly seed: string
}

/** What takes long to reckon and must hold nobody else up. */
export interface Reports {
  /** @param position of the log at which the report was asked for: while it stands, the same report is handed out again */
  ranking(asked: RankingAsked, position: number): Promise<WholeRanking>
  close(): Promise<void>
}

/** Reckons one report; here, or in a thread. */
export type Reckon = (asked: RankingAsked) => Promise<WholeRanking>

/** A recruitment is looked at by a handful of people in a handful of ways. */
const mostKept = 100

/** Hands out what was reckoned before, and reckons nothing twice at the same time. What failed is not kept. */
export function remembered(reckon: Reckon, close: () => Promise<void> = async () => undefined): Reports {
  const kept = new Map<string, Promise<WholeRanking>>()
  return {
    ranking(asked, position) {
      const name = JSON.stringify([asked.recruitmentKey, asked.top, asked.seed, position])
      const report = kept.get(name) ?? reckon(asked)
      kept.delete(name) // and to the end again: the first in the map is the one that was asked for longest ago
      kept.set(name, report)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      report.catch(() => { kept.delete(name) })
      return report
    },
    close,
  }
}
