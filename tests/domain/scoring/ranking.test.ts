import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rank, type CandidateRatings, type RankingRow, type WeightedQuestion } from '~/domain/scoring/ranking'
import type { Level } from '~/domain/scoring/score'
import { candidateId, personId, questionId } from '../examples'

type Levels = readonly (Level | null)[]

const questions = (...weights: number[]): WeightedQuestion[] => weights.map((weight, index) => ({ id: questionId(`q${index}`), weight }))

/** A candidate from a table: a row a question, a column a reviewer. */
function candidate(id: string, table: readonly Levels[], number = id): CandidateRatings {
  const ratings = table.flatMap((row, question) =>
    row.map((level, reviewer) => ({ reviewerId: personId(`r${reviewer}`), questionId: questionId(`q${question}`), level })))
  return { candidateId: candidateId(id), candidateNumber: number, ratings }
}

function only(rows: readonly RankingRow[]): RankingRow {
  const [row, ...others] = rows
  if (!row || others.length > 0) throw new Error(`one row was expected, not ${rows.length}`)
  return row
}

describe('the figures of a candidate', () => {
  it('are weighted means and medians of the questions, and the spread between the reviewers', () => {
    const row = only(rank([candidate('a', [[5, 4, 1], [2, 3, null]])], questions(3, 1)))

    expect(row.perQuestion).toEqual([
      { questionId: 'q0', mean: 10 / 3, median: 4, spread: 4, n: 3 },
      { questionId: 'q1', mean: 2.5, median: 2.5, spread: 1, n: 2 },
    ])
    expect(row.weightedMean).toBeCloseTo((3 * (10 / 3) + 2.5) / 4, 12)
    expect(row.weightedMedian).toBeCloseTo((3 * 4 + 2.5) / 4, 12)
    expect(row.spread).toBeCloseTo((3 * 5 + 2) / 4 - 1, 12) // 4.25, 3.75 and, of the first question alone, 1
    expect(row).toMatchObject({ rank: 1, tied: 0, candidateNumber: 'a' })
  })

  it('take the weights over the questions that have a level', () => {
    const row = only(rank([candidate('a', [[5, 5], [null, null], [2, 2]])], questions(1, 8, 2)))
    expect(row.weightedMean).toBe(3)
    expect(row.weightedMedian).toBe(3)
    expect(row.spread).toBe(0)
    expect(row.perQuestion[1]).toEqual({ questionId: 'q1', mean: null, median: null, spread: null, n: 0 })
  })

  it.each<[string, Levels[], number[]]>([
    ['nobody could judge', [[null, null]], [1]],
    ['nobody has scored', [], [1]],
    ['there is no question', [[5]], []],
    ['no question counts', [[5, 4]], [0]],
  ])('are null, never NaN, and without a rank when %s', (_, table, weights) => {
    const row = only(rank([candidate('a', table)], questions(...weights)))
    expect(row).toMatchObject({ rank: null, tied: 0, weightedMean: null, weightedMedian: null, spread: null })
  })

  it('of a single reviewer have no spread: one judgement agrees with nothing', () => {
    const row = only(rank([candidate('a', [[4], [2]])], questions(1, 1)))
    expect(row).toMatchObject({ weightedMean: 3, weightedMedian: 3, spread: null })
    expect(row.perQuestion.map((each) => each.spread)).toEqual([null, null])
  })

  it('leave out levels on questions that do not count', () => {
    const unscored = { reviewerId: personId('r0'), questionId: questionId('other'), level: 1 as const }
    const given = candidate('a', [[5, 4]])
    expect(rank([{ ...given, ratings: [...given.ratings, unscored] }], questions(1))).toEqual(rank([given], questions(1)))
  })
})

