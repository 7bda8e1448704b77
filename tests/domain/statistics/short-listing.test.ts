import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blindingIndex } from '~/domain/statistics/blinding-index'
import { alphaWithInterval } from '~/domain/statistics/krippendorff-bootstrap'
import { krippendorffAlpha, scales, type Observations } from '~/domain/statistics/krippendorff'
import { successRatio, wronglyShortListed } from '~/domain/statistics/short-listing'
import { below, seededUint32 } from '~/domain/anonymity/shuffle'
import { fiveOrNone, numbersIn, tables } from './published'

describe('the share of the short-listed who do not belong there', () => {
  it('the success ratio is that of published programs', () => {
    expect(successRatio(0.5, { taken: 0.5, suitable: 0.6 })).toBeCloseTo(0.7608728, 7) // R's iopsych, trModel(.5, .5, .6)
    expect(successRatio(0.35, { taken: 0.2, suitable: 0.5 })).toBeCloseTo(0.696552, 6) // personnelSelectionUtility, tr_classic(.50, .20, .35)
  })

  it('half of all short-listed: Sheppard\'s 1898 formula', () => {
    for (const reliability of [0.1, 0.44, 0.62, 0.91]) expect(wronglyShortListed(reliability, 0.5).value).toBeCloseTo(0.5 - Math.asin(Math.sqrt(reliability)) / Math.PI, 12)
  })

  it('is what a simulation finds', () => {
    const next = seededUint32('short-listing')
    const uniform = () => (next() + 0.5) / 2 ** 32
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    const people = Array.from({ length: 60_000 }, () => normal()).map((level) => ({ level, seen: Math.sqrt(0.6) * level + Math.sqrt(0.4) * normal() }))
    const line = (of: 'level' | 'seen') => people.map((each) => each[of]).sort((a, b) => b - a)[people.length / 10] ?? NaN
    const [level, seen] = [line('level'), line('seen')]
    const taken = people.filter((each) => each.seen > seen)
    expect(taken.filter((each) => each.level <= level).length / taken.length).toBeCloseTo(wronglyShortListed(0.6, 0.1).value ?? NaN, 1.7)
  })

  it('none with perfect ratings, fewer with better ones', () => {
    expect(wronglyShortListed(1, 0.1).value).toBeCloseTo(0, 6)
    fc.assert(fc.property(fc.double({ min: 0.02, max: 0.97, noNaN: true }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (reliability, share) => {
      const [worse, better] = [wronglyShortListed(reliability, share).value ?? NaN, wronglyShortListed(reliability + 0.02, share).value ?? NaN]
      expect(better).toBeLessThan(worse)
      expect(worse).toBeLessThan(1 - share)
      expect(better).toBeGreaterThan(0)
    }))
  })

  it('has none without agreement', () => {
    expect(wronglyShortListed(0, 0.2)).toEqual({ value: null, reason: 'not-positive' })
    expect(wronglyShortListed(-0.3, 0.2)).toEqual({ value: null, reason: 'not-positive' })
    for (const [reliability, share] of [[1.1, 0.5], [0.5, 0], [0.5, 1], [NaN, 0.5]] as const) expect(() => wronglyShortListed(reliability, share)).toThrow(RangeError)
  })
})

describe('Bang\'s blinding index', () => {
  it('Houweling and others 2014, investigators: the figures of an independent program', () => {
    const printed = (found: ReturnType<typeof blindingIndex>) => (found.value === null ? [] : [found.value, found.error, found.lower, found.upper].map((figure) => figure.toFixed(3)))
    expect(printed(blindingIndex({ right: 48, wrong: 4, dontKnow: 330 }))).toEqual(['0.115', '0.018', '0.080', '0.150'])
    expect(printed(blindingIndex({ right: 30, wrong: 22, dontKnow: 319 }))).toEqual(['0.022', '0.019', '-0.016', '0.060'])
  })

  it('the counts of Bang 2004, table 7, worked out by hand', () => {
    expect(blindingIndex({ right: 82, wrong: 25, dontKnow: 170 })).toMatchObject({ value: 57 / 277, error: expect.closeTo(Math.sqrt(((82 / 277) * (195 / 277) + (25 / 277) * (252 / 277) + (2 * 82 * 25) / 277 ** 2) / 277), 12) })
    expect(blindingIndex({ right: 29, wrong: 27, dontKnow: 83 }).value).toBe(2 / 139)
  })

  it('is 1 when all are seen through, 0 when nobody knows, −1 when all guess wrongly', () => {
    expect([{ right: 7, wrong: 0, dontKnow: 0 }, { right: 0, wrong: 0, dontKnow: 9 }, { right: 0, wrong: 3, dontKnow: 0 }].map((guesses) => blindingIndex(guesses).value)).toEqual([1, 0, -1])
    expect(blindingIndex({ right: 0, wrong: 0, dontKnow: 0 })).toEqual({ value: null, reason: 'no-guesses' })
    expect(() => blindingIndex({ right: -1, wrong: 0, dontKnow: 0 })).toThrow(RangeError)
  })
})

describe('alpha with an interval', () => {
  const fourObservers: Observations = [[1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3], [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null]]

  /** The same draws, each put together as a table of its own. */
  function slowly(observations: Observations, scale: (typeof scales)[number], draws: number): number[] {
    const units = (observations[0] ?? []).map((_, unit) => observations.map((row) => row[unit] ?? null)).filter((unit) => unit.filter((value) => value !== null).length >= 2)
    const next = seededUint32('slow')
    return Array.from({ length: draws }, () => Array.from({ length: units.length }, () => units[below(units.length, next)] ?? []))
      .flatMap((drawn) => krippendorffAlpha(observations.map((_, observer) => drawn.map((unit) => unit[observer] ?? null)), scale).value ?? [])
      .sort((a, b) => a - b)
  }

  it.each(scales)('%s: percentiles of the very same draws', (scale) => {
    const slow = slowly(fourObservers, scale, 400)
    const found = alphaWithInterval(fourObservers, scale, { seed: 'slow', draws: 400 })
    if (found.value === null) throw new Error(found.reason)
    expect(found.value).toBe(krippendorffAlpha(fourObservers, scale).value)
    expect(found.draws).toBe(slow.length)
    expect(found.lower).toBeCloseTo(slow[Math.ceil(slow.length * 0.025) - 1] ?? NaN, 10)
    expect(found.upper).toBeCloseTo(slow[Math.ceil(slow.length * 0.975) - 1] ?? NaN, 10)
    expect(found.probabilityBelow).toBeCloseTo(slow.filter((alpha) => alpha < 0.667).length / slow.length, 12)
  })

  it('the same seed gives the same, another nearly', () => {
    const [one, again, other] = ['a', 'a', 'b'].map((seed) => alphaWithInterval(fourObservers, 'interval', { seed }))
    expect(again).toEqual(one)
    expect(other?.value !== null && one?.value !== null && Math.abs((other?.probabilityBelow ?? NaN) - (one?.probabilityBelow ?? NaN))).toBeLessThan(0.02)
  })

  it('has the reasons of alpha, and no NaN', () => {
    expect(alphaWithInterval([[3, 3], [3, 3]], 'nominal')).toEqual({ value: null, reason: 'no-variation' })
    expect(alphaWithInterval([[1, 2, 3]], 'nominal')).toEqual({ value: null, reason: 'no-pairs' })
    fc.assert(fc.property(tables(fiveOrNone, { rows: [1, 4], columns: [1, 7] }), fc.constantFrom(...scales), (observations, scale) => {
      const found = alphaWithInterval(observations, scale, { draws: 50 })
      expect(numbersIn(found).every(Number.isFinite)).toBe(true)
      if (found.value !== null) expect(found.lower).toBeLessThanOrEqual(found.upper)
    }))
  })
})
