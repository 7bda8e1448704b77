import { describe, expect, it } from 'vitest'
import { rankingReport } from '~/domain/scoring/ranking-report'
import { remembered, type RankingAsked, type WholeRanking } from '~/platform/reports/reports.server'

const asked: RankingAsked = { recruitmentKey: 1, top: 2, seed: 's' }
const report: WholeRanking = { ...rankingReport({ questions: [], standing: [], first: [] }, { top: 1, seed: 's' }), figures: { questions: [], candidates: [], someWithdrew: false } }

/** Counts what it reckons. */
function counting(fails = 0) {
  const reckoned: RankingAsked[] = []
  const reports = remembered({
    async ranking(what): Promise<WholeRanking> {
      reckoned.push(what)
      if (reckoned.length <= fails) throw new Error('no')
      return { ...report }
    },
    bank: async () => [],
  })
  return { reports, reckoned }
}

describe('reports', () => {
  it('are reckoned once for those who ask at the same time and afterwards', async () => {
    const { reports, reckoned } = counting()
    const [one, other] = await Promise.all([reports.ranking(asked, 7), reports.ranking(asked, 7)])
    expect([one === other, await reports.ranking({ ...asked }, 7) === one, reckoned.length]).toEqual([true, true, 1])
  })

  it('are reckoned anew when the log has gone on, and for other places, seeds and recruitments', async () => {
    const { reports, reckoned } = counting()
    for (const [what, position] of [[asked, 7], [asked, 8], [{ ...asked, top: 3 }, 7], [{ ...asked, seed: 't' }, 7], [{ ...asked, recruitmentKey: 2 }, 7]] as const) await reports.ranking(what, position)
    expect(reckoned).toHaveLength(5)
  })

  it('that failed are tried again', async () => {
    const { reports, reckoned } = counting(1)
    await expect(reports.ranking(asked, 7)).rejects.toThrow('no')
    await reports.ranking(asked, 7)
    expect(reckoned).toHaveLength(2)
  })

  it('are forgotten one after another, the one that was asked for longest ago first', async () => {
    const { reports, reckoned } = counting()
    await reports.ranking(asked, 0)
    for (let position = 1; position <= 100; position += 1) {
      await reports.ranking(asked, position)
      if (position === 50) await reports.ranking(asked, 0)
    }
    await reports.ranking(asked, 0)
    expect(reckoned).toHaveLength(101)
    await reports.ranking(asked, 1)
    expect(reckoned).toHaveLength(102)
  })
})
