import { describe, expect, it } from 'vitest'
import { agreement, isReadTwice } from '~/domain/anonymity/second-reading'

const answers = Array.from({ length: 4000 }, (_, index) => ({ applicationId: `application-${Math.floor(index / 4)}`, questionId: `question-${index % 4}` }))
const drawn = (percent: number, seed = 'recruitment 1') => answers.filter((answer) => isReadTwice({ percent, seed }, answer))

describe('the answers that two redactors read', () => {
  it.each([5, 10, 50])('are %i per cent of them (within four standard deviations)', (percent) => {
    const share = percent / 100
    expect(Math.abs(drawn(percent).length - share * answers.length)).toBeLessThan(4 * Math.sqrt(share * (1 - share) * answers.length))
  })

  it('are none at nought and all at a hundred per cent', () => {
    expect(drawn(0)).toEqual([])
    expect(drawn(100)).toHaveLength(answers.length)
  })

  it('are the same from the same seed, others from another, and hang on application and question', () => {
    expect(drawn(10)).toEqual(drawn(10))
    expect(drawn(10)).not.toEqual(drawn(10, 'recruitment 2'))
    expect(new Set(drawn(50).map(({ applicationId }) => applicationId)).size).toBeGreaterThan(500)
    expect(new Set(drawn(50).map(({ questionId }) => questionId)).size).toBe(4)
  })

  it('agree in the share that the second redactor left as it was', () => {
    expect([agreement({ agreed: 3, changed: 1 }), agreement({ agreed: 0, changed: 2 }), agreement({ agreed: 2, changed: 0 })]).toEqual([0.75, 0, 1])
    expect(agreement({ agreed: 2, changed: 2 })).toBe(0.5)
    expect(agreement({ agreed: 0, changed: 0 })).toBeNull()
  })
})
