import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangesFrom, type KnownSum } from '~/domain/evaluation/known-sums'
import { addUp } from '~/domain/evaluation/reading'
import { auditTogether, knownSumsOf, releaseBatch } from '~/domain/evaluation/release'
import type { QuestionCounts } from '~/domain/monitoring/questions'

const question = (...groups: readonly (readonly [string, number, number])[]): QuestionCounts => ({ question: 'gender', groups: groups.map(([group, applied, invited]) => ({ group, applied, invited })) })
const release = (counts: readonly QuestionCounts[], { threshold = 5, recruitments = 3, earlier = [] as KnownSum[], id = 'one' } = {}) => releaseBatch({ id, recruitments, counts }, { threshold, earlier })
const told = (counts: QuestionCounts, threshold?: number) => {
  const found = release([counts], threshold === undefined ? {} : { threshold })
  return found.ok ? found.value.questions[0]?.groups.map(({ applied, invited }) => [applied, invited]) : found.refusal
}

describe('a batch', () => {
  it('is told whole when every group is large enough', () => {
    expect(told(question(['woman', 60, 20], ['man', 50, 20], ['not-said', 20, 8]))).toEqual([[60, 20], [50, 20], [20, 8]])
  })

  it('is never of fewer than three recruitments', () => {
    expect(release([question(['woman', 60, 20], ['man', 50, 20])], { recruitments: 2 })).toEqual({ ok: false, refusal: 'batch-too-small' })
  })

  it('waits while one group alone would be hidden: it could be worked out', () => {
    expect(told(question(['woman', 60, 20], ['man', 50, 20], ['other', 2, 1]))).toBe('batch-too-small')
  })

  it('hides another with a small one, the smallest that does', () => {
    expect(told(question(['woman', 60, 20], ['man', 50, 20], ['other', 2, 1], ['not-said', 20, 8]))).toEqual([[60, 20], [50, 20], [null, null], [null, null]])
  })

  it('waits while so few of the hidden were invited that it can be worked out', () => {
    expect(told(question(['woman', 60, 20], ['man', 50, 20], ['other', 2, 1], ['not-said', 20, 3]))).toBe('batch-too-small')
  })

  it('says that there is nobody in a group: it says nothing of anybody', () => {
    expect(told(question(['woman', 60, 20], ['man', 50, 20], ['other', 0, 0]))).toEqual([[60, 20], [50, 20], [0, 0]])
  })

  it('waits with everything while one of its questions cannot be told', () => {
    const fine = question(['woman', 60, 20], ['man', 50, 20])
    expect(release([fine, { ...question(['here', 108, 39], ['elsewhere', 2, 1]), question: 'origin' }])).toEqual({ ok: false, refusal: 'batch-too-small' })
  })

  it('takes ten where ten was chosen', () => {
    const counts = question(['woman', 60, 20], ['man', 50, 8])
    expect(told(counts)).toEqual([[60, 20], [50, 8]])
    expect(told(counts, 10)).toBe('batch-too-small')
  })
})

const groupCount = fc.integer({ min: 0, max: 30 }).chain((applied) => fc.integer({ min: 0, max: applied }).map((invited) => [applied, invited] as const))
const counts = fc.array(groupCount, { minLength: 2, maxLength: 4 }).map((groups) => question(...groups.map(([applied, invited], index) => [`g${index}`, applied, invited] as const)))

/** Every cell that was not told by itself, with what anybody can work out of it who has read everything. */
function workedOut(known: readonly KnownSum[]): { cell: string; lower: number; upper: number }[] {
  const alone = new Set(known.flatMap(({ cells }) => (cells.length === 1 ? cells : [])))
  return [...(rangesFrom(known, 2_000_000) ?? new Map<string, { lower: number; upper: number }>())].filter(([cell]) => !alone.has(cell)).map(([cell, range]) => ({ cell, ...range }))
}

