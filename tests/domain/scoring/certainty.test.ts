import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankingCertainty, type RankingCertainty } from '~/domain/scoring/certainty'
import { rank, type CandidateRatings } from '~/domain/scoring/ranking'
import { rankingReport, topOf } from '~/domain/scoring/ranking-report'
import type { Level } from '~/domain/scoring/score'
import { candidateId, personId, questionId } from '../examples'

type Table = readonly (readonly (Level | null)[])[]

/** A row a candidate, a column a reviewer; the same level on both questions. */
const field = (table: Table): CandidateRatings[] => table.map((row, index) => ({
  candidateId: candidateId(`c${index}`),
  candidateNumber: String(10_000 + index),
  ratings: row.flatMap((level, reviewer) => ['q0', 'q1'].map((question) => ({ reviewerId: personId(`r${reviewer}`), questionId: questionId(question), level }))),
}))
const questions = [{ id: questionId('q0'), weight: 2 }, { id: questionId('q1'), weight: 1 }]
const certaintyOf = (table: Table, top = 2) => rankingCertainty(field(table), questions, { top, seed: 's' })
const bandsOf = ({ candidates }: RankingCertainty) => candidates.map(({ band }) => band)
const reportOf = (ratings: CandidateRatings[], top: number) => rankingReport({ questions, standing: ratings, first: ratings }, { top, seed: 's' })

describe('how sure a ranking is', () => {
  it('is clear at the ends and open in between', () => {
    const certainty = certaintyOf([[5, 5, 4], [4, 2, 3], [2, 4, 3], [1, 1, 2], [2, 1, 1]])
    expect(bandsOf(certainty)).toEqual(['clearly-in', 'open', 'open', 'clearly-out', 'clearly-out'])
    expect(certainty).toMatchObject({ bands: 'told', places: 'told', adjustment: 'complete', reviewers: 3 })
    expect(certainty.candidates[0]?.pTop).toBeCloseTo(1, 12)
  })

  it('leaves everybody open where all are equal, and claims no places', () => {
    const certainty = certaintyOf([[3, 3], [3, 3], [3, 3]])
    expect(bandsOf(certainty)).toEqual(['open', 'open', 'open'])
    expect(certainty).toMatchObject({ bands: 'few-panels', places: 'no-residual' })
  })

  it.each<[string, Table, Partial<RankingCertainty>]>([
    ['one reviewer', [[5], [3], [1]], { bands: 'one-rater', places: 'one-rater' }],
    ['one candidate', [[5, 4, 4]], { bands: 'few-applicants', places: 'few-applicants' }],
    ['nobody could judge', [[null, null], [null, null]], { bands: 'no-scores', places: 'no-scores', adjustment: 'complete' }],
    ['no candidate in common', [[5, 4, null, null], [4, 4, null, null], [null, null, 2, 1], [null, null, 1, 1]], { bands: 'disconnected', places: 'disconnected', adjustment: 'disconnected' }],
  ])('says why it cannot be told: %s', (_, table, expected) => {
    const certainty = certaintyOf(table, 1)
    expect(certainty).toMatchObject(expected)
    expect(certainty.candidates.every(({ band, pTop, places, adjusted }) => band === null && pTop === null && places === null && adjusted === null)).toBe(true)
  })

  it('adjusts for strictness only where not everybody scored everybody', () => {
    const complete: Table = [[5, 4, 4], [4, 2, 3], [3, 1, 2], [2, 2, 1]]
    expect(certaintyOf(complete).adjustment).toBe('complete')
    const withHoles = certaintyOf([[5, 4, null], [4, 2, 3], [null, 1, 2], [2, 2, 1], [4, null, 2]])
    expect(withHoles.adjustment).toBe('told')
    expect(withHoles.candidates.every(({ adjusted }) => typeof adjusted === 'number')).toBe(true)
  })

  it('does not take a candidate whom nobody could judge for a gap in the panel', () => {
    const certainty = certaintyOf([[5, 4, 4], [3, 2, 3], [null, null, null], [1, 2, 1]])
    expect(certainty.adjustment).toBe('complete')
    expect(certainty.candidates.find(({ candidateId: id }) => id === 'c2')).toMatchObject({ band: null, places: null })
  })

  it('gives the range of places over the other ways of counting', () => {
    const [first] = certaintyOf([[5, 5, 1], [4, 4, 4], [1, 1, 5]], 1).candidates
    expect(first).toMatchObject({ candidateId: 'c1', otherwise: { withoutOne: [1, 2], equalWeights: 1, median: 2, range: [1, 2] } })
  })
})

