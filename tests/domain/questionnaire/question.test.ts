import { describe, expect, it } from 'vitest'
import { answerKinds, type AnswerKind } from '~/domain/questionnaire/kinds'
import { isFreeText, isScored } from '~/domain/questionnaire/question'

describe('a question', () => {
  const expected: Record<AnswerKind, boolean> = { 'long-text': true, 'short-text': true, 'work-sample': true, 'single-choice': false, 'multiple-choice': false, number: false, 'yes-no': false }

  it.each(answerKinds)('%s that is marked as scored is scored only when answered in words', (kind) => {
    expect(isFreeText({ kind })).toBe(expected[kind])
    expect(isScored({ kind, scored: true })).toBe(expected[kind])
    expect(isScored({ kind, scored: false })).toBe(false)
  })
})
