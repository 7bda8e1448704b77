import type { BankReport } from '~/domain/scoring/bank-report'
import { openThread } from '../thread.server'
import { remembered, type BankAsked, type RankingAsked, type Reports, type WholeRanking } from './reports.server'

export type ReportAsked = { readonly of: 'ranking'; readonly asked: RankingAsked } | { readonly of: 'bank'; readonly asked: BankAsked }
export type Report = WholeRanking | BankReport

/**
 * Reports out of a thread of its own, so that no page waits for one but the page that shows it.
 * @param program the built report-thread
 */
export function threadedReports(program: string, databaseUrl: string): Reports {
  const { ask, end } = openThread<ReportAsked, Report>(program, { workerData: { databaseUrl } })
  return remembered({
    ranking: async (asked) => await ask({ of: 'ranking', asked }) as WholeRanking, // report-thread.ts answers each with its own report
    bank: async (asked) => await ask({ of: 'bank', asked }) as BankReport,
  }, end)
}
