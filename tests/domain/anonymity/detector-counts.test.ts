import { expect, test } from 'vitest'
import { countOutcomes, type DecidedFinding, type VeilInUse } from '~/domain/anonymity/detector-counts'

const place = { applicationKey: 1, questionKey: 1, language: 'da' } as const
const finding = (start: number, decision: DecidedFinding['decision'], changes: Partial<DecidedFinding> = {}): DecidedFinding => ({ ...place, start, end: start + 5, category: 'health', decision, ...changes })
const veil = (start: number, changes: Partial<VeilInUse> = {}): VeilInUse => ({ ...place, start, end: start + 5, replacement: 'name', ...changes })

test('findings are counted by what people decided, and by the answers that they stood in', () => {
  expect(countOutcomes([finding(0, 'veiled'), finding(10, 'veiled'), finding(20, 'kept'), finding(0, 'veiled', { questionKey: 2 }), finding(0, 'veiled', { language: 'en', applicationKey: 2 })], [])).toEqual([
    { language: 'da', outcome: 'accepted', about: 'health', spans: 3, answers: 2 },
    { language: 'da', outcome: 'rejected', about: 'health', spans: 1, answers: 1 },
    { language: 'en', outcome: 'accepted', about: 'health', spans: 1, answers: 1 },
  ])
})

test('what nobody decided does not count', () => {
  expect(countOutcomes([finding(0, 'open')], [])).toEqual([])
})

test('a veil counts as made by hand where it overlaps no finding of its answer', () => {
  const veils = [veil(4), veil(5), veil(30), veil(0, { questionKey: 2 })] // the second touches the finding and does not overlap it
  expect(countOutcomes([finding(0, 'veiled', { category: 'origin' })], veils)).toEqual([
    { language: 'da', outcome: 'accepted', about: 'origin', spans: 1, answers: 1 },
    { language: 'da', outcome: 'by-hand', about: 'name', spans: 3, answers: 2 },
  ])
})

test('a veil before a finding, touching it or not, was made by hand; one that reaches into it was not', () => {
  const byHand = (start: number, end: number) => countOutcomes([finding(10, 'open')], [veil(start, { end })]).length === 1
  expect([byHand(0, 5), byHand(0, 10), byHand(15, 20)]).toEqual([true, true, true])
  expect([byHand(0, 11), byHand(14, 20), byHand(0, 90), byHand(11, 12)]).toEqual([false, false, false, false])
})
