import { describe, expect, it } from 'vitest'
import { seededUint32 } from '~/domain/anonymity/shuffle'
import type { CandidateRatings } from '~/domain/scoring/ranking'
import { reliabilityOf, severityOf } from '~/domain/scoring/reliability'
import type { Level } from '~/domain/scoring/score'
import { clusteredAlpha } from '~/domain/statistics/clustered-alpha'
import { alphaWithInterval } from '~/domain/statistics/krippendorff-bootstrap'
import { candidateId, personId, questionId } from '../examples'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)
const questions = [{ id: questionId('q0'), weight: 2 }, { id: questionId('q1'), weight: 1 }]
type Scorer = (at: { readonly candidate: number; readonly question: number; readonly reviewer: number }) => number | null

const field = (candidates: number, reviewers: number, score: Scorer): CandidateRatings[] => upTo(candidates).map((candidate) => ({
  candidateId: candidateId(`c${candidate}`), candidateNumber: String(candidate),
  ratings: [0, 1].flatMap((question) => upTo(reviewers).map((reviewer) => {
    const found = score({ candidate, question, reviewer })
    return { reviewerId: personId(`r${reviewer}`), questionId: questionId(`q${question}`), level: found === null ? null : Math.min(5, Math.max(1, found)) as Level }
  })),
}))
const found = (candidates: CandidateRatings[], top = 3) => reliabilityOf(candidates, questions, { top, seed: 's' })

/** Levels of so many candidates that reviewers see alike but for now and then a step. */
const alike = (slips: number): Scorer => {
  const next = seededUint32('alike')
  return ({ candidate }) => 1 + (candidate % 5) + (next() % 100 < slips ? 1 : 0)
}
const atRandom = (): Scorer => {
  const next = seededUint32('random')
  return () => 1 + (next() % 5)
}

describe('in words', () => {
  it('reviewers agree, agree fairly, or differ', () => {
    expect(found(field(30, 3, alike(3))).whole.agreement).toBe('agree')
    expect(found(field(30, 3, atRandom())).whole.agreement).toBe('differ')
    expect(found(field(30, 3, alike(3))).verdict).toBe('excellent')
    expect(found(field(30, 3, atRandom())).verdict).toBe('poor')
  })

  it('with few candidates nothing is said, however well they agree', () => {
    const few = found(field(9, 3, alike(3)))
    expect([few.whole.agreement, few.verdict]).toEqual(['too-few', 'too-few'])
  })

  it('one reviewer agrees with nobody, and scores that are all the same tell nothing', () => {
    const one = found(field(12, 1, alike(0)))
    expect([one.whole.agreement, one.verdict, one.withOneMore, one.wronglyShortListed]).toEqual(['one-reviewer', 'unknown', null, null])
    const same = found(field(12, 3, () => 3))
    expect([same.whole.agreement, same.questions[0]?.agreement, same.verdict]).toEqual(['all-equal', 'all-equal', 'unknown'])
    expect(found(field(12, 3, () => null)).whole.agreement).toBe('no-scores')
  })

  it('a question that everyone found impossible has no figures, and the others have theirs', () => {
    const { questions: [first, second] } = found(field(12, 3, (at) => (at.question === 0 ? null : alike(20)(at))))
    expect(first).toMatchObject({ agreement: 'no-scores', alpha: { value: null }, panel: { value: null } })
    expect(second?.alpha.value).toBeGreaterThan(0)
  })

  it('a reviewer who could never judge a question is passed by there', () => {
    const { questions: [first] } = found(field(12, 3, (at) => (at.question === 0 && at.reviewer === 2 ? null : alike(20)(at))))
    expect(first).toMatchObject({ reviewers: 2, counted: 12, leftOut: 0 })
  })
})

describe('what follows from it', () => {
  it('one reviewer more brings more, and a short list of everybody is never wrong', () => {
    const noisy = seededUint32('noisy')
    const candidates = field(20, 3, ({ candidate }) => 1 + (candidate % 5) + (noisy() % 3) - 1)
    const { withOneMore, wronglyShortListed } = found(candidates)
    expect(withOneMore && withOneMore.then > withOneMore.now).toBe(true)
    expect(wronglyShortListed).toBeGreaterThan(0)
    expect(found(candidates, 20).wronglyShortListed).toBeNull()
  })
})

describe('alpha over groups', () => {
  it('is Krippendorff’s own, interval and all, where each group is one unit', () => {
    const rows = [[1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3], [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null]]
    const groups = upTo(12).map((unit) => rows.map((row) => [row[unit] ?? null]))
    const options = { seed: 'x', draws: 500 }
    const own = alphaWithInterval(rows, 'ordinal', options)
    const clustered = clusteredAlpha(groups, 'ordinal', options)
    expect(clustered.value).toBeCloseTo(0.815388, 6)
    expect(clustered.value === null || own.value === null ? null : [clustered.lower - own.lower, clustered.upper - own.upper].map((gap) => Math.abs(gap) < 1e-9)).toEqual([true, true])
  })

  it('knows less of many answers by few applicants than of as many by many', () => {
    const next = seededUint32('groups')
    const unit = () => { const first = 1 + (next() % 5); return [first, next() % 3 === 0 ? 1 + (next() % 5) : first] }
    const once = upTo(10).map(() => unit().map((value) => [value]))
    const tenfold = once.map((rows) => rows.map(([value = 0]) => upTo(10).map(() => value)))
    const widths = [clusteredAlpha(tenfold, 'ordinal', { draws: 500 }), clusteredAlpha(tenfold.flatMap((rows) => upTo(10).map((at) => rows.map((row) => [row[at] ?? 0]))), 'ordinal', { draws: 500 })]
      .map((alpha) => (alpha.value === null ? 0 : alpha.upper - alpha.lower))
    expect(widths[0]).toBeGreaterThan((widths[1] ?? 0) * 2)
  })

  it('has reasons in place of figures', () => {
    expect(clusteredAlpha([], 'ordinal')).toEqual({ value: null, reason: 'no-pairs' })
    expect(clusteredAlpha([[[3], [3]], [[3], [3]]], 'ordinal')).toEqual({ value: null, reason: 'no-variation' })
  })
})

describe('how strict a reviewer is', () => {
  const noise = () => { const next = seededUint32('strict'); return () => next() % 2 }

  it('shows who gives less, with an interval that holds the difference', () => {
    const chance = noise()
    const severity = severityOf(field(15, 3, ({ candidate, reviewer }) => 2 + (candidate % 3) + chance() - (reviewer === 1 ? 1 : 0)), questions)
    if (!severity.told) throw new Error(severity.because)
    const [first, strict, third] = severity.reviewers
    expect(strict?.leniency).toBeLessThan(Math.min(first?.leniency ?? -9, third?.leniency ?? -9))
    for (const { leniency, lower, upper } of severity.reviewers) expect(lower < leniency && leniency < upper).toBe(true)
  })

  it('is withheld for few candidates, for candidates with one reviewer, and for one reviewer', () => {
    const chance = noise()
    const score: Scorer = ({ candidate }) => 2 + (candidate % 3) + chance()
    expect(severityOf(field(4, 3, score), questions)).toEqual({ told: false, because: 'few-applicants-for-a-rater' })
    expect(severityOf(field(8, 2, (at) => (at.candidate === 0 && at.reviewer === 1 ? null : score(at))), questions)).toEqual({ told: false, because: 'few-raters-for-an-applicant' })
    expect(severityOf(field(8, 1, score), questions)).toMatchObject({ told: false })
    expect(severityOf(field(8, 3, () => 3), questions)).toEqual({ told: false, because: 'no-variation' })
  })
})
