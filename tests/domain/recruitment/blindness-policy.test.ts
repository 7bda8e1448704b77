import { describe, expect, it } from 'vitest'
import { blindnessRules, mayChooseOrdinary, ordinaryNeedsReason, type BlindnessRule } from '~/domain/recruitment/blindness-policy'

describe('the ordinary way', () => {
  const expected: Record<BlindnessRule, { may: boolean; reason: boolean }> = {
    required: { may: false, reason: false },
    recommended: { may: true, reason: true },
    free: { may: true, reason: false },
  }

  it.each(blindnessRules)('where blind recruitment is %s', (rule) => {
    const policy = { permanent: rule, 'fixed-term': 'free' } as const
    expect(mayChooseOrdinary(policy, 'permanent')).toBe(expected[rule].may)
    expect(ordinaryNeedsReason(policy, 'permanent')).toBe(expected[rule].reason)
    expect(mayChooseOrdinary(policy, 'fixed-term')).toBe(true)
  })
})