describe('the order', () => {
  const places = (rows: readonly RankingRow[]) => rows.map((row) => [row.candidateId, row.rank, row.tied])

  it('gives equals one rank, skips the next, and puts those without a level last', () => {
    const rows = rank([
      candidate('none', [[null]], '11111'), candidate('low', [[1]], '22222'), candidate('b', [[4]], '55555'),
      candidate('top', [[5]], '99999'), candidate('a', [[4]], '44444'), candidate('nothing', [], '10000'),
    ], questions(1))

    expect(places(rows)).toEqual([
      ['top', 1, 0], ['a', 2, 1], ['b', 2, 1], ['low', 4, 0], ['nothing', null, 0], ['none', null, 0],
    ])
  })

  it('does not part by arithmetic what is equal', () => {
    const [all, one, two] = [[1, 1, 1], [1, 1, 2], [1, 2, 2]] as const
    const rows = rank([candidate('a', [all, one, one]), candidate('b', [all, all, two])], questions(1, 1, 1)) // 11/9 each

    expect(rows[0]?.weightedMean).not.toBe(rows[1]?.weightedMean)
    expect(rows.map((row) => row.rank)).toEqual([1, 1])
  })

  it('is not made by the median', () => {
    const rows = rank([candidate('steady', [[4, 4, 4]]), candidate('split', [[5, 5, 1]])], questions(1))
    expect(rows.map((row) => [row.candidateId, row.weightedMedian])).toEqual([['steady', 4], ['split', 5]])
  })

  it('of nobody is empty', () => {
    expect(rank([], questions(1))).toEqual([])
  })
})

const level = fc.constantFrom<Level | null>(1, 2, 3, 4, 5, null)
const board = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 4 }),
  tables: fc.array(fc.array(fc.array(level, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 }), { maxLength: 7 }),
})
const candidatesOf = (tables: readonly (readonly Levels[])[]) => tables.map((table, index) => candidate(`c${index}`, table, String(20_000 + index)))
const placesOf = (rows: readonly RankingRow[]) => rows.map(({ candidateId: id, rank: place, tied }) => ({ id, place, tied }))

describe('the ranking, whatever the scores', () => {
  it('does not depend on the order of candidates or of scores', () => {
    fc.assert(fc.property(board, ({ weights, tables }) => {
      const candidates = candidatesOf(tables)
      const turned = [...candidates].reverse().map((each) => ({ ...each, ratings: [...each.ratings].reverse() }))
      expect(rank(turned, questions(...weights))).toEqual(rank(candidates, questions(...weights)))
    }))
  })

  it('does not depend on the order of the questions', () => {
    fc.assert(fc.property(board, ({ weights, tables }) => {
      const candidates = candidatesOf(tables)
      expect(placesOf(rank(candidates, questions(...weights).reverse()))).toEqual(placesOf(rank(candidates, questions(...weights))))
    }))
  })

  it('does not depend on the scale of the weights', () => {
    fc.assert(fc.property(board, fc.constantFrom(0.01, 1 / 3, 7, 1_000), ({ weights, tables }, scale) => {
      const candidates = candidatesOf(tables)
      const scaled = questions(...weights.map((weight) => weight * scale))
      expect(placesOf(rank(candidates, scaled))).toEqual(placesOf(rank(candidates, questions(...weights))))
    }))
  })

  it('is the same for a panel that is there twice', () => {
    fc.assert(fc.property(board, ({ weights, tables }) => {
      const once = candidatesOf(tables)
      const twice = candidatesOf(tables.map((table) => table.map((row) => [...row, ...row])))
      const figures = (rows: readonly RankingRow[]) => rows.map((row) => [row.candidateId, row.rank, row.weightedMedian])
      expect(figures(rank(twice, questions(...weights)))).toEqual(figures(rank(once, questions(...weights))))
    }))
  })

  it('says of each candidate how many stand higher', () => {
    fc.assert(fc.property(board, ({ weights, tables }) => {
      const rows = rank(candidatesOf(tables), questions(...weights))
      for (const row of rows) {
        const own = row.weightedMean
        if (own === null) expect(row.rank).toBeNull()
        else expect(row.rank).toBe(rows.filter((other) => (other.weightedMean ?? 0) > own + 1e-9).length + 1)
      }
    }))
  })

  it('has every figure between 1 and 5, or none, and survives JSON', () => {
    fc.assert(fc.property(board, ({ weights, tables }) => {
      const rows = rank(candidatesOf(tables), questions(...weights))
      expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
      for (const { weightedMean, weightedMedian, spread } of rows) {
        for (const figure of [weightedMean, weightedMedian]) expect(figure === null || (figure > 1 - 1e-9 && figure < 5 + 1e-9)).toBe(true)
        expect(spread === null || (spread >= 0 && spread < 4 + 1e-9)).toBe(true)
      }
    }))
  })
})
