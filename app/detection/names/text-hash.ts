const offsetBasis = 0x811c9dc5
const prime = 0x01000193

/** A 32-bit hash of the UTF-16 units from `start` up to `end` (FNV-1a: Fowler, Noll and Vo 1991, draft-eastlake-fnv), stirred. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = offsetBasis
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return stir(hash)
}

/** A hash of two hashes in their order. */
export function mixHashes(first: number, second: number): number {
  return stir(Math.imul(first, 0x9e3779b1) ^ second)
}

/** The finisher of MurmurHash3 (Appleby 2011, public domain), one round of it. */
function stir(hash: number): number {
  const stirred = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return stirred ^ (stirred >>> 13)
}
