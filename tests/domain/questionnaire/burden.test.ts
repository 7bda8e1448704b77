import { describe, expect, it } from 'vitest'
import { burden, burdenWarnings } from '~/domain/questionnaire/burden'
import { aQuestion } from '../examples'

const fact = aQuestion('fact', { kind: 'yes-no', scored: false, wordLimit: null, minutes: 1 })
const questions = (count: number, minutes: number) => Array.from({ length: count }, (_, index) => aQuestion(`q${index}`, { minutes, wordLimit: 200 }))

describe('the burden of a questionnaire', () => {
  it('is the sum of minutes and word limits and the number of free-text questions', () => {
    expect(burden([...questions(3, 8), fact])).toEqual({ minutes: 25, words: 600, freeTextQuestions: 3 })
    expect(burden([])).toEqual({ minutes: 0, words: 0, freeTextQuestions: 0 })
  })

  it.each([
    ['45 minutes', questions(5, 9), []],
    ['46 minutes', [...questions(5, 9), fact], [{ code: 'too-long', actual: 46, limit: 45 }]],
    ['six free texts and many facts', [...questions(6, 2), fact, fact, fact], []],
    ['seven free texts', questions(7, 2), [{ code: 'many-free-text', actual: 7, limit: 6 }]],
    ['both', questions(7, 10), [{ code: 'too-long', actual: 70, limit: 45 }, { code: 'many-free-text', actual: 7, limit: 6 }]],
  ] as const)('warns rightly at %s', (_, asked, warnings) => {
    expect(burdenWarnings(asked)).toEqual(warnings)
  })
})
