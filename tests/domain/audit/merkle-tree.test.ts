import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append, consistencyProof, emptyTree, inclusionProof, isConsistent, isIncluded, leafHash, nodeHash, rootOf, type Digest, type Frontier, type Place } from '~/domain/audit/merkle-tree'

const digest: Digest = (...parts) => { const hash = createHash('sha256'); for (const part of parts) hash.update(part); return hash.digest() }
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

// The leaves and roots that certificate-transparency's own tests publish for the tree of RFC 6962 and RFC 9162.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((each) => Buffer.from(each, 'hex'))
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

interface Grown {
  readonly frontiers: readonly Frontier[]
  readonly leaves: readonly Uint8Array[]
  at(place: Place): Uint8Array
}

/** Keeps what appending completes, as a log does, and nothing else. */
function grown(data: readonly Uint8Array[]): Grown {
  const nodes = new Map<string, Uint8Array>()
  const frontiers: Frontier[] = [emptyTree]
  const leaves = data.map((each) => leafHash(digest, each))
  leaves.forEach((leaf, index) => {
    nodes.set(`0/${index}`, leaf)
    const { frontier, completed } = append(digest, frontiers[index] ?? emptyTree, leaf)
    completed.forEach((node, above) => nodes.set(`${above + 1}/${Math.floor(index / 2 ** (above + 1))}`, node))
    frontiers.push(frontier)
  })
  return { frontiers, leaves, at: ({ level, index }) => nodes.get(`${level}/${index}`) ?? Buffer.from('no such node') }
}

/** MTH as section 2.1.1 of RFC 9162 defines it. */
function rootByDefinition(data: readonly Uint8Array[]): Uint8Array {
  const [only] = data
  if (!only) return digest()
  if (data.length === 1) return leafHash(digest, only)
  let middle = 1
  while (middle * 2 < data.length) middle *= 2
  return nodeHash(digest, rootByDefinition(data.slice(0, middle)), rootByDefinition(data.slice(middle)))
}

const bit = (bytes: Uint8Array, at: number) => { const changed = Uint8Array.from(bytes); changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ 1; return changed }
const data = fc.array(fc.uint8Array({ maxLength: 12 }), { minLength: 1, maxLength: 70 })

describe('the tree of RFC 9162', () => {
  it('has the published roots of the trees of 0 to 8 leaves', () => {
    expect(grown(inputs).frontiers.map((frontier) => hex(rootOf(digest, frontier)))).toEqual(roots)
  })

  it('has the published proofs that the trees of 3 and 6 leaves begin those of 7 and 8', () => {
    const { at } = grown(inputs)
    expect(consistencyProof(digest, { first: 3, second: 7 }, at).map((each) => hex(each).slice(0, 8))).toEqual(['0298d122', '07506a85', 'fac54203', '837dbb15'])
    expect(consistencyProof(digest, { first: 6, second: 8 }, at).map((each) => hex(each).slice(0, 8))).toEqual(['0ebc5d34', 'ca854ea1', 'd37ee418'])
  })

  it('has the root of its definition, however it grew', () => {
    fc.assert(fc.property(data, (each) => { expect(hex(rootOf(digest, grown(each).frontiers.at(-1) ?? emptyTree))).toBe(hex(rootByDefinition(each))) }))
  })

  it('proves every leaf, and no other in its place or in another tree', () => {
    fc.assert(fc.property(data, fc.nat(), fc.nat(), (each, some, other) => {
      const { at, leaves, frontiers } = grown(each)
      const size = leaves.length
      const place = some % size
      const leaf = leaves[place] ?? digest()
      const inclusion = { place, size, leaf, root: rootOf(digest, frontiers[size] ?? emptyTree), proof: inclusionProof(digest, { place, size }, at) }
      expect(isIncluded(digest, inclusion)).toBe(true)
      expect(isIncluded(digest, { ...inclusion, leaf: bit(leaf, other) })).toBe(false)
      expect(isIncluded(digest, { ...inclusion, root: bit(inclusion.root, other) })).toBe(false)
      expect(isIncluded(digest, { ...inclusion, proof: [...inclusion.proof, leaf] })).toBe(false)
      expect(isIncluded(digest, { ...inclusion, place: size })).toBe(false)
      const broken = inclusion.proof.map((step, index) => (index === other % inclusion.proof.length ? bit(step, other) : step))
      if (broken.length > 0) expect(isIncluded(digest, { ...inclusion, proof: broken })).toBe(false)
    }))
  })

  it('proves of every earlier tree that it is the beginning, and of no other', () => {
    fc.assert(fc.property(data, fc.nat(), fc.nat(), (each, some, other) => {
      const { at, frontiers } = grown(each)
      const second = each.length
      const first = some % (second + 1)
      const trees = { first: { size: first, root: rootOf(digest, frontiers[first] ?? emptyTree) }, second: { size: second, root: rootOf(digest, frontiers[second] ?? emptyTree) } }
      const proof = consistencyProof(digest, { first, second }, at)
      expect(isConsistent(digest, { ...trees, proof })).toBe(true)
      expect(isConsistent(digest, { ...trees, proof, first: { ...trees.first, root: bit(trees.first.root, other) } })).toBe(false)
      if (first > 0) expect(isConsistent(digest, { ...trees, proof, second: { ...trees.second, root: bit(trees.second.root, other) } })).toBe(false)
      expect(isConsistent(digest, { ...trees, proof: [...proof, digest()] })).toBe(false)
      if (proof.length > 0) expect(isConsistent(digest, { ...trees, proof: proof.slice(0, -1) })).toBe(false)
      expect(isConsistent(digest, { first: trees.second, second: trees.first, proof })).toBe(first === second)
    }))
  })
})
