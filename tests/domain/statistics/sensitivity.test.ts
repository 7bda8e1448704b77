import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rank, type CandidateRatings } from '~/domain/scoring/ranking'
import type { Level } from '~/domain/scoring/score'
import { questionTable, scoreTable } from '~/domain/statistics/score-table'
import { rangeOfRanks, sensitivity } from '~/domain/statistics/sensitivity'
import { candidateId, personId, questionId } from '../examples'

/** A candidate from a table: a row a question, a column a reviewer. */
const candidate = (id: string, table: readonly (readonly (Level | null)[])[]): CandidateRatings => ({
  candidateId: candidateId(id),
  candidateNumber: id,
  ratings: table.flatMap((row, question) => row.map((level, reviewer) => ({ reviewerId: personId(`r${reviewer}`), questionId: questionId(`q${question}`), level }))),
})

const questions = [{ id: questionId('q0'), weight: 3 }, { id: questionId('q1'), weight: 1 }]
const committee = [
  candidate('a', [[5, 4, 1], [3, 3, 3]]),
  candidate('b', [[3, 3, 3], [5, 5, 5]]),
  candidate('c', [[2, 2, 5], [2, 2, 2]]),
  candidate('d', [[null, null, null], [null, null, null]]),
]

describe('other ways to the order', () => {
  const found = sensitivity(committee, questions, 1)
  const ranksOf = (index: number) => ['a', 'b', 'c', 'd'].map((id) => found[index]?.ranks.get(candidateId(id)))

  it('are one without each reviewer, one with equal weights, one by medians', () => {
    expect(found.map(({ variant }) => variant)).toEqual([{ kind: 'without-reviewer', reviewerId: 'r0' }, { kind: 'without-reviewer', reviewerId: 'r1' }, { kind: 'without-reviewer', reviewerId: 'r2' }, { kind: 'equal-weights' }, { kind: 'median' }])
  })

  it('give the places worked out by hand', () => {
    // Taken: a (3×10/3 + 3)/4 = 3.25, b 3.5, c 2.75. Without r2: a 4.125, b 3.5, c 2. Medians: a 3.75, b 3.5, c 2.
    expect(rank(committee, questions).map((row) => [row.candidateId, row.rank])).toEqual([['b', 1], ['a', 2], ['c', 3], ['d', null]])
    expect(ranksOf(2)).toEqual([1, 2, 3, null])
    expect(ranksOf(4)).toEqual([1, 2, 3, null])
    expect(ranksOf(3)).toEqual([2, 1, 3, null]) // a 3.1667, b 4, c 2.5
    expect(ranksOf(0)).toEqual([3, 1, 2, null]) // a 2.625, b 3.5, c 3.125
  })

  it('say who would come in and who would go', () => {
    expect(found.map(({ entering, leaving }) => [entering, leaving])).toEqual([[[], []], [[], []], [['a'], ['b']], [[], []], [['a'], ['b']]])
  })

  it('give each candidate a range of places', () => {
    expect([...rangeOfRanks(found, rank(committee, questions))]).toEqual([['b', [1, 2]], ['a', [1, 3]], ['c', [2, 3]], ['d', null]])
  })

  it('a single reviewer cannot be left out', () => {
    expect(sensitivity([candidate('a', [[3], [2]])], questions, 1).map(({ variant }) => variant.kind)).toEqual(['equal-weights', 'median'])
    expect(sensitivity([], questions, 1).every(({ ranks }) => ranks.size === 0)).toBe(true)
  })

  it('equals share a place by the median too', () => {
    const equals = sensitivity([candidate('a', [[4, 4, 1]]), candidate('b', [[4, 4, 4]]), candidate('c', [[1, 1, 1]])], questions, 1).at(-1)
    expect([...(equals?.ranks ?? [])].sort()).toEqual([['a', 1], ['b', 1], ['c', 3]])
    expect(equals?.entering).toEqual(['a'])
  })
})

describe('a committee\'s scores as a table', () => {
  it('has each reviewer\'s own weighted mean, over what the reviewer judged', () => {
    const { reviewers, ratings } = scoreTable([candidate('a', [[5, 4, null], [1, null, null]]), committee[1] ?? candidate('b', [])], questions)
    expect(reviewers).toEqual(['r0', 'r1', 'r2'])
    expect(ratings).toEqual([[4, 4, null], [3.5, 3.5, 3.5]])
  })

  it('and each reviewer\'s levels on one question', () => {
    expect(questionTable(committee, questionId('q0')).ratings).toEqual([[5, 4, 1], [3, 3, 3], [2, 2, 5], [null, null, null]])
    expect(questionTable(committee, questionId('none')).ratings.flat().every((level) => level === null)).toBe(true)
  })
})

it('who the candidates and reviewers are does not change a byte of a report', () => {
  const level = fc.option(fc.constantFrom<Level>(1, 2, 3, 4, 5), { nil: null, freq: 6 })
  const committees = fc.array(fc.array(fc.array(level, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 })
  fc.assert(fc.property(committees, (all) => {
    const report = (candidates: readonly CandidateRatings[]) => JSON.stringify([
      scoreTable(candidates, questions).ratings,
      sensitivity(candidates, questions, 2).map(({ ranks }) => candidates.map(({ candidateId: id }) => ranks.get(id))),
    ])
    const candidates = all.map((table, index) => candidate(`c${index}`, table))
    const renamed = candidates.map((each, index) => ({ ...each, candidateId: candidateId(`z${100 - index}`), ratings: each.ratings.map((rating) => ({ ...rating, reviewerId: personId(`p-${rating.reviewerId}`) })) }))
    expect(report(renamed)).toBe(report(candidates))
    expect(report(candidates)).not.toContain('NaN')
  }))
})
