import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorsOf, dryRunApplicants, dryRunResult, dryRunReviewers, meantLevel, reviewersLevel, scoredByHand, type DryRunApplicant, type OwnScores } from '~/domain/questionnaire/dry-run'
import { levels, type Level } from '~/domain/scoring/score'
import { reliabilityBand } from '~/domain/statistics/krippendorff'
import { questionId } from '../examples'

const questions = (...weights: number[]) => weights.map((weight, index) => ({ id: questionId(`q${index}`), weight }))
const evenly = (count: number) => questions(...Array.from({ length: count }, () => 1))
const level = (value: number): Level => levels.find((each) => each === value) ?? 3

/** What a person gives who changes the level that was meant. */
function scores(asked: ReturnType<typeof questions>, change: (meant: Level) => number = (meant) => meant): OwnScores {
  const of = (applicant: DryRunApplicant) => Object.fromEntries(asked.map(({ id }, index) => [id, level(change(meantLevel(applicant, index)))]))
  return { A: of('A'), D: of('D') }
}

const places = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

describe('the made-up answers', () => {
  it('are in every question strong of two, middling of two and weak of two', () => {
    for (const question of places) {
      const of = (...letters: DryRunApplicant[]) => letters.map((letter) => meantLevel(letter, question))
      expect(Math.min(...of('A', 'E'))).toBeGreaterThan(Math.max(...of('C', 'D')))
      expect(Math.min(...of('C', 'D'))).toBeGreaterThan(Math.max(...of('B', 'F')))
      expect(Math.abs(meantLevel('C', question) - meantLevel('D', question))).toBeLessThanOrEqual(1)
    }
  })

  it('lie around the middle of the scale, and use all of it', () => {
    const all = places.flatMap((question) => dryRunApplicants.map((applicant) => meantLevel(applicant, question)))
    expect(all.reduce((sum, each) => sum + each, 0) / all.length).toBe(3)
    expect(new Set(all)).toEqual(new Set(levels))
  })

  it('are made of the anchor of their level, or of the two that they lie between', () => {
    expect(levels.map(anchorsOf)).toEqual([[1], [1, 3], [3], [3, 5], [5]])
  })

  it('are scored by reviewers who are never more than one level off, and do not always agree', () => {
    const pairs = places.flatMap((question) => dryRunApplicants.map((applicant) => dryRunReviewers.map((reviewer) => {
      const given = reviewersLevel(reviewer, applicant, question)
      expect(levels).toContain(given)
      expect(Math.abs(given - meantLevel(applicant, question))).toBeLessThanOrEqual(1)
      return given
    })))
    expect(pairs.some(([one, other]) => one !== other)).toBe(true)
  })
})

describe('what comes of it', () => {
  it('ranks the strong before the middling before the weak, whatever the questions and their weights, for whoever scores as it was meant', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 12 }), (weights) => {
      const asked = questions(...weights)
      const { ranking } = dryRunResult(asked, scores(asked))
      const order = ranking.map(({ applicant }) => applicant).join('')
      expect(order).toMatch(/^(AE|EA)(CD|DC)(BF|FB)$/)
      expect(ranking.every(({ weightedMean }) => weightedMean !== null && weightedMean >= 1 && weightedMean <= 5)).toBe(true)
    }))
  })

  it('ranks by the mean of the reviewers and the person, weighted', () => {
    const asked = questions(3, 1)
    const { ranking } = dryRunResult(asked, { A: { q0: 2, q1: 1 }, D: { q0: 3, q1: 4 } })
    const [first, second] = [0, 1].map((question) => dryRunReviewers.reduce((sum, reviewer) => sum + reviewersLevel(reviewer, 'A', question), 0))
    const a = ranking.find(({ applicant }) => applicant === 'A')
    expect(a?.weightedMean).toBeCloseTo((3 * ((first ?? 0) + 2) / 3 + ((second ?? 0) + 1) / 3) / 4, 12)
    expect(ranking.filter(({ isScoredByHand }) => isScoredByHand).map(({ applicant }) => applicant).sort()).toEqual([...scoredByHand])
  })

  it('shows each score beside the reviewers\' and what was meant', () => {
    const asked = evenly(2)
    const { comparisons } = dryRunResult(asked, { A: { q0: 1, q1: 2 }, D: { q0: 3, q1: 5 } })
    expect(comparisons.map(({ applicant, questionId: id, own, meant }) => [applicant, id, own, meant])).toEqual([['A', 'q0', 1, 5], ['A', 'q1', 2, 5], ['D', 'q0', 3, 3], ['D', 'q1', 5, 4]])
    expect(comparisons.map(({ reviewers }) => reviewers.length)).toEqual([2, 2, 2, 2])
  })

  it('finds agreement in whoever scores as it was meant, and less the farther one is from it', () => {
    for (const count of places.slice(1)) {
      const asked = evenly(count)
      const [near, off, opposed] = [(meant: number) => meant, (meant: number) => Math.max(1, meant - 2), (meant: number) => 6 - meant]
        .map((change) => dryRunResult(asked, scores(asked, change)).alpha.value ?? NaN)
      expect(near && reliabilityBand(near)).toBe('reliable')
      expect(off).toBeLessThan(near ?? NaN)
      expect(opposed).toBeLessThan(off ?? NaN)
      expect(opposed && reliabilityBand(opposed)).toBe('unreliable')
    }
  })

  it('is the same every time', () => {
    const asked = evenly(3)
    expect(dryRunResult(asked, scores(asked))).toEqual(dryRunResult(asked, scores(asked)))
  })

  it('is nothing without every score', () => {
    expect(() => dryRunResult(evenly(2), { A: { q0: 3, q1: 3 }, D: { q0: 3 } })).toThrow(RangeError)
  })
})
