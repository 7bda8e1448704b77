import { describe, expect, it } from 'vitest'
import { dueSteps, promisedAt, recruitmentDueAt } from '~/domain/retention/due'
import { isOnePeriod, longestOf, periodsOf, problemsOf, samePeriods, startingRules, type RetentionPeriods } from '~/domain/retention/periods'
import { retentionRulesForm } from '~/forms/retention-rules'
import { parseForm } from '~/forms/parse-form'

const periods: RetentionPeriods = { 'not-invited': { identity: 3, case: 6 }, invited: { identity: 12, case: 24 }, 'given-up': { identity: 1, case: 2 } }
const over = { concludedAt: new Date('2026-03-02T10:00:00Z'), deadline: null, retentionMonths: 24, retention: periods }
const days = (steps: ReturnType<typeof dueSteps>) => steps.map((step) => [step.what, 'outcome' in step ? step.outcome : '', step.at.toISOString().slice(0, 10)])

describe('the clocks of a recruitment', () => {
  it('run by outcome and kind from the day it was over; the whole of it goes with the last', () => {
    expect(days(dueSteps({ ...over, phase: 'concluded' }))).toEqual([
      ['identities', 'not-invited', '2026-06-02'], ['applicants', 'not-invited', '2026-09-02'], ['identities', 'invited', '2027-03-02'], ['recruitment', '', '2028-03-02'],
    ])
    expect(days(dueSteps({ ...over, phase: 'cancelled' }))).toEqual([['identities', 'given-up', '2026-04-02'], ['recruitment', '', '2026-05-02']])
  })

  it('are one where everything ends together, as in what was published before there were several', () => {
    expect(days(dueSteps({ ...over, phase: 'concluded', retention: null, retentionMonths: 6 }))).toEqual([['recruitment', '', '2026-09-02']])
    expect(recruitmentDueAt({ ...over, phase: 'concluded', retention: null, retentionMonths: null })).toBeNull()
    expect(periodsOf({ retention: null, retentionMonths: 6 })).toEqual(samePeriods(6))
  })
})

describe('what a post promises', () => {
  it('is what the organisation has set, or less, never more', () => {
    expect(promisedAt(periods, 12)).toEqual({ retentionMonths: 12, retention: { 'not-invited': { identity: 3, case: 6 }, invited: { identity: 12, case: 12 }, 'given-up': { identity: 1, case: 2 } } })
    expect(promisedAt(periods, 36)).toEqual({ retentionMonths: 24, retention: periods })
    expect([isOnePeriod(periods), isOnePeriod(samePeriods(6)), longestOf(periods)]).toEqual([false, true, 24])
  })
})

describe('rules', () => {
  const rules = (change: Partial<RetentionPeriods>, reasons = startingRules.reasons) => problemsOf({ periods: { ...startingRules.periods, ...change }, reasons })

  it('keep within the bounds, keep no name longer than its case, and give a reason for more than half a year', () => {
    expect(problemsOf(startingRules)).toEqual([])
    expect(rules({ invited: { identity: 0, case: 37 } })).toEqual([{ field: 'invited.identity', problem: 'too-small' }, { field: 'invited.case', problem: 'too-large' }])
    expect(rules({ invited: { identity: 6, case: 5 } })).toEqual([{ field: 'invited.identity', problem: 'identity-longer' }])
    expect(rules({ invited: { identity: 6, case: 7 } })).toEqual([{ field: 'invited.reason', problem: 'reason-missing' }])
    expect(rules({ invited: { identity: 6, case: 36 } }, { ...startingRules.reasons, invited: 'Klager til Ligebehandlingsnævnet.' })).toEqual([])
  })

  it('are refused beside their field, with what was typed', () => {
    const form = new FormData()
    for (const outcome of ['not-invited', 'invited', 'given-up']) for (const [part, value] of Object.entries({ identity: '6', case: outcome === 'invited' ? '12' : '6', reason: '' })) form.set(`${outcome}.${part}`, value)
    expect(parseForm(retentionRulesForm, form)).toMatchObject({ ok: false, errors: { 'invited.reason': 'reason-for-longer' }, values: { invited: { case: '12' } } })
    form.set('invited.reason', 'Klager.')
    form.set('given-up.case', '60')
    expect(parseForm(retentionRulesForm, form)).toMatchObject({ ok: false, errors: { 'given-up.case': 'too-large' } })
    form.set('given-up.case', '6')
    expect(parseForm(retentionRulesForm, form)).toMatchObject({ ok: true, value: { periods: { invited: { identity: 6, case: 12 } }, reasons: { invited: 'Klager.' } } })
  })
})
