/**
 * The Merkle tree of RFC 9162 (section 2.1; RFC 6962 has the same tree). Pure: what hashes is given from outside, every hash is
 * as many bytes as it gives. A leaf's place counts from 0, a tree's size is the number of its leaves.
 */
export type Digest = (...parts: readonly Uint8Array[]) => Uint8Array

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** The hash of a leaf that holds these bytes (RFC 9162, 2.1.1). */
export const leafHash = (digest: Digest, data: Uint8Array): Uint8Array => digest(leafMark, data)

export const nodeHash = (digest: Digest, left: Uint8Array, right: Uint8Array): Uint8Array => digest(nodeMark, left, right)

/** The complete subtrees of a tree from left to right, and so from the largest to the smallest: all that is needed to go on. */
export interface Frontier {
  readonly size: number
  readonly peaks: readonly Uint8Array[]
}

export const emptyTree: Frontier = { size: 0, peaks: [] }

/** How many subtrees a leaf at this place completes: the ones at the end of the place in binary. */
export function completedBy(place: number): number {
  let levels = 0
  for (let left = place; left % 2 === 1; left = (left - 1) / 2) levels += 1
  return levels
}

export interface Appended {
  readonly frontier: Frontier
  /** The subtrees that the leaf completed, of 2 leaves, of 4, and so on. */
  readonly completed: readonly Uint8Array[]
}

/** The tree with one leaf more. */
export function append(digest: Digest, { size, peaks }: Frontier, leaf: Uint8Array): Appended {
  const standing = [...peaks]
  const completed: Uint8Array[] = []
  let subtree = leaf
  for (let level = completedBy(size); level > 0; level -= 1) {
    const left = standing.pop()
    if (!left) throw new Error('a frontier has as many peaks as its size has ones')
    subtree = nodeHash(digest, left, subtree)
    completed.push(subtree)
  }
  return { frontier: { size: size + 1, peaks: [...standing, subtree] }, completed }
}

/** The hash of a tree, or of a part of one, whose complete subtrees these are, from left to right. The empty tree's is the hash of nothing. */
export function joined(digest: Digest, peaks: readonly Uint8Array[]): Uint8Array {
  const last = peaks.at(-1)
  if (!last) return digest()
  return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(digest, left, right), last)
}

export const rootOf = (digest: Digest, { peaks }: Frontier): Uint8Array => joined(digest, peaks)

/** A complete subtree: of 2^level leaves, the index-th of its kind from the left, from 0. Level 0 are the leaves. */
export interface Place {
  readonly level: number
  readonly index: number
}

/** Leaves `from` up to, and not with, `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The complete subtrees that a part of a tree is made of, where the part begins at a multiple of the largest. */
export function placesIn({ from, to }: Range): Place[] {
  const places: Place[] = []
  for (let at = from; at < to;) {
    const level = Math.floor(Math.log2(to - at))
    places.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return places
}

/** The largest power of two that is smaller than n, for n > 1. */
const splitOf = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1)

/** The parts whose hashes prove that a leaf is in a tree of this size (RFC 9162, 2.1.3.1). */
export function inclusionRanges(place: number, size: number): Range[] {
  const path = ({ from, to }: Range): Range[] => {
    if (to - from <= 1) return []
    const middle = from + splitOf(to - from)
    const [left, right] = [{ from, to: middle }, { from: middle, to }]
    return place < middle ? [...path(left), right] : [...path(right), left]
  }
  return path({ from: 0, to: size })
}

/** The parts whose hashes prove that the first tree is the beginning of the second (RFC 9162, 2.1.4.1). */
export function consistencyRanges(first: number, second: number): Range[] {
  const path = ({ from, to }: Range, isKnown: boolean): Range[] => {
    if (first === to) return isKnown ? [] : [{ from, to }]
    const middle = from + splitOf(to - from)
    const [left, right] = [{ from, to: middle }, { from: middle, to }]
    return first <= middle ? [...path(left, isKnown), right] : [...path(right, false), left]
  }
  return first === 0 || first >= second ? [] : path({ from: 0, to: second }, true)
}

