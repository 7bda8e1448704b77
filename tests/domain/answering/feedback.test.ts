import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bands, feedbackOn, fewest, strengthOf, type Answered } from '~/domain/answering/feedback'

/** Means of two or more reviewers' levels. */
const field = (least: number, most = 40) => fc.array(fc.record({ mean: fc.integer({ min: 2, max: 10 }).map((halves) => halves / 2), reviewers: fc.integer({ min: 2, max: 5 }) }), { minLength: least, maxLength: most })
  .map((rows): Answered[] => rows.map((row, candidateKey) => ({ ...row, candidateKey })))
const bandOf = (answered: readonly Answered[], leftOut: number | null, key = 0) => feedbackOn(answered, leftOut).find(({ candidateKey }) => candidateKey === key)?.band ?? null
const place = (band: (typeof bands)[number] | null) => (band === null ? -1 : bands.indexOf(band))

describe('nothing is compared', () => {
  it('with fewer than five applicants', () => {
    fc.assert(fc.property(field(1, fewest.applicants - 1), (answered) => { expect(feedbackOn(answered, null).every(({ band }) => band === null)).toBe(true) }))
  })

  it('where fewer than two reviewers gave a level, nor with such as these', () => {
    fc.assert(fc.property(field(5), (answered) => {
      const alone = answered.map((row) => ({ ...row, reviewers: row.candidateKey < 4 ? row.reviewers : 1 }))
      expect(feedbackOn(alone, null).every(({ band }) => band === null)).toBe(true)
    }))
  })
})

describe('the own band', () => {
  it('hangs on how many scored lower and higher, never on who', () => {
    fc.assert(fc.property(field(5).chain((answered) => fc.tuple(fc.constant(answered), fc.shuffledSubarray(answered.slice(1), { minLength: answered.length - 1 }))), ([answered, shuffled]) => {
      const others = answered.slice(1).map((row, index) => ({ ...row, mean: shuffled[index]?.mean ?? 1 }))
      expect(bandOf([...answered.slice(0, 1), ...others], null)).toBe(bandOf(answered, null))
    }))
  })

  it('never moves from one end to the other by one other applicant’s score', () => {
    fc.assert(fc.property(field(5), fc.integer({ min: 2, max: 10 }), (answered, halves) => {
      const changed = answered.map((row) => (row.candidateKey === 1 ? { ...row, mean: halves / 2 } : row))
      expect(Math.abs(place(bandOf(changed, null)) - place(bandOf(answered, null)))).toBeLessThanOrEqual(1)
    }))
  })

  it('tells nothing of the one who is left out, whom nobody knows', () => {
    fc.assert(fc.property(field(5), fc.integer({ min: 2, max: 10 }), (answered, halves) => {
      const changed = answered.map((row) => (row.candidateKey === 1 ? { ...row, mean: halves / 2 } : row))
      expect(bandOf(changed, 1)).toBe(bandOf(answered, 1))
    }))
  })

  it('is the same for equal scores, so that it is no rank; in the upper band are at the most a third and those who share its edge', () => {
    fc.assert(fc.property(field(5), (answered) => {
      const told = feedbackOn(answered, null)
      for (const one of answered) for (const other of answered) if (one.mean === other.mean) expect(told[one.candidateKey]?.band).toBe(told[other.candidateKey]?.band)
      const upper = answered.filter(({ candidateKey }) => told[candidateKey]?.band === 'upper')
      const lowest = Math.min(...upper.map(({ mean }) => mean))
      expect(answered.filter(({ mean }) => mean > lowest).length).toBeLessThanOrEqual(answered.length / 3)
    }))
  })

  it('is “among the others” when all scored alike', () => {
    fc.assert(fc.property(field(5), (answered) => { expect(feedbackOn(answered.map((row) => ({ ...row, mean: 3 })), null).every(({ band }) => band === 'middle')).toBe(true) }))
  })
})

it('a strength is the mean of its questions by weight, in half steps', () => {
  expect(strengthOf([])).toBeNull()
  expect(strengthOf([{ halfSteps: 10, weight: 1 }, { halfSteps: 4, weight: 2 }])).toBe(6)
})
