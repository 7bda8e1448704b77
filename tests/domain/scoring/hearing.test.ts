import { describe, expect, test } from 'vitest'
import type { CandidateId, PersonId, QuestionId } from '~/domain/ids'
import { earliestHearingDay, hearingDeadline, hearingState, laterHearingDeadline, usualHearingDay, type HearingFacts } from '~/domain/scoring/hearing'
import { hearingHints } from '~/domain/scoring/hearing-hints'
import type { CandidateRatings } from '~/domain/scoring/ranking'
import type { Level } from '~/domain/scoring/score'

const now = new Date('2026-03-30T11:00:00Z') // the Monday before Easter
const deadline = new Date('2026-04-09T21:59:59Z')
const facts: HearingFacts = { deadline, endedReason: null, unreadReason: null, reply: 'silent', comment: null, isWithdrawn: false, toReadAgain: 0 }
const after = new Date(deadline.getTime() + 1)

describe('where a hearing stands', () => {
  test.each([
    ['running', facts, now],
    ['running', { ...facts, reply: 'comment' }, deadline],
    ['done', facts, after],
    ['done', { ...facts, reply: 'nothing-to-add' }, after],
    ['to-clear', { ...facts, reply: 'comment' }, after],
    ['to-clear', { ...facts, reply: 'comment', endedReason: 'Fejl' }, now],
    ['to-read', { ...facts, reply: 'comment', comment: 'Ja', toReadAgain: 1 }, after],
    ['done', { ...facts, reply: 'comment', comment: 'Ja', toReadAgain: 1, unreadReason: 'Syg' }, after],
    ['done', { ...facts, reply: 'comment', comment: 'Ja' }, after],
    ['withdrawn', { ...facts, isWithdrawn: true }, now],
  ] as const)('%s', (state, given, at) => { expect(hearingState(given, at)).toBe(state) })
})

describe('the deadline', () => {
  test('is counted in working days, over Easter', () => {
    expect([usualHearingDay(now), earliestHearingDay(now)]).toEqual(['2026-04-09', '2026-04-07'])
  })

  test('is the end of its day in Denmark, neither too soon nor too far', () => {
    expect(hearingDeadline('2026-04-07', now)).toEqual(new Date('2026-04-07T21:59:59Z'))
    for (const day of ['2026-04-06', '2026-05-30', '2026-04-31', 'x']) expect(hearingDeadline(day, now), day).toBeNull()
  })

  test('is put off and never brought forward', () => {
    expect(laterHearingDeadline('2026-04-10', { deadline, now })).toEqual(new Date('2026-04-10T21:59:59Z'))
    for (const day of ['2026-04-09', '2026-04-01', '2026-06-30']) expect(laterHearingDeadline(day, { deadline, now }), day).toBeNull()
  })
})

describe('where a hearing may be needed', () => {
  const [first, second] = ['q1', 'q2'] as QuestionId[]
  const questions = [first, second].map((id) => ({ id: id ?? ('' as QuestionId), weight: 1 }))
  const candidate = (id: string, levels: readonly Level[]): CandidateRatings => ({
    candidateId: id as CandidateId, candidateNumber: id, ratings: levels.map((level, index) => ({ reviewerId: 'r' as PersonId, questionId: questions[index]?.id ?? ('' as QuestionId), level })),
  })
  const field = { ratings: [candidate('a', [4, 4]), candidate('b', [5, 1]), candidate('c', [2, 2])], questions, top: 1 }
  const hints = (id: string, judged: Parameters<typeof hearingHints>[1] = [], top = 1) => hearingHints(id as CandidateId, judged, { ...field, top })

  test('one question alone keeps somebody below the line', () => {
    expect(hints('b')).toEqual([{ questionId: second, kind: 'decides' }])
    for (const id of ['a', 'c']) expect(hints(id)).toEqual([])
    expect(hints('b', [], 2)).toEqual([])
  })

  test('with one question there is nothing to compare with', () => {
    expect(hearingHints('b' as CandidateId, [], { ...field, questions: questions.slice(0, 1), top: 1 })).toEqual([])
  })

  test('a low level with few words or none; not a high one, nor none', () => {
    const judged = (level: Level | null, words: string) => [{ questionId: first ?? ('' as QuestionId), level, words }]
    expect(hints('a', judged(2, 'For tyndt.'))).toEqual([{ questionId: first, kind: 'thin-note' }])
    expect(hints('a', judged(2, 'Svaret nævner hverken fristen eller hvem der fik besked.'))).toEqual([])
    expect(hints('a', judged(3, ''))).toEqual([])
    expect(hints('a', judged(null, ''))).toEqual([])
  })
})
