import type { BankReport } from '~/domain/scoring/bank-report'
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

/** A report on what a family's bank has learnt from these recruitments. */
export interface BankAsked {
  readonly family: string
  readonly recruitmentKeys: readonly number[]
}

/** What takes long to reckon and must hold nobody else up. */
export interface Reports {
  /** @param position of the log at which the report was asked for: while it stands, the same report is handed out again */
  ranking(asked: RankingAsked, position: number): Promise<WholeRanking>
  /** @param position of the last event in the log of any of the recruitments */
  bank(asked: BankAsked, position: number): Promise<BankReport>
  close(): Promise<void>
}

/** Reckons one report; here, or in a thread. */
export interface Reckon {
  ranking(asked: RankingAsked): Promise<WholeRanking>
  bank(asked: BankAsked): Promise<BankReport>
}

/** A recruitment is looked at by a handful of people in a handful of ways. */
const mostKept = 100

/** Hands out what was reckoned before, and reckons nothing twice at the same time. What failed is not kept. */
export function remembered(reckon: Reckon, close: () => Promise<void> = async () => undefined): Reports {
  return {
    ranking: keeping((asked: RankingAsked) => reckon.ranking(asked), ({ recruitmentKey, top, seed }) => [recruitmentKey, top, seed]),
    bank: keeping((asked: BankAsked) => reckon.bank(asked), ({ family, recruitmentKeys }) => [family, ...recruitmentKeys]),
    close,
  }
}

/** @param nameOf what tells one report from another, besides the position */
function keeping<Asked, Report>(reckon: (asked: Asked) => Promise<Report>, nameOf: (asked: Asked) => readonly (string | number)[]): (asked: Asked, position: number) => Promise<Report> {
  const kept = new Map<string, Promise<Report>>()
  return (asked, position) => {
    const name = JSON.stringify([...nameOf(asked), position])
    const report = kept.get(name) ?? reckon(asked)
    kept.delete(name) // and to the end again: the first in the map is the one that was asked for longest ago
    kept.set(name, report)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    report.catch(() => { kept.delete(name) })
    return report
  }
}
