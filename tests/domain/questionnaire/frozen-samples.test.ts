import { expect, it } from 'vitest'
import { canonicalJson } from '~/domain/canonical-json'
import { frozenSet, type ToFreeze } from '~/domain/questionnaire/frozen-set'

const set: ToFreeze = { recruitmentId: 'r', blindness: 'blind', cvUse: 'none', publishesAnchors: false, languages: ['da'], qualifications: [], questions: [], weightReason: null, samples: [] }
const sample = { id: 's', questionId: 'q', language: 'da', text: 'Svar', intendedLevel: 3, reason: 'Midt' }

it('sample answers are part of what is frozen when there are any, and leave no trace when there are none', () => {
  expect(canonicalJson(frozenSet(set))).not.toContain('samples')
  const whole = canonicalJson(frozenSet({ ...set, samples: [sample] }))
  for (const change of [{ intendedLevel: 4 }, { text: 'Andet' }, { reason: 'Andet' }, { questionId: 'z' }]) expect(canonicalJson(frozenSet({ ...set, samples: [{ ...sample, ...change }] }))).not.toBe(whole)
})
