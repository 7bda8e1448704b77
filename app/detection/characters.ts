const letter = /^\p{L}/u
const letterOrNumber = /^[\p{L}\p{N}]/u

/** The length of the letter that stands there in a folded text, in UTF-16 units; 0 where there is none. */
export function letterLength(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit < 0x80 ? Number(isPlainLetter(unit)) : lengthOf(text, at, letter)
}

/** The length of the letter or number that stands there in a folded text, in UTF-16 units; 0 where there is none. */
export function letterOrNumberLength(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit < 0x80 ? Number(isPlainLetter(unit) || isDigit(unit)) : lengthOf(text, at, letterOrNumber)
}

/** Folded, a letter of ASCII is lower case. */
function isPlainLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function lengthOf(text: string, at: number, kind: RegExp): number {
  const point = text.codePointAt(at)
  if (point === undefined) return 0
  const character = String.fromCodePoint(point)
  return kind.test(character) ? character.length : 0
}
