/**
 * Which letters a word has, as bits: a cheap sign by which most words are known to be no part of a name. Left out are a, e, h
 * and s, which a genitive or another spelling of the same sound adds or drops, so that a word and its skeleton have one set.
 * Letters beyond the Latin alphabet share its bits: sets may be equal where words differ, never the other way round.
 */
export type LetterSet = number

/** The bit of a UTF-16 unit, before `steady` is taken of the whole. */
export function letterBit(unit: number): LetterSet {
  return 1 << (unit & 31)
}

const steadyBits = ~[...'aehs'].reduce((bits, letter) => bits | letterBit(letter.charCodeAt(0)), 0)

/** The set without the letters that come and go. */
export function steady(bits: number): LetterSet {
  return bits & steadyBits
}

export function letterSetOf(letters: string): LetterSet {
  let bits = 0
  for (let at = 0; at < letters.length; at += 1) bits |= letterBit(letters.charCodeAt(at))
  return steady(bits)
}

/** Whether words with these sets may be one edit apart: an edit takes one letter away and adds one at most. */
export function mayBeOneEdit(a: LetterSet, b: LetterSet): boolean {
  const different = a ^ b
  const withoutOne = different & (different - 1)
  return (withoutOne & (withoutOne - 1)) === 0
}

export function isWithin(inner: LetterSet, outer: LetterSet): boolean {
  return (inner & ~outer) === 0
}
