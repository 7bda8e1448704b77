import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disagreements } from '~/domain/scoring/disagreement'
import type { Level } from '~/domain/scoring/score'
import { candidateId, personId, questionId } from '../examples'

const rated = (name: string, given: Readonly<Record<string, readonly (Level | null)[]>>) => ({
  candidateId: candidateId(name),
  candidateNumber: name,
  ratings: Object.entries(given).flatMap(([question, levels]) => levels.map((level, reviewer) => ({ questionId: questionId(question), reviewerId: personId(`r${reviewer}`), level }))),
})

describe('answers on which the reviewers stand far apart', () => {
  it('are those whose highest and lowest level are so far apart, with all who gave one', () => {
    const found = disagreements([rated('a', { q1: [1, 3, 3], q2: [4, 4, 5] }), rated('b', { q1: [2, 3, 3], q2: [5, null, 2] })], 2)
    expect(found).toEqual([
      { candidateId: 'a', questionId: 'q1', spread: 2, reviewers: ['r0', 'r1', 'r2'] },
      { candidateId: 'b', questionId: 'q2', spread: 3, reviewers: ['r0', 'r2'] },
    ])
  })

  it('are none where only one could judge, or nobody', () => {
    expect(disagreements([rated('a', { q1: [5, null], q2: [null, null], q3: [] })], 2)).toEqual([])
  })

  it('are fewer the further apart they must be, and the same whoever comes first', () => {
    const level = fc.option(fc.constantFrom<Level>(1, 2, 3, 4, 5))
    fc.assert(fc.property(fc.array(fc.array(level, { maxLength: 4 }), { maxLength: 6 }), (answers) => {
      const candidates = answers.map((levels, index) => rated(String(index), { q: levels }))
      const count = (from: number) => disagreements(candidates, from).length
      expect(count(2)).toBeGreaterThanOrEqual(count(3))
      expect(count(3)).toBeGreaterThanOrEqual(count(4))
      const turned = answers.map((levels, index) => rated(String(index), { q: [...levels].reverse() }))
      expect(disagreements(turned, 2).map(({ candidateId: id }) => id)).toEqual(disagreements(candidates, 2).map(({ candidateId: id }) => id))
    }))
  })
})
