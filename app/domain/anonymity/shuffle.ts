import type { CandidateId, PersonId, QuestionId } from '../ids'

/** A source of whole numbers from 0 to 2³²−1, each as likely: the platform's randomness or a seeded one. */
export type NextUint32 = () => number

const range32 = 2 ** 32

/** The items in a random order, every order as likely (Fisher and Yates 1938; Durstenfeld 1964). The input is left alone. */
export function shuffled<T>(items: readonly T[], nextUint32: NextUint32): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const drawn = below(last + 1, nextUint32)
    ;[result[last], result[drawn]] = [result[drawn] as T, result[last] as T] // both indices are inside the array
  }
  return result
}

/** Candidate numbers lie between these, so that all have five digits. */
const leastNumber = 10_000
const numberCount = 90_000

/**
 * So many distinct numbers of five digits, in random order: they say nothing of who came first, or of how many there
 * are. Every set is as likely (Floyd's sampling, Bentley 1987).
 * @throws RangeError for more than 90,000
 */
export function candidateNumbers(count: number, nextUint32: NextUint32): string[] {
  if (!Number.isInteger(count) || count < 0 || count > numberCount) throw new RangeError(`${count} candidate numbers`)

  const drawn = new Set<number>()
  for (let top = numberCount - count; top < numberCount; top += 1) {
    const candidate = below(top + 1, nextUint32)
    drawn.add(drawn.has(candidate) ? top : candidate)
  }
  return shuffled([...drawn], nextUint32).map((number) => String(leastNumber + number))
}

/** One reviewer's walk through the answers to one question. */
export interface ReviewerWalk {
  /** Random, drawn when scoring opens, written in the audit log. */
  readonly seed: string
  readonly reviewerId: PersonId
  readonly questionId: QuestionId
}

/**
 * In which order a reviewer meets the candidates at a question; the index is the position. Depends on the seed and the
 * ids alone, never on the order in which the candidates are given, so it can be made again from the log. Positions are
 * without gaps, so a candidate who is left out leaves no trace.
 */
export function reviewerOrder({ seed, reviewerId, questionId }: ReviewerWalk, candidateIds: readonly CandidateId[]): CandidateId[] {
  return shuffled([...candidateIds].sort(), seededUint32(JSON.stringify([seed, reviewerId, questionId])))
}

/**
 * The same numbers for the same seed, on every machine and in every version: sfc32 (C. Doty-Humphrey, PractRand), its
 * state filled from four FNV-1a hashes of the seed's UTF-16 units, each finished as in MurmurHash3, and its first
 * twelve numbers thrown away. For orders that must be repeatable; not for secrets.
 */
export function seededUint32(seed: string): NextUint32 {
  let [a, b, c, counter] = [hash32(seed, 1), hash32(seed, 2), hash32(seed, 3), hash32(seed, 4)]
  const next = () => {
    const drawn = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + drawn) | 0
    return drawn >>> 0
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}

/** FNV-1a over the lane and the seed's UTF-16 units, mixed by MurmurHash3's finaliser. */
function hash32(seed: string, lane: number): number {
  let hash = Math.imul(0x811c9dc5 ^ lane, 0x01000193)
  for (let index = 0; index < seed.length; index += 1) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** A whole number from 0 up to but not including `count`. Draws that would favour the low numbers are made again. */
export function below(count: number, nextUint32: NextUint32): number {
  const fair = range32 - (range32 % count)
  let drawn = nextUint32()
  while (drawn >= fair) drawn = nextUint32()
  return drawn % count
}
