import { describe, expect, it } from 'vitest'
import type { CandidateId, PersonId, QuestionId } from '~/domain/ids'
import { comparedOf, fromShown, isTurned, pairsAtTheCut, shownVerdicts, toShown, walkOf } from '~/domain/scoring/second-look'
import type { Band } from '~/domain/statistics/bands'

const question = (id: string, weight = 1) => ({ id: id as QuestionId, weight })
const field = (bands: string) => [...bands].map((letter, index) => ({ candidateId: `c${index + 1}` as CandidateId, band: ({ i: 'clearly-in', o: 'open', u: 'clearly-out', '-': null } as const)[letter] as Band | null }))
const everything = () => true
const named = (pairs: ReturnType<typeof pairsAtTheCut>) => pairs.map(({ first, second, questionId }) => `${first}-${second} ${questionId}`)

describe('the pairs', () => {
  it('are neighbours of the open band, those at the line first, on the weightiest question first', () => {
    const pairs = pairsAtTheCut({ top: 3, candidates: field('iooou') }, [question('a'), question('b', 2)], everything)
    expect(named(pairs)).toEqual(['c3-c4 b', 'c3-c4 a', 'c2-c3 b', 'c2-c3 a'])
  })

  it('hold the next who is open against each other where somebody between them is not', () => {
    expect(named(pairsAtTheCut({ top: 2, candidates: field('oi-ou') }, [question('a')], everything))).toEqual(['c1-c4 a'])
  })

  it('are twelve at the most, and none where fewer than two are open', () => {
    expect(pairsAtTheCut({ top: 5, candidates: field('oooooooooo') }, [question('a'), question('b')], everything)).toHaveLength(12)
    expect(pairsAtTheCut({ top: 1, candidates: field('iou') }, [question('a')], everything)).toEqual([])
    expect(pairsAtTheCut({ top: 1, candidates: field('----') }, [question('a')], everything)).toEqual([])
  })

  it('leave out a question that one of the two has not answered', () => {
    const pairs = pairsAtTheCut({ top: 1, candidates: field('oo') }, [question('a'), question('b')], (candidate, asked) => !(candidate === 'c2' && asked === 'a'))
    expect(named(pairs)).toEqual(['c1-c2 b'])
  })
})

describe('a reviewer’s walk', () => {
  const pairs = Array.from({ length: 12 }, (_, index) => ({ id: `p${index}`, questionNumber: 1 + (index % 2) }))
  const reviewers = Array.from({ length: 200 }, (_, index) => ({ seed: 's', reviewerId: `r${index}` as PersonId }))

  it('goes question by question, in an order of its own that hangs on the seed alone', () => {
    const [one, two] = reviewers
    if (!one || !two) throw new Error('nobody')
    expect(walkOf(one, pairs).map(({ questionNumber }) => questionNumber)).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
    expect(walkOf(one, [...pairs].reverse())).toEqual(walkOf(one, pairs))
    expect(walkOf(two, pairs)).not.toEqual(walkOf(one, pairs))
  })

  it('shows the one who stands lower as A about every second time', () => {
    const turned = reviewers.filter((walk) => isTurned(walk, 'p1')).length
    expect(turned).toBeGreaterThan(70)
    expect(turned).toBeLessThan(130)
  })

  it('means the same candidate whichever side the answer was shown on', () => {
    for (const turned of [false, true]) for (const shown of shownVerdicts) expect(toShown(fromShown(shown, turned), turned)).toBe(shown)
    expect([fromShown('a', false), fromShown('a', true), fromShown('b', true), fromShown('equal', true)]).toEqual(['first', 'second', 'first', 'equal'])
  })
})

it('whoever could not judge is like whoever took no part', () => {
  expect(comparedOf(['first', 'first', 'equal', 'cannot-judge'])).toEqual(comparedOf(['equal', 'first', 'first']))
})
