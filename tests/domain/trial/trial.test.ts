import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noTimes } from '~/domain/questionnaire/time-spent'
import { minutesOf, type RecruitmentSummary } from '~/domain/trial/summary'
import { quarterIn, quarterOf, quartersBetween } from '~/domain/trial/quarters'
import { daysBetween, spreadOf, trialOf, type TrialRecruitment } from '~/domain/trial/trial'

const summary: RecruitmentSummary = {
  version: 1, candidates: 9, withdrawn: 1, chosen: 3, departures: 0, scoredQuestions: 4, scores: 108, cannotJudge: 2, reviewers: 3, alpha: 0.7, panel: 0.8, verdict: 'moderate',
  hearings: 0, comparedPairs: 0, revised: 0, belowFloor: 0, veils: 5, scoringTimes: noTimes, answeringTimes: noTimes,
}
const recruitment: TrialRecruitment = { department: 'finance', family: 'clerical', phase: 'concluded', publishedOn: '2026-02-01', daysToShortlist: daysBetween(new Date('2026-03-01T22:59:00Z'), new Date('2026-03-11T12:00:00Z')), minutesPerReviewer: null, summary }
const running: TrialRecruitment = { ...recruitment, phase: 'scoring', daysToShortlist: null, minutesPerReviewer: null, summary: null }

describe('minutes of classes', () => {
  it('take every time for the middle of its class, and the last class for where it begins', () => {
    expect(minutesOf(noTimes)).toBe(0)
    expect(minutesOf(noTimes.map((_, place) => (place === 3 ? 4 : 0)))).toBe(6) // four of one to two minutes
    expect(minutesOf(noTimes.map((_, place) => (place === noTimes.length - 1 ? 1 : 0)))).toBe(30)
  })
})

describe('a spread', () => {
  it('is none of nothing, the ends of few, the middle half of four and more', () => {
    expect(spreadOf([])).toBeNull()
    expect(spreadOf([3])).toEqual({ of: 1, median: 3, low: 3, high: 3 })
    expect(spreadOf([9, 1, 2])).toEqual({ of: 3, median: 2, low: 1, high: 9 })
    expect(spreadOf([1, 2, 3, 4])).toEqual({ of: 4, median: 2.5, low: 1.75, high: 3.25 }) // R: quantile(1:4)
  })
  it('does not hang on the order, and goes along when everything is shifted', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), fc.integer({ min: -50, max: 50 }), (values, shift) => {
      const spread = spreadOf(values)
      expect(spreadOf([...values].reverse())).toEqual(spread)
      const moved = spreadOf(values.map((value) => value + shift))
      for (const which of ['median', 'low', 'high'] as const) expect(moved?.[which]).toBeCloseTo((spread?.[which] ?? NaN) + shift, 9)
    }))
  })
})

describe('quarters', () => {
  it('are Denmark’s: an hour before midnight in London is the next one here', () => {
    expect([quarterOf(new Date('2026-03-31T22:30:00Z')), quarterOf(new Date('2026-03-31T21:30:00Z')), quarterOf(new Date('2026-12-31T23:30:00Z'))]).toEqual(['2026-2', '2026-1', '2027-1'])
  })
})

describe('a quarter', () => {
  it('is read as people write it, and nothing else is', () => {
    expect(['2026-3', '2026K3', '2026-Q3', '2026 q3', '3/2026', 'Q3 2026', '3. kvartal 2026'].map(quarterIn)).toEqual(Array(7).fill('2026-3'))
    expect(['', '2026', '2026-5', '2026-0', '1999-1', 'marts 2026', '2026-3-1', '3/26'].map(quarterIn)).toEqual(Array(8).fill(null))
  })
  it('follows the one before it over the turn of the year', () => {
    expect(quartersBetween('2025-3', '2026-2')).toEqual(['2025-3', '2025-4', '2026-1', '2026-2'])
    expect([quartersBetween('2026-2', '2026-2'), quartersBetween('2026-3', '2026-2')]).toEqual([['2026-2'], []])
  })
})

describe('the trial', () => {
  it('counts what is locked, what runs and what was given up', () => {
    const [whole] = trialOf([recruitment, running, { ...running, phase: 'cancelled' }], 'whole')
    expect(whole?.figures).toMatchObject({ recruitments: 3, locked: 1, running: 1, cancelled: 1, applications: 10, chosen: 3, veilsPerApplication: 0.5, daysToShortlist: { of: 1, median: 10 }, cannotJudge: { times: 2, of: 108 }, withDepartures: 0 })
  })
  it('of nothing has no figure that is not one', () => {
    const [whole] = trialOf([], 'whole')
    expect(whole?.figures).toMatchObject({ recruitments: 0, applications: 0, veilsPerApplication: null, daysToShortlist: null, minutesPerReviewer: null, alpha: null, panel: null })
    expect(JSON.stringify(whole)).not.toMatch(/NaN|Infinity/)
    expect(trialOf([], 'department')).toEqual([])
  })
  it('leaves out of a spread what has no figure, and does not take it for nothing', () => {
    const without = { ...recruitment, summary: { ...summary, alpha: null, panel: null } }
    expect(trialOf([recruitment, without], 'whole')[0]?.figures).toMatchObject({ alpha: { of: 1, median: 0.7 }, minutesPerReviewer: null })
  })
  it('groups by name, those without one last, and the groups add up to the whole', () => {
    const several = [{ ...recruitment, department: null }, { ...recruitment, department: 'social' }, recruitment, running]
    const groups = trialOf(several, 'department')
    expect(groups.map(({ name, figures }) => [name, figures.recruitments])).toEqual([['finance', 2], ['social', 1], [null, 1]])
    for (const view of ['department', 'family', 'quarter'] as const) expect(trialOf(several, view).reduce((sum, { figures }) => sum + figures.applications, 0)).toBe(trialOf(several, 'whole')[0]?.figures.applications)
  })
})
