import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf } from '~/domain/statistics/bands'
import { jointRanks, rankSetsOf, sidakLevel, simultaneousReach, type JointRanks } from '~/domain/statistics/ranks'
import { bootstrapRanks, everyPanel, type PanelBootstrap, type PanelOptions } from '~/domain/statistics/rater-bootstrap'
import type { Ratings } from '~/domain/statistics/ratings'
import { columnsReversed, disconnected, five, fiveOrNone, numbersIn, reversed, shroutFleiss, tables, withHoles } from './published'

function joint(ratings: Ratings, level?: number): JointRanks {
  const found = jointRanks(ratings, level)
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}

function panels(ratings: Ratings, options: PanelOptions): PanelBootstrap {
  const found = bootstrapRanks(ratings, options)
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}

describe('joint sets of ranks', () => {
  it('Klein, Wright and Wieczorek\'s constant for 51 states', () => {
    expect(simultaneousReach(0.9, { count: 51 }).toFixed(3)).toBe('3.081')
    expect(sidakLevel(0.9, 51) ** 51).toBeCloseTo(0.9, 12)
  })

  it('the worked example on Shrout and Fleiss\'s data', () => {
    const { levels, errors, reach, rankSets } = joint(shroutFleiss)
    expect(levels).toEqual([6, 3, 6.5, 4, 7.5, 4.75])
    for (const error of errors) expect(error?.toFixed(4)).toBe('0.5048')
    expect(reach.toFixed(4)).toBe('3.0259')
    expect(rankSets).toEqual([[1, 6], [3, 6], [1, 5], [2, 6], [1, 4], [1, 6]])
  })

  it('with holes everybody is compared at the same raters', () => {
    const { levels, errors, rankSets } = joint([[null, null, null, null], ...withHoles])
    expect(levels[0]).toBeNull()
    expect(rankSets[0]).toBeNull()
    expect((levels[5] ?? 0) > (levels[3] ?? 0)).toBe(true)
    expect(errors[6]).toBeGreaterThan(0)
    expect(errors[2]).toBeGreaterThan(errors[1] ?? NaN) // three ratings tell less than four
  })

  it('what is not defined says why', () => {
    expect(jointRanks(disconnected)).toEqual({ ok: false, refusal: 'disconnected' })
    expect(jointRanks([[1], [2]])).toEqual({ ok: false, refusal: 'one-rater' })
    expect(jointRanks([[1, 2]])).toEqual({ ok: false, refusal: 'few-applicants' })
    expect(jointRanks([[1, 2, null], [null, 3, 5]])).toEqual({ ok: false, refusal: 'few-ratings' })
    expect(jointRanks([[1, 2], [4, 5], [2, 3]])).toEqual({ ok: false, refusal: 'no-residual' })
    expect(() => jointRanks([[1, NaN], [2, 3]])).toThrow(RangeError)
  })

  it('are those of counting every pair', () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9 })).map(([lower, width]) => ({ lower, upper: lower + width }))
    fc.assert(fc.property(fc.array(interval, { maxLength: 12 }), (intervals) => {
      expect(rankSetsOf(intervals)).toEqual(intervals.map((own) => [1 + intervals.filter(({ lower }) => lower > own.upper).length, intervals.length - intervals.filter(({ upper }) => upper < own.lower).length]))
    }))
  })

  it('neither order nor a constant of a rater counts, and a higher level leaves more open', () => {
    fc.assert(fc.property(tables(five, { rows: [3, 9] }), fc.integer({ min: -9, max: 9 }), (ratings, by) => {
      const found = jointRanks(ratings)
      fc.pre(found.ok)
      const sets = found.ok ? found.value.rankSets : []
      expect(joint(reversed(ratings)).rankSets).toEqual(reversed(sets))
      expect(joint(columnsReversed(ratings)).rankSets).toEqual(sets)
      expect(joint(ratings.map(([first = 0, ...others]) => [first + by, ...others])).rankSets).toEqual(sets)
      joint(ratings, 0.99).rankSets.forEach((set, i) => {
        expect(set?.[0]).toBeLessThanOrEqual(sets[i]?.[0] ?? NaN)
        expect(set?.[1]).toBeGreaterThanOrEqual(sets[i]?.[1] ?? NaN)
      })
    }), { numRuns: 60 })
  })

  it('hold all true places at least as often as they say', () => {
    let state = 4711
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return (state + 0.5) / 2 ** 32
    }
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    const truth = [0, 0.5, 1, 1.5, 2, 3]
    const held = Array.from({ length: 400 }, () => joint(truth.map((level) => Array.from({ length: 4 }, (_, rater) => level + rater + normal()))).rankSets)
      .filter((sets) => sets.every((set, i) => set !== null && set[0] <= truth.length - i && truth.length - i <= set[1])).length
    expect(held / 400).toBeGreaterThan(0.93)
  })
})

/** Every one of the kᵏ panels, one by one. */
function everyDraw(ratings: readonly (readonly number[])[], top: number): number[] {
  const k = ratings[0]?.length ?? 0
  const wins = ratings.map(() => 0)
  for (let draw = 0; draw < k ** k; draw += 1) {
    const panel = Array.from({ length: k }, (_, seat) => Math.floor(draw / k ** seat) % k)
    const totals = ratings.map((row) => panel.reduce((total, rater) => total + (row[rater] ?? 0), 0))
    totals.forEach((own, i) => { if (totals.filter((other) => other >= own).length <= top) wins[i] = (wins[i] ?? 0) + 1 })
  }
  return wins.map((count) => count / k ** k)
}

