import { describe, expect, it } from 'vitest'
import { commentFindings, type OwnMention } from '~/domain/anonymity/comment-desk'

const at = (start: number, end: number, category: OwnMention['category'] = 'town'): OwnMention => ({ start, end, category })
const nothing = { veils: [], kept: [] }
const veil = (start: number, end: number) => ({ start, end, replacement: 'name' as const })

describe('what is found in a comment', () => {
  it('is told once, the own name before what lies in it, with what became of it', () => {
    const found = commentFindings(
      [{ start: 0, end: 4, category: 'person-name' }, { start: 10, end: 18, category: 'phone' }, { start: 20, end: 24, category: 'town' }],
      [{ start: 0, end: 9, category: 'own-name' }], { veils: [{ start: 0, end: 9, replacement: 'name' }], kept: [] },
    )
    expect(found).toEqual([
      { start: 0, end: 9, category: 'own-name', decision: 'veiled', isWaiting: false },
      { start: 10, end: 18, category: 'phone', decision: 'open', isWaiting: true },
      { start: 20, end: 24, category: 'town', decision: 'open', isWaiting: false },
    ])
  })

  it('stands in the order of the text, the shorter of two that begin together first', () => {
    const found = commentFindings([at(9, 12), at(4, 8), at(4, 6)], [at(0, 3, 'own-name')], nothing)
    expect(found.map(({ start, end }) => [start, end])).toEqual([[0, 3], [4, 6], [4, 8], [9, 12]])
  })

  it('is told once where it lies within the applicant’s own name, and apart where it reaches beyond', () => {
    const own = [at(5, 10, 'own-name')]
    const ranges = (found: OwnMention) => commentFindings([found], own, nothing).map(({ start, end }) => [start, end])
    for (const within of [at(5, 10, 'person-name'), at(6, 9), at(5, 8), at(7, 10)]) expect(ranges(within)).toEqual([[5, 10]])
    expect(ranges(at(4, 10))).toEqual([[4, 10], [5, 10]])
    expect(ranges(at(5, 11))).toEqual([[5, 10], [5, 11]])
  })

  it('is veiled where all of it lies under one veil', () => {
    const decision = (start: number, end: number) => commentFindings([at(start, end, 'health')], [], { veils: [veil(5, 10), veil(20, 25)], kept: [] })[0]?.decision
    expect([decision(5, 10), decision(6, 9), decision(21, 25)]).toEqual(['veiled', 'veiled', 'veiled'])
    expect([decision(4, 10), decision(5, 11), decision(8, 22)]).toEqual(['open', 'open', 'open'])
  })

  it('is kept where just that was kept, and veiled where both are said', () => {
    const kept = [{ start: 5, end: 10 }]
    const decision = (start: number, end: number, veils = [veil(90, 99)]) => commentFindings([at(start, end, 'health')], [], { veils, kept })[0]?.decision
    expect([decision(5, 10), decision(5, 9), decision(6, 10)]).toEqual(['kept', 'open', 'open'])
    expect(decision(5, 10, [veil(0, 50)])).toBe('veiled')
  })

  it('waits for somebody while it is open, but for what is good to know', () => {
    const waiting = (category: OwnMention['category'], veils = [veil(90, 99)]) => commentFindings([at(5, 10, category)], [], { veils, kept: [] })[0]?.isWaiting
    expect([waiting('own-name'), waiting('health'), waiting('town'), waiting('health', [veil(5, 10)])]).toEqual([true, true, false, false])
  })
})