describe('whoever reads every release', () => {
  it('cannot narrow a hidden cell below the threshold, nor is a told cell below it', () => {
    fc.assert(fc.property(counts, fc.constantFrom(5, 10), (one, threshold) => {
      const found = release([one], { threshold })
      if (!found.ok) return
      for (const { applied, invited } of found.value.questions.flatMap(({ groups }) => groups)) {
        if (applied !== null && applied > 0) expect(applied).toBeGreaterThanOrEqual(threshold)
        if (applied !== null && invited !== null && applied > 0) expect(Math.min(invited, applied - invited)).toBeGreaterThanOrEqual(threshold)
      }
      for (const { lower, upper } of workedOut(knownSumsOf('one', found.value))) expect(upper - lower).toBeGreaterThanOrEqual(threshold)
    }), { numRuns: 300 })
  })

  it('cannot do so from batch after batch either, and adding them up tells nothing that was not told', () => {
    fc.assert(fc.property(fc.array(counts, { minLength: 2, maxLength: 4 }), (batches) => {
      const known: KnownSum[] = []
      const released = batches.flatMap((one, index) => {
        const found = release([one], { earlier: known, id: `batch-${index}` })
        if (!found.ok) return []
        known.push(...knownSumsOf(`batch-${index}`, found.value))
        return [found.value]
      })
      for (const { lower, upper } of workedOut(known)) expect(upper - lower).toBeGreaterThanOrEqual(5)
      if (released.length < 2) return
      for (const [index, group] of (addUp(released).questions[0]?.groups ?? []).entries()) {
        const each = released.map((one) => one.questions[0]?.groups[index])
        if (each.some((one) => (one?.invited ?? null) === null)) expect(group).toMatchObject({ applied: null, invited: null })
      }
    }), { numRuns: 100 })
  })
})

// A series that adds up is what a counter on a page is: the figures after a recruitment, less those before it, are that recruitment's.
describe('a cumulative series', () => {
  const cell = (batch: number, group: string) => `${batch}/${group}`
  const groups = ['a', 'b', 'c'] as const
  /** What a counter over the first batches tells of each group. */
  const cumulative = (series: readonly Readonly<Record<string, number>>[], upTo: number): KnownSum[] =>
    groups.map((group) => ({ cells: series.slice(0, upTo).map((_, batch) => cell(batch, group)), sum: series.slice(0, upTo).reduce((sum, one) => sum + (one[group] ?? 0), 0) }))

  it('a second report that would tell the difference from the first is refused', () => {
    const series = [{ a: 8, b: 9, c: 7 }, { a: 9, b: 1, c: 12 }]
    expect(auditTogether([], cumulative(series, 1), 5)).toBe('safe')
    expect(auditTogether(cumulative(series, 1), cumulative(series, 2), 5)).toBe('would-reveal')
    expect(auditTogether([], cumulative(series, 2), 5), 'had the first not been told').toBe('safe')
  })

  it('is told when each group has gained as many as the threshold', () => {
    const series = [{ a: 8, b: 9, c: 7 }, { a: 9, b: 6, c: 12 }]
    expect(auditTogether(cumulative(series, 1), cumulative(series, 2), 5)).toBe('safe')
  })

  it('never lets a small gain be worked out, whatever the series', () => {
    const one = fc.record({ a: fc.nat(9), b: fc.nat(9), c: fc.nat(9) })
    fc.assert(fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), (series) => {
      const known: KnownSum[] = []
      for (let upTo = 1; upTo <= series.length; upTo += 1) {
        const next = cumulative(series, upTo)
        if (next.some(({ cells, sum }) => cells.length === 1 && sum < 5)) continue // primary: too small to be told at all
        if (auditTogether(known, next, 5) === 'safe') known.push(...next)
      }
      for (const { cell: name, lower, upper } of workedOut(known)) {
        const [batch = '', group = ''] = name.split('/')
        const truth = series[Number(batch)]?.[group as 'a'] ?? 0
        if (truth < 5) expect(upper - lower, name).toBeGreaterThanOrEqual(5)
      }
    }), { numRuns: 100 })
  })
})
