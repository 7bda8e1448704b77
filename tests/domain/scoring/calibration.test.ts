import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, firstToDo, isPanelComplete, panelLevels } from '~/domain/scoring/calibration'
import { levels } from '~/domain/scoring/score'
import { between, onwardFrom } from '~/domain/scoring/walk'

describe('what comes before real answers', () => {
  it('is the introduction, then the samples if there are any, then nothing', () => {
    expect(firstToDo({ isIntroduced: false, samples: 2, scored: 0 })).toBe('introduction')
    expect(firstToDo({ isIntroduced: false, samples: 0, scored: 0 })).toBe('introduction')
    expect(firstToDo({ isIntroduced: true, samples: 2, scored: 1 })).toBe('samples')
    expect(firstToDo({ isIntroduced: true, samples: 2, scored: 2 })).toBeNull()
    expect(firstToDo({ isIntroduced: true, samples: 0, scored: 0 })).toBeNull()
  })
})

describe('a reviewer’s level against the intended one', () => {
  it.each([[3, 3, 'same'], [2, 3, 'near'], [4, 3, 'near'], [5, 3, 'above'], [1, 3, 'below'], [null, 3, 'not-judged']] as const)('%s against %s is %s', (own, intended, word) => {
    expect(agreement(own, intended)).toBe(word)
  })
})

describe('a panel’s levels', () => {
  it('are how many gave each, whoever they are and in whatever order', () => {
    expect(panelLevels([5, 3, 3, null])).toEqual({ byLevel: [0, 0, 2, 0, 1], notJudged: 1 })
    fc.assert(fc.property(fc.array(fc.constantFrom(...levels, null)), (given) => {
      const counted = panelLevels(given)
      expect(counted.byLevel.reduce((sum, times) => sum + times, counted.notJudged)).toBe(given.length)
      expect(panelLevels([...given].reverse())).toEqual(counted)
    }))
  })

  it('may be seen once everybody has scored every sample, and never for nobody or nothing', () => {
    expect(isPanelComplete([2, 2, 2], 2)).toBe(true)
    expect(isPanelComplete([2, 2, 0], 2)).toBe(false)
    expect(isPanelComplete([2, 1], 2)).toBe(false)
    expect(isPanelComplete([], 2)).toBe(false)
    expect(isPanelComplete([0, 0], 0)).toBe(false)
  })
})

describe('the walk through what was marked', () => {
  const stops = [[1, 4], [1, 9], [3, 0]].map(([questionNumber = 0, position = 0]) => ({ questionNumber, position }))

  it('knows what comes before and after, from a stop and from beside the way', () => {
    expect(between(stops, { questionNumber: 1, position: 9 })).toEqual({ place: 2, before: stops[0], after: stops[2] })
    expect(between(stops, { questionNumber: 2, position: 0 })).toEqual({ place: 2, before: stops[1], after: stops[2] })
    expect(between(stops, { questionNumber: 3, position: 0 })).toEqual({ place: 3, before: stops[1], after: null })
    expect(between([], { questionNumber: 1, position: 1 })).toEqual({ place: 0, before: null, after: null })
  })

  it('looks for what is left after a place first, then before it, and not at the place', () => {
    expect(onwardFrom(['a', 'b', 'c', 'd'], (one) => one === 'b')).toEqual(['c', 'd', 'a'])
    expect(onwardFrom(['a'], (one) => one === 'a')).toEqual([])
    expect(onwardFrom(['a', 'b'], (one) => one === 'x')).toEqual(['a', 'b'])
  })
})