const level = fc.constantFrom<Level | null>(null, 1, 2, 3, 4, 5)
const tables = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(level, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 7 }))

describe('whatever was scored', () => {
  it('no figure is NaN or infinite, probabilities and places are what they can be, and bands are told as a whole or not at all', () => {
    fc.assert(fc.property(tables, fc.integer({ min: 1, max: 7 }), (table, asked) => {
      const top = Math.min(asked, table.length)
      const report = reportOf(field(table), top)
      expect(JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? 'broken' : value))).not.toContain('broken')
      for (const { pTop, places, band, otherwise: { range } } of report.certainty.candidates) {
        if (pTop !== null) expect(pTop >= 0 && pTop <= 1).toBe(true)
        for (const pair of [places, range]) if (pair) expect(1 <= pair[0] && pair[0] <= pair[1] && pair[1] <= table.length).toBe(true)
        expect(band === null).toBe(pTop === null)
      }
      const share = report.reliability.wronglyShortListed
      if (share !== null) expect(share >= 0 && share <= 1).toBe(true)
    }), { numRuns: 60 })
  })

  it('neither the order of candidates nor the names of reviewers count', () => {
    fc.assert(fc.property(tables, fc.integer(), (table, seed) => {
      const certainty = certaintyOf(table, 1)
      const turned = field(table).map((candidate) => ({ ...candidate, ratings: candidate.ratings.map((rating) => ({ ...rating, reviewerId: personId(`z${9 - Number(rating.reviewerId.slice(1))}`) })) }))
      const other = rankingCertainty(seed % 2 === 0 ? turned.reverse() : turned, questions, { top: 1, seed: 's' })
      const shown = ({ candidates }: RankingCertainty) => candidates.map(({ candidateId: id, band, places, otherwise }) => ({ id, band, places, otherwise }))
      expect(shown(other)).toEqual(shown(certainty))
    }), { numRuns: 60 })
  })

  it('the candidates come in the order of the ranking', () => {
    fc.assert(fc.property(tables, (table) => {
      expect(certaintyOf(table, 1).candidates.map(({ candidateId: id }) => id)).toEqual(rank(field(table), questions).map(({ candidateId: id }) => id))
    }), { numRuns: 60 })
  })

  it('the same seed gives the same report', () => {
    const ratings = field([[5, 4, 4], [4, 2, 3], [3, 1, 2], [2, 2, 1], [4, 3, 2]])
    expect(reportOf(ratings, 2)).toEqual(reportOf(ratings, 2))
  })
})

it.each([
  [{ asked: null, proposed: 0, field: 12 }, 5], [{ asked: null, proposed: 3, field: 12 }, 3], [{ asked: '4', proposed: 3, field: 12 }, 4],
  [{ asked: null, proposed: 0, field: 2 }, 2], [{ asked: '99', proposed: 0, field: 12 }, 12], [{ asked: '0', proposed: 0, field: 12 }, 1],
  [{ asked: '-3', proposed: 0, field: 12 }, 5], [{ asked: '2.5', proposed: 0, field: 12 }, 5], [{ asked: '', proposed: 2, field: 12 }, 2], [{ asked: '1e3', proposed: 0, field: 12 }, 5],
] as const)('of %j the figures are about %i places', (asked, places) => {
  expect(topOf(asked)).toBe(places)
})
