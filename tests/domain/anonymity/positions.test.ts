import { describe, expect, it } from 'vitest'
import { reviewerOrder } from '~/domain/anonymity/shuffle'
import { candidateId, personId, questionId } from '../examples'

// Over many reviewers no applicant stands early or late: seeds are fixed, and each bound is stated with what it means.

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)
const [candidateCount, reviewerCount, questionCount] = [60, 400, 5]
const candidates = upTo(candidateCount).map((index) => candidateId(`candidate-${String(index).padStart(3, '0')}`))
const walks = upTo(reviewerCount).flatMap((reviewer) => upTo(questionCount).map((question) => ({ reviewer, question })))

/** For each walk, the position at which every candidate stands. */
const positions = walks.map(({ reviewer, question }) => {
  const order = reviewerOrder({ seed: 'recruitment 1', reviewerId: personId(`reviewer-${reviewer}`), questionId: questionId(`question-${question}`) }, candidates)
  const placeOf = new Map(order.map((id, place) => [id, place]))
  return candidates.map((id) => placeOf.get(id) ?? NaN)
})

/** Spearman's rank correlation of two orders without ties, both as positions from 0: 1 − 6Σd² ÷ n(n²−1). */
function spearman(a: readonly number[], b: readonly number[]): number {
  const squares = a.reduce((sum, place, index) => sum + (place - (b[index] ?? NaN)) ** 2, 0)
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1))
}

describe('positions over 400 reviewers × 5 questions, 60 candidates', () => {
  it('say nothing of the applicant: every mean position is the middle (within 4.4 standard errors, 60 at once)', () => {
    const standardError = Math.sqrt((candidateCount ** 2 - 1) / 12 / walks.length)
    for (const index of upTo(candidateCount)) {
      const mean = positions.reduce((sum, walk) => sum + (walk[index] ?? NaN), 0) / walks.length
      expect(Math.abs(mean - (candidateCount - 1) / 2)).toBeLessThan(4.4 * standardError)
    }
  })

  it('are uncorrelated with the order of arrival: the mean of Spearman’s rho is 0 (within 3.5 standard errors of 1/√59)', () => {
    const arrival = upTo(candidateCount)
    const rhos = positions.map((walk) => spearman(walk, arrival))
    const mean = rhos.reduce((sum, rho) => sum + rho, 0) / rhos.length
    expect(Math.abs(mean)).toBeLessThan(3.5 / Math.sqrt((candidateCount - 1) * rhos.length))
    for (const rho of rhos) expect(Math.abs(rho)).toBeLessThan(0.62) // 4.8 standard errors, 2,000 at once
  })

  it('of one reviewer at two questions have nothing to do with each other, nor those of two reviewers at one', () => {
    const at = (reviewer: number, question: number) => positions[reviewer * questionCount + question] ?? []
    const withinReviewer = upTo(reviewerCount).map((reviewer) => spearman(at(reviewer, 0), at(reviewer, 1)))
    const betweenReviewers = upTo(reviewerCount - 1).map((reviewer) => spearman(at(reviewer, 0), at(reviewer + 1, 0)))
    for (const rhos of [withinReviewer, betweenReviewers]) {
      const mean = rhos.reduce((sum, rho) => sum + rho, 0) / rhos.length
      expect(Math.abs(mean)).toBeLessThan(3.5 / Math.sqrt((candidateCount - 1) * rhos.length))
    }
  })

  it('are each as frequent for each candidate (chi-square over 60 × 60 cells, 59² degrees of freedom, within 4 standard deviations)', () => {
    const counts = candidates.map(() => candidates.map(() => 0))
    for (const walk of positions) walk.forEach((place, index) => { const row = counts[index]; if (row) row[place] = (row[place] ?? 0) + 1 })
    const expected = walks.length / candidateCount
    const chiSquare = counts.flat().reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    const freedom = (candidateCount - 1) ** 2
    expect(Math.abs(chiSquare - freedom)).toBeLessThan(4 * Math.sqrt(2 * freedom))
  })

  it('would fail if the order followed the applicant: the same measures see a weak preference', () => {
    const arrival = upTo(candidateCount)
    const tilted = positions.map((walk) => walk.map((place, index) => (index < 3 ? Math.max(0, place - 6) : place)))
    const mean = tilted.reduce((sum, walk) => sum + (walk[0] ?? NaN), 0) / walks.length
    expect(Math.abs(mean - (candidateCount - 1) / 2)).toBeGreaterThan(4.4 * Math.sqrt((candidateCount ** 2 - 1) / 12 / walks.length))
    expect(spearman(arrival, arrival)).toBe(1)
    expect(spearman(arrival, [...arrival].reverse())).toBe(-1)
  })
})