describe('panels drawn anew', () => {
  it('Shrout and Fleiss\'s data, every panel counted', () => {
    const { applicants, isExact, panels: counted } = panels(shroutFleiss, { top: 2 })
    expect([isExact, counted]).toEqual([true, 35])
    expect(applicants.map((odds) => odds?.pTop.toFixed(4))).toEqual(['0.1367', '0.0000', '0.7422', '0.0000', '1.0000', '0.0000'])
    expect(applicants.map((odds) => [odds?.lower, odds?.upper])).toEqual([[2, 3], [5, 6], [2, 3], [4, 6], [1, 1], [4, 5]])
  })

  it('the panels are all there are, with all of the probability', () => {
    for (const k of [2, 3, 4, 5, 6]) {
      const all = everyPanel(k)
      expect(new Set(all.map(({ seats }) => seats.join())).size).toBe(all.length)
      expect(all.every(({ seats }) => seats.length === k && seats.reduce((a, b) => a + b) === k)).toBe(true)
      expect(all.reduce((total, { probability }) => total + probability, 0)).toBeCloseTo(1, 12)
    }
    expect(everyPanel(6)).toHaveLength(462)
  })

  it('the probabilities are those of drawing every panel', () => {
    fc.assert(fc.property(tables(five, { rows: [2, 6], columns: [2, 4] }), fc.integer({ min: 1, max: 3 }), (ratings, top) => {
      panels(ratings, { top }).applicants.forEach((odds, i) => { expect(odds?.pTop).toBeCloseTo(everyDraw(ratings, top)[i] ?? NaN, 10) })
    }), { numRuns: 40 })
  })

  it('chance comes near to counting, and the same seed gives the same', () => {
    const twelve = shroutFleiss.map((row) => [...row, ...row, ...row])
    const [one, again, other] = [panels(twelve, { top: 2, seed: 'a' }), panels(twelve, { top: 2, seed: 'a' }), panels(twelve, { top: 2, seed: 'b' })]
    expect(one.isExact).toBe(false)
    expect(again).toEqual(one)
    one.applicants.forEach((odds, i) => { expect(Math.abs((odds?.pTop ?? NaN) - (other.applicants[i]?.pTop ?? NaN))).toBeLessThan(0.02) })
  })

  it('two equals at the line are open, not out', () => {
    const [, second, third, fourth] = panels([[5, 5], [4, 4], [4, 4], [1, 1]], { top: 2 }).applicants
    expect(second).toMatchObject({ lower: 2.5, upper: 2.5, pTop: 0, pAtLine: 1 })
    expect(third).toEqual(second)
    expect([second, fourth].map((odds) => odds && bandOf(odds))).toEqual(['open', 'clearly-out'])
  })

  it.each([[1, 0, 'clearly-in'], [0.95, 0.05, 'clearly-in'], [0.949, 0, 'open'], [0.06, 0, 'open'], [0.05, 0, 'clearly-out'], [0, 0.06, 'open'], [0, 0, 'clearly-out']] as const)('%d in and %d at the line is %s', (pTop, pAtLine, band) => {
    expect(bandOf({ pTop, pAtLine })).toBe(band)
  })

  it('who was rated by none of a panel keeps the mean, and who was rated by nobody has no odds', () => {
    const { applicants } = panels([...withHoles, [null, null, null, null]], { top: 2 })
    expect(applicants[6]).toBeNull()
    expect(applicants.slice(0, 6).every((odds) => odds !== null && odds.pTop >= 0 && odds.pTop <= 1)).toBe(true)
    expect(panels([[3, null, 5], [4, 4, null], [null, 2, 1]], { top: 1 }).applicants).toHaveLength(3)
  })

  it('what is not defined says why', () => {
    expect(bootstrapRanks([[1], [2]], { top: 1 })).toEqual({ ok: false, refusal: 'one-rater' })
    expect(bootstrapRanks(disconnected, { top: 1 })).toEqual({ ok: false, refusal: 'disconnected' })
    expect(() => bootstrapRanks(shroutFleiss, { top: 0 })).toThrow(RangeError)
    expect(() => bootstrapRanks(shroutFleiss, { top: 1.5 })).toThrow(RangeError)
  })

  it('neither order counts, nor a constant of a rater; no place is lost', () => {
    const near = (ratings: Ratings, top: number) => panels(ratings, { top }).applicants.map((odds) => [odds?.lower, odds?.upper, odds?.pTop.toFixed(9), odds?.pAtLine.toFixed(9)])
    fc.assert(fc.property(tables(five, { rows: [2, 7] }), fc.integer({ min: 1, max: 3 }), (ratings, top) => {
      const found = near(ratings, top)
      expect(near(reversed(ratings), top)).toEqual(reversed(found))
      expect(near(columnsReversed(ratings), top)).toEqual(found)
      expect(near(ratings.map(([first = 0, ...others]) => [first + 2, ...others]), top)).toEqual(found)
      const { applicants } = panels(ratings, { top })
      const sure = applicants.reduce((total, odds) => total + (odds?.pTop ?? 0), 0)
      expect(sure).toBeLessThanOrEqual(top + 1e-9)
      expect(sure + applicants.reduce((total, odds) => total + (odds?.pAtLine ?? 0), 0)).toBeGreaterThanOrEqual(Math.min(top, ratings.length) - 1e-9)
    }), { numRuns: 40 })
  })

  it('for any ratings there is no NaN', () => {
    fc.assert(fc.property(tables(fiveOrNone, { rows: [0, 6], columns: [1, 4] }), (ratings) => {
      for (const found of [bootstrapRanks(ratings, { top: 2 }), jointRanks(ratings)]) expect(numbersIn(found).every(Number.isFinite)).toBe(true)
    }))
  })
})
