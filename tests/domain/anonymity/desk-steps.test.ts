import { describe, expect, it } from 'vitest'
import { changeBetween, stillStands, unclearedBy, type AnswerAtDesk, type VeilAtDesk } from '~/domain/anonymity/desk-steps'

const veil: VeilAtDesk = { id: 'v1', start: 4, end: 9, replacement: 'name', personKey: 7 }
const other: VeilAtDesk = { id: 'v2', start: 20, end: 25, replacement: 'place', personKey: 7 }
const first: AnswerAtDesk = { questionKey: 1, clearedBy: null, veils: [veil], findings: [{ id: 'f1', decision: 'veiled' }, { id: 'f2', decision: 'open' }] }
const second: AnswerAtDesk = { questionKey: 2, clearedBy: 7, veils: [], findings: [] }

/** The first answer with one thing about it another. */
const differing: readonly (readonly [string, Partial<AnswerAtDesk>])[] = [
  ['who cleared it', { clearedBy: 7 }],
  ['a veil more', { veils: [veil, other] }],
  ['a veil fewer', { veils: [] }],
  ['where a veil begins', { veils: [{ ...veil, start: 3 }] }],
  ['where a veil ends', { veils: [{ ...veil, end: 10 }] }],
  ['what a veil says', { veils: [{ ...veil, replacement: 'veiled' }] }],
  ['whose veil it is', { veils: [{ ...veil, personKey: 8 }] }],
  ['which veil it is', { veils: [{ ...veil, id: 'v3' }] }],
  ['a decision', { findings: [{ id: 'f1', decision: 'kept' }, { id: 'f2', decision: 'open' }] }],
  ['which finding was decided', { findings: [{ id: 'f1', decision: 'open' }, { id: 'f2', decision: 'veiled' }] }],
]

describe('what a step at the desk changed', () => {
  it.each(differing)('is told by %s, and of that answer alone', (_, change) => {
    const after = { ...first, ...change }
    expect(changeBetween([first, second], [after, second], 3)).toEqual({ before: [first], after: [after], carried: 3 })
  })

  it('is nothing where the same stands in another order', () => {
    const before = { ...first, veils: [veil, other] }
    const after = { ...before, veils: [other, veil], findings: [...before.findings].reverse() }
    expect(changeBetween([before, second], [second, after], 0)).toEqual({ before: [], after: [], carried: 0 })
  })

  it('is not mistaken for what another answer has', () => {
    const moved = { ...first, questionKey: 2 }
    expect(changeBetween([first], [moved], 0)).toEqual({ before: [first], after: [moved], carried: 0 })
  })
})

describe('a step can be undone', () => {
  const changed = { ...first, veils: [veil, other] }
  const step = changeBetween([first, second], [changed, second], 0)

  it('while what it left stands, whatever became of other answers', () => {
    expect(stillStands(step, [changed, { ...second, clearedBy: null }])).toBe(true)
    expect(stillStands(changeBetween([], [], 0), [])).toBe(true)
  })

  it.each(differing)('and no more once somebody has changed %s', (_, change) => {
    const plain = { before: [second], after: [first], carried: 0 }
    expect(stillStands(plain, [second, first])).toBe(true)
    expect(stillStands(plain, [second, { ...first, ...change }])).toBe(false)
  })

  it('and no more when one of several answers is another', () => {
    const two = { before: [first, second], after: [changed, { ...second, clearedBy: null }], carried: 1 }
    expect(stillStands(two, [changed, second])).toBe(false)
  })
})

describe('a clearance', () => {
  const cleared = { ...first, clearedBy: 7 }

  it('was taken back by a step after which the answer is not cleared', () => {
    expect(unclearedBy({ before: [cleared, second], after: [first, second], carried: 0 })).toEqual([1])
    expect(unclearedBy({ before: [cleared, second], after: [], carried: 0 })).toEqual([1, 2])
  })

  it('was not taken back where there was none, or where another has given it', () => {
    expect(unclearedBy({ before: [first], after: [cleared], carried: 0 })).toEqual([])
    expect(unclearedBy({ before: [cleared], after: [{ ...cleared, clearedBy: 8 }], carried: 0 })).toEqual([])
  })
})
