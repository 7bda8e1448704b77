import { expect, test } from 'vitest'
import { systemRandom } from '~/platform/random.server'

// What stands in addresses and pages in place of a number. An id that told time or order would tell who came first.

const many = 400

/** Spearman's rho between the order in which ids were made and the order of their bytes. */
function rankCorrelation(ids: readonly string[]): number {
  const bytes = ids.map((id) => Buffer.from(id, 'base64url'))
  const sorted = bytes.map((_, index) => index).sort((one, two) => Buffer.compare(bytes[one] ?? Buffer.alloc(0), bytes[two] ?? Buffer.alloc(0)))
  const squares = sorted.reduce((sum, made, rank) => sum + (made - rank) ** 2, 0)
  return 1 - (6 * squares) / (ids.length * (ids.length ** 2 - 1))
}

test('an id is 128 random bits: none comes twice, and none has the form of one that carries time', () => {
  const ids = Array.from({ length: many }, () => systemRandom.id())
  expect(new Set(ids).size).toBe(many)
  for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(16)
  const sixes = ids.filter((id) => ((Buffer.from(id, 'base64url')[6] ?? 0) >> 4) === 7) // the version of a UUIDv7
  expect(sixes.length).toBeLessThan(many / 8) // by chance one in sixteen
})

test('the order of ids says nothing of the order in which they were made', () => {
  const ids = Array.from({ length: many }, () => systemRandom.id())
  expect(Math.abs(rankCorrelation(ids))).toBeLessThan(5 / Math.sqrt(many - 1)) // five standard errors
})

test('ids that carry time would be found: the measure can fail', () => {
  const counted = Array.from({ length: many }, (_, index) => { const bytes = Buffer.alloc(16); bytes.writeUInt32BE(index); return bytes.toString('base64url') })
  expect(rankCorrelation(counted)).toBeCloseTo(1)
})
