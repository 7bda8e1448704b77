import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CandidateId, PersonId } from '~/domain/ids'
import { allocate, fewestToConnect, type Allocation } from '~/domain/scoring/allocation'

const candidates = (n: number) => Array.from({ length: n }, (_, index) => `c${index}` as CandidateId)
const reviewers = (n: number) => Array.from({ length: n }, (_, index) => `r${index}` as PersonId)
const nobody = () => false

/** From 3 to 8 reviewers of whom 2 to all but one read each answer, and 1 to 300 candidates. */
const sizes = fc.integer({ min: 3, max: 8 }).chain((r) => fc.record({ r: fc.constant(r), k: fc.integer({ min: 2, max: r - 1 }), n: fc.integer({ min: 1, max: 300 }), seed: fc.string() }))

function loadsOf({ readersOf }: Allocation, ids: readonly PersonId[]): number[] {
  return ids.map((id) => [...readersOf.values()].filter((panel) => panel.includes(id)).length)
}

/** Whether every reviewer can be reached from the first by way of candidates: a walk of its own, not the code's bookkeeping. */
function isConnected(panels: readonly (readonly PersonId[])[], ids: readonly PersonId[]): boolean {
  const reached = new Set(ids.slice(0, 1))
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const panel of panels) if (panel.some((id) => reached.has(id))) panel.forEach((id) => reached.add(id))
  }
  return reached.size === ids.length
}

describe('a divided field', () => {
  it('has k readers on every candidate, loads within one, and is connected, or everyone reads and it says why', () => {
    fc.assert(fc.property(sizes, ({ r, k, n, seed }) => {
      const [people, field] = [reviewers(r), candidates(n)]
      const made = allocate({ seed, candidateIds: field, reviewerIds: people, perAnswer: k, isBlocked: nobody })
      expect([...made.readersOf.keys()].sort()).toEqual([...field].sort())
      if (n < fewestToConnect(r, k)) {
        expect(made.everyone).toBe('not-connectable')
        expect([...made.readersOf.values()].every((panel) => panel.length === r)).toBe(true)
        return
      }
      expect(made.everyone).toBeNull()
      const panels = [...made.readersOf.values()]
      expect(panels.every((panel) => panel.length === k && new Set(panel).size === k)).toBe(true)
      const loads = loadsOf(made, people)
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      expect(isConnected(panels, people)).toBe(true)
    }), { numRuns: 400 })
  })

  it('is connected with the fewest candidates that can do it, at every size', () => {
    for (let r = 3; r <= 8; r += 1) {
      for (let k = 2; k < r; k += 1) {
        const n = fewestToConnect(r, k)
        const made = allocate({ seed: 's', candidateIds: candidates(n), reviewerIds: reviewers(r), perAnswer: k, isBlocked: nobody })
        expect([made.everyone, isConnected([...made.readersOf.values()], reviewers(r))], `${r} reviewers, ${k} each`).toEqual([null, true])
      }
    }
  })

  it('is the same for the same seed in whatever order the ids come, and another for another seed', () => {
    fc.assert(fc.property(sizes, ({ r, k, n, seed }) => {
      const make = (candidateIds: readonly CandidateId[], reviewerIds: readonly PersonId[]) => [...allocate({ seed, candidateIds, reviewerIds, perAnswer: k, isBlocked: nobody }).readersOf].sort()
      expect(make(candidates(n).reverse(), reviewers(r).reverse())).toEqual(make(candidates(n), reviewers(r)))
    }), { numRuns: 50 })
    const of = (seed: string) => [...allocate({ seed, candidateIds: candidates(40), reviewerIds: reviewers(5), perAnswer: 2, isBlocked: nobody }).readersOf].sort()
    expect(of('one')).not.toEqual(of('two'))
  })

  it('lets every two reviewers meet about as often', () => {
    const { readersOf } = allocate({ seed: 's', candidateIds: candidates(60), reviewerIds: reviewers(4), perAnswer: 2, isBlocked: nobody })
    const met = new Map<string, number>()
    for (const panel of readersOf.values()) met.set(panel.join(), (met.get(panel.join()) ?? 0) + 1)
    expect(met.size).toBe(6)
    expect(Math.max(...met.values()) - Math.min(...met.values())).toBeLessThanOrEqual(2)
  })

  it('gives a blocked pair’s answers to others, with loads as even as before', () => {
    const blocks = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 })
    fc.assert(fc.property(fc.integer({ min: 5, max: 8 }), fc.integer({ min: 30, max: 200 }), blocks, fc.string(), (r, n, drawn, seed) => {
      const pairs = new Set(drawn.map(([c, p]) => `c${c % n} r${p % r}`))
      const isBlocked = (candidateId: CandidateId, reviewerId: PersonId) => pairs.has(`${candidateId} ${reviewerId}`)
      const crowded = candidates(n).some((id) => reviewers(r).filter((reviewer) => isBlocked(id, reviewer)).length > r - 3)
      const made = allocate({ seed, candidateIds: candidates(n), reviewerIds: reviewers(r), perAnswer: 3, isBlocked })
      const met = [...made.readersOf].filter(([id, panel]) => panel.some((reviewer) => isBlocked(id, reviewer)))
      if (!crowded) expect(met).toEqual([])
      expect([...made.readersOf.values()].every((panel) => panel.length === 3)).toBe(true)
      const loads = loadsOf(made, reviewers(r))
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    }), { numRuns: 150 })
  })

  it('fills a candidate’s panel with blocked reviewers only where nobody else is left', () => {
    const isBlocked = (candidateId: CandidateId, reviewerId: PersonId) => candidateId === 'c7' && reviewerId !== 'r0'
    const made = allocate({ seed: 's', candidateIds: candidates(20), reviewerIds: reviewers(3), perAnswer: 2, isBlocked })
    const panel = made.readersOf.get('c7' as CandidateId) ?? []
    expect([panel.length, panel.includes('r0' as PersonId)]).toEqual([2, true])
  })

  it('falls back to everyone when blocked pairs keep the reviewers apart', () => {
    const isBlocked = (_: CandidateId, reviewerId: PersonId) => reviewerId === 'r0' // r0 may read nobody
    const made = allocate({ seed: 's', candidateIds: candidates(20), reviewerIds: reviewers(4), perAnswer: 2, isBlocked })
    expect(made.everyone).toBe('not-connectable')
    expect([...made.readersOf.values()].every((panel) => panel.length === 4)).toBe(true)
  })
})

describe('everyone', () => {
  it.each([[null, 3, 'as-set'], [3, 3, 'too-few-reviewers'], [5, 3, 'too-few-reviewers'], [2, 2, 'too-few-reviewers']] as const)('%s of %i reviewers reads everything: %s', (perAnswer, r, because) => {
    const made = allocate({ seed: 's', candidateIds: candidates(9), reviewerIds: reviewers(r), perAnswer, isBlocked: nobody })
    expect(made.everyone).toBe(because)
    expect([...made.readersOf.values()]).toEqual(candidates(9).map(() => reviewers(r)))
  })
})