/** The hashes of these parts, made of complete subtrees that can be looked up. */
export function hashesOf(digest: Digest, ranges: readonly Range[], at: (place: Place) => Uint8Array): Uint8Array[] {
  return ranges.map((range) => joined(digest, placesIn(range).map(at)))
}

export const inclusionProof = (digest: Digest, { place, size }: { place: number; size: number }, at: (place: Place) => Uint8Array): Uint8Array[] =>
  hashesOf(digest, inclusionRanges(place, size), at)

export const consistencyProof = (digest: Digest, { first, second }: { first: number; second: number }, at: (place: Place) => Uint8Array): Uint8Array[] =>
  hashesOf(digest, consistencyRanges(first, second), at)

const isOdd = (n: number) => n % 2 === 1
const half = (n: number) => Math.floor(n / 2)

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

type Side = 'left' | 'right'

/** On which side each step of a proof is joined, on the way up from a place beside the last place; null where the proof is too long or too short. */
function sidesUp(place: number, last: number, steps: number): Side[] | null {
  let [fn, sn] = [place, last]
  const sides: Side[] = []
  while (sides.length < steps) {
    if (sn === 0) return null
    const isLeft = isOdd(fn) || fn === sn
    sides.push(isLeft ? 'left' : 'right')
    if (isLeft) [fn, sn] = upFrom(fn, sn);
    [fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 ? sides : null
}

/** A hash joined with the steps of a proof, one after another. */
const joinedWith = (digest: Digest, start: Uint8Array) => (proof: readonly Uint8Array[], isLeft: (at: number) => boolean): Uint8Array =>
  proof.reduce<Uint8Array>((reached, step, at) => (isLeft(at) ? nodeHash(digest, step, reached) : nodeHash(digest, reached, step)), start)

/** Where a proof stands on its way up: two places that go up together. */
function upFrom(first: number, second: number): [number, number] {
  let [fn, sn] = [first, second]
  while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)]
  return [fn, sn]
}

export interface Inclusion {
  readonly place: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether a leaf is in the tree of this root (RFC 9162, 2.1.3.2). */
export function isIncluded(digest: Digest, { place, size, leaf, proof, root }: Inclusion): boolean {
  if (!Number.isInteger(place) || place < 0 || place >= size) return false
  const sides = sidesUp(place, size - 1, proof.length)
  return sides !== null && isSame(joinedWith(digest, leaf)(proof, (at) => sides[at] === 'left'), root)
}

export interface Consistency {
  readonly first: { readonly size: number; readonly root: Uint8Array }
  readonly second: { readonly size: number; readonly root: Uint8Array }
  readonly proof: readonly Uint8Array[]
}

/** Whether the first tree is the beginning of the second (RFC 9162, 2.1.4.2). Of two of one size: whether they are one; everything begins with nothing. */
export function isConsistent(digest: Digest, { first, second, proof }: Consistency): boolean {
  if (first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && isSame(first.root, second.root)
  if (first.size === 0) return proof.length === 0 && isSame(first.root, digest())
  return climbs(digest, { first, second, proof })
}

function climbs(digest: Digest, { first, second, proof }: Consistency): boolean {
  const isWholeSubtree = Number.isInteger(Math.log2(first.size))
  const [start, ...rest] = isWholeSubtree ? [first.root, ...proof] : proof
  if (!start || proof.length === 0) return false
  let [fn, sn] = [first.size - 1, second.size - 1]
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)]
  const sides = sidesUp(fn, sn, rest.length)
  if (sides === null) return false
  const older = joinedWith(digest, start)(rest.filter((_, at) => sides[at] === 'left'), () => true)
  const newer = joinedWith(digest, start)(rest, (at) => sides[at] === 'left')
  return isSame(older, first.root) && isSame(newer, second.root)
}
