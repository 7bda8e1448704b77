import { hashText } from './text-hash'

/**
 * What is known of words, as bits of a byte: 1–2 how usual as a first name (0 to 3), 4–8 as a last name, 16–32 as an ordinary
 * word in lower case, 64 a place, 128 a system, an authority, a people or the like, both what
 * is hardly ever a person (a place or a thing). A word is known by 24 bits of its hash, so that about one unknown word in eighty is taken for a known one.
 */
export type WordClass = number

export interface Lexicon {
  /** Hashes plus one; 0 where a place is free. Its length is a power of two. */
  readonly keys: Uint32Array
  readonly classes: Uint8Array
}

export const fingerprintBits = 24

export const firstNameLevel = (known: WordClass): number => known & 3
export const lastNameLevel = (known: WordClass): number => (known >> 2) & 3
export const ordinaryLevel = (known: WordClass): number => (known >> 4) & 3
export const isThing = (known: WordClass): boolean => (known & 128) !== 0
export const isNeverPerson = (known: WordClass): boolean => (known & 192) === 192

export const fingerprintOf = (key: string): number => hashText(key) >>> (32 - fingerprintBits)

/** The class of a key, 0 where nothing is known. */
export function classOf({ keys, classes }: Lexicon, key: string): WordClass {
  const wanted = fingerprintOf(key) + 1
  const mask = keys.length - 1
  for (let at = wanted & mask; keys[at] !== 0; at = (at + 1) & mask) {
    if (keys[at] === wanted) return classes[at] ?? 0
  }
  return 0
}

/** A lexicon of fingerprints, all different, and their classes. */
export function lexiconOf(fingerprints: Uint32Array, known: Uint8Array): Lexicon {
  const size = 2 ** Math.ceil(Math.log2(2 * fingerprints.length + 2))
  const [keys, classes] = [new Uint32Array(size), new Uint8Array(size)]
  for (let index = 0; index < fingerprints.length; index += 1) {
    const key = (fingerprints[index] ?? 0) + 1
    let at = key & (size - 1)
    while (keys[at] !== 0) at = (at + 1) & (size - 1)
    keys[at] = key
    classes[at] = known[index] ?? 0
  }
  return { keys, classes }
}

const nordic = /[^\u0000-\u007fæøåäöÆØÅÄÖ]/gu
const undivided: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss' }

/** How a word in lower case is looked up: accents off, except the letters of the Nordic alphabets. */
export function lexiconKey(lower: string): string {
  return lower.replace(nordic, (sign) => undivided[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, ''))
}
