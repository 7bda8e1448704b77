import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidateNumbers, reviewerOrder, seededUint32, shuffled } from '~/domain/anonymity/shuffle'
import { candidateId, personId, questionId } from '../examples'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Pearson's correlation of places with values; of ranks it is Spearman's. */
function correlationWithPlace(values: readonly number[]): number {
  const center = (all: readonly number[]) => {
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length
    return all.map((value) => value - mean)
  }
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
  const [places, centered] = [center(values.map((_, index) => index)), center(values)]
  return dot(places, centered) / Math.sqrt(dot(places, places) * dot(centered, centered))
}

describe('a shuffle', () => {
  it('gives every order as often (chi-square over 24 orders, 23 degrees of freedom, p > .001)', () => {
    const next = seededUint32('chi-square')
    const counts = new Map<string, number>()
    for (let draw = 0; draw < 24_000; draw += 1) {
      const order = shuffled(['a', 'b', 'c', 'd'], next).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)
    expect(chiSquare).toBeLessThan(49.73)
  })

  it('draws again what would favour the low numbers', () => {
    const draws = [2 ** 32 - 1, 2, 1] // 2³²−1 is the one number too many for three items
    expect(shuffled(['a', 'b', 'c'], () => draws.shift() ?? NaN)).toEqual(['a', 'b', 'c'])
    expect(draws).toEqual([])
  })

  it('keeps every item and leaves the given list alone', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items]
      const after = shuffled(items, seededUint32(seed))
      expect([...after].sort()).toEqual([...items].sort())
      expect(items).toEqual(before)
    }))
  })
})

describe('candidate numbers', () => {
  it('are distinct and have five digits', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.string(), (count, seed) => {
      const numbers = candidateNumbers(count, seededUint32(seed))
      expect(new Set(numbers).size).toBe(count)
      for (const number of numbers) expect(number).toMatch(/^[1-9]\d{4}$/)
    }))
  })

  it('say nothing of the order in which they were given (200 numbers, 100 draws)', () => {
    const correlations = upTo(100).map((draw) => correlationWithPlace(candidateNumbers(200, seededUint32(`numbers ${draw}`)).map(Number)))
    const mean = correlations.reduce((sum, each) => sum + each, 0) / correlations.length
    expect(Math.abs(mean)).toBeLessThan(0.025) // 3.5 standard errors of a mean of 100, each 1/√199
    for (const each of correlations) expect(Math.abs(each)).toBeLessThan(0.3)
  })

  it('lie evenly over the whole range, whatever their count', () => {
    const next = seededUint32('evenly')
    const numbers = upTo(3_000).flatMap(() => candidateNumbers(3, next)).map(Number)
    const ninths = upTo(9).map((ninth) => numbers.filter((number) => Math.floor(number / 10_000) === ninth + 1).length)
    const chiSquare = ninths.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)
    expect(chiSquare).toBeLessThan(26.12) // 8 degrees of freedom, p > .001
  })

  it('can be all there are, still in no order, and no more', () => {
    const all = candidateNumbers(90_000, seededUint32('all'))
    expect(new Set(all).size).toBe(90_000)
    expect(Math.abs(correlationWithPlace(all.map(Number)))).toBeLessThan(0.015) // 4.5 standard errors
    for (const count of [90_001, -1, 1.5]) expect(() => candidateNumbers(count, seededUint32(''))).toThrow(RangeError)
  })
})

describe('seeded numbers', () => {
  it('are the same for ever (computed independently from the definition)', () => {
    const firstFour = (seed: string) => {
      const next = seededUint32(seed)
      return [next(), next(), next(), next()]
    }
    expect(firstFour('')).toEqual([1043846395, 2873020883, 2288700258, 1939697602])
    expect(firstFour('uset')).toEqual([427059753, 1451952866, 2127116662, 3037977804])
  })

  it('have every bit set half of the time, over one seed and over many', () => {
    const next = seededUint32('bits')
    const ofOneSeed = upTo(8_000).map(() => next())
    const ofManySeeds = upTo(8_000).map((index) => seededUint32(`s${index}`)())
    for (const numbers of [ofOneSeed, ofManySeeds]) {
      for (const bit of upTo(32)) {
        const set = numbers.filter((number) => (number >>> bit) & 1).length
        expect(Math.abs(set - 4_000)).toBeLessThan(190) // 4.2 standard deviations
      }
    }
  })
})

describe('the order of a reviewer', () => {
  const candidates = upTo(200).map((index) => candidateId(`candidate-${String(index).padStart(3, '0')}`)) // in the order of arrival
  const walk = (reviewer: string, question = 'q1', seed = 'seed') => ({ seed, reviewerId: personId(reviewer), questionId: questionId(question) })
  const arrivals = (order: readonly string[]) => order.map((id) => Number(id.slice(-3)))

  it('can be made again from the seed, however the candidates are given', () => {
    fc.assert(fc.property(fc.string(), fc.shuffledSubarray(candidates, { minLength: 200 }), (seed, given) => {
      expect(reviewerOrder(walk('anna', 'q1', seed), given)).toEqual(reviewerOrder(walk('anna', 'q1', seed), candidates))
    }), { numRuns: 20 })
  })

  it('holds every candidate once', () => {
    expect([...reviewerOrder(walk('anna'), candidates)].sort()).toEqual(candidates)
    expect(reviewerOrder(walk('anna'), [])).toEqual([])
  })

  it('is another one for each reviewer, question and seed, and none runs into another', () => {
    const walks = [walk('anna'), walk('bo'), walk('anna', 'q2'), walk('anna', 'q1', 'other'), walk('a', 'nna'), walk('an', 'na')]
    const orders = walks.map((each) => reviewerOrder(each, candidates).join())
    expect(new Set(orders).size).toBe(walks.length)
  })

  it('has nothing to do with the order of arrival, nor with another reviewer’s (100 reviewers)', () => {
    const orders = upTo(100).map((index) => reviewerOrder(walk(`reviewer-${index}`), candidates))
    const withArrival = orders.map((order) => correlationWithPlace(arrivals(order)))
    const withNext = orders.slice(1).map((order, index) => correlationWithPlace(order.map((id) => orders[index]?.indexOf(id) ?? NaN)))

    for (const correlations of [withArrival, withNext]) {
      const mean = correlations.reduce((sum, each) => sum + each, 0) / correlations.length
      expect(Math.abs(mean)).toBeLessThan(0.025)
      for (const each of correlations) expect(Math.abs(each)).toBeLessThan(0.3)
    }
  })

  it('puts each candidate in each third as often (chi-square, 2 degrees of freedom each)', () => {
    const few = candidates.slice(0, 9)
    const thirds = new Map(few.map((id) => [id, [0, 0, 0]]))
    for (const index of upTo(3_000)) {
      reviewerOrder(walk('anna', `q${index}`), few).forEach((id, position) => {
        const counts = thirds.get(id) ?? []
        counts[Math.floor(position / 3)] = (counts[Math.floor(position / 3)] ?? 0) + 1
      })
    }
    for (const counts of thirds.values()) {
      expect(counts.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0)).toBeLessThan(18.42) // p > .0001
    }
  })
})
