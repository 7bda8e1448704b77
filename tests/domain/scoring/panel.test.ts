import { expect, it } from 'vitest'
import type { CandidateId, PersonId, QuestionId } from '~/domain/ids'
import { thinAnswers } from '~/domain/scoring/panel'
import type { CandidateRatings, Rating } from '~/domain/scoring/ranking'

const [q1, q2] = ['q1', 'q2'] as QuestionId[]
const rating = (reviewer: string, questionId: QuestionId | undefined, level: Rating['level']): Rating => ({ reviewerId: reviewer as PersonId, questionId: questionId as QuestionId, level })
const candidate = (ratings: readonly Rating[]): CandidateRatings => ({ candidateId: 'c' as CandidateId, candidateNumber: '10001', ratings })

it('counts levels alone: a "cannot judge" is none, and an answer that nobody opened has none', () => {
  const rated = candidate([rating('a', q1, 3), rating('b', q1, null), rating('a', q2, 1), rating('b', q2, 5), rating('c', q2, null)])
  expect(thinAnswers([rated], [q1, q2] as QuestionId[])).toEqual([{ candidateId: 'c', candidateNumber: '10001', questionId: 'q1', levels: 1 }])
  expect(thinAnswers([candidate([])], [q1, q2] as QuestionId[]).map(({ questionId, levels }) => [questionId, levels])).toEqual([['q1', 0], ['q2', 0]])
})

it('is content with two', () => {
  expect(thinAnswers([candidate([rating('a', q1, 3), rating('b', q1, 3)])], [q1 as QuestionId])).toEqual([])
})
