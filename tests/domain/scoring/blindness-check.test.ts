import { describe, expect, it } from 'vitest'
import type { CandidateId, PersonId } from '~/domain/ids'
import { countedAnswers, drawnToAsk, mayBeTold, topicsAsked } from '~/domain/scoring/blindness-check'

describe('what reviewers are asked', () => {
  it('is nothing until the organisation turns it on, and background only where it wants that too', () => {
    expect(topicsAsked('sealed', { asksBlindness: false, asksBackground: true })).toEqual([])
    expect(topicsAsked('sealed', { asksBlindness: true, asksBackground: false })).toEqual(['knew', 'gender', 'age'])
    expect(topicsAsked('sealed', { asksBlindness: true, asksBackground: true })).toEqual(['knew', 'gender', 'age', 'background'])
    expect(topicsAsked('opened', { asksBlindness: true, asksBackground: true })).toEqual(['recognised'])
  })

  it('is about six candidates at the most, the same for one reviewer every time, others for another', () => {
    const candidates = Array.from({ length: 20 }, (_, index) => ({ id: `c${index}` as CandidateId }))
    const drawn = (reviewer: string, from = candidates) => drawnToAsk(from, { seed: 's', stage: 'sealed', reviewerId: reviewer as PersonId }).map(({ id }) => id)
    expect(drawn('a')).toHaveLength(6)
    expect(drawn('a', [...candidates].reverse())).toEqual(drawn('a'))
    expect(drawn('b')).not.toEqual(drawn('a'))
    expect(drawn('a', candidates.slice(0, 2)).sort()).toEqual(['c0', 'c1'])
  })
})

describe('answers as counts', () => {
  const asked = { stage: 'sealed', topics: ['knew', 'gender'], candidates: 2 } as const

  it('say nothing of whom they were about', () => {
    const one = countedAnswers({ 1: { knew: 'guess', gender: 'no-idea' }, 2: { knew: 'no-idea', gender: 'no-idea' } }, asked)
    const other = countedAnswers({ 1: { knew: 'no-idea', gender: 'no-idea' }, 2: { knew: 'guess', gender: 'no-idea' } }, asked)
    expect(one).toEqual([{ topic: 'knew', outcome: 'no-idea', count: 1 }, { topic: 'knew', outcome: 'guess', count: 1 }, { topic: 'gender', outcome: 'no-idea', count: 2 }])
    expect(other).toEqual(one)
  })

  it('pass over what was left open, was not asked, or is about nobody', () => {
    expect(countedAnswers({ 1: { gender: 'right', age: 'guess', knew: 'woman' }, 3: { knew: 'guess' } }, asked)).toEqual([])
  })
})

it('few people, or people of few recruitments, are told of together with others alone', () => {
  expect(mayBeTold({ reviewers: 5, recruitments: 3 })).toBe(true)
  expect(mayBeTold({ reviewers: 4, recruitments: 9 })).toBe(false)
  expect(mayBeTold({ reviewers: 9, recruitments: 2 })).toBe(false)
})
