/**
 * Digits and capitals without vowels (Y is one in Danish), so that no word appears by chance, and without one of
 * each pair that looks alike: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. Sixteen of these 24 symbols hold 73 bits.
 */
const alphabet = '23456789CDFGHJKMNPQRTVWX'
const codeLength = 16
const groupLength = 4

/** Letters outside the alphabet that can only be a misreading of a symbol in it. */
const misread: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2' }

/** How many random bytes a receipt code is made of. */
export const receiptCodeBytes = 16

/**
 * A receipt code such as `TRKM-9VWX-3CDF-H7JK`: 16 symbols in 4 groups. The bytes are read as one number and written
 * in base 24. No draw is ever rejected, and no code is likelier than another by more than a factor of 1 + 2⁻⁵⁴.
 * @param bytes at least 16, unpredictable
 * @throws RangeError when there are fewer
 */
export function formatReceiptCode(bytes: Uint8Array): string {
  if (bytes.length < receiptCodeBytes) throw new RangeError(`a receipt code is made of ${receiptCodeBytes} random bytes, not ${bytes.length}`)

  const base = BigInt(alphabet.length)
  let number = bytes.reduce((total, byte) => total * 256n + BigInt(byte), 0n)
  let symbols = ''
  while (symbols.length < codeLength) {
    symbols += alphabet.charAt(Number(number % base))
    number /= base
  }
  return grouped(symbols)
}

/**
 * What was typed, in the form `formatReceiptCode` gives, so that one code has one spelling; null when there is not one code
 * in it. Small letters, whatever stands between the symbols, words before and after, and the misreadings of a printed code
 * are taken.
 */
export function normaliseReceiptCode(typed: string): string | null {
  const words = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[BSZ]/g, (letter) => misread[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
  const codes = new Set(words.flatMap((_, first) => codeFrom(words.slice(first)) ?? []))
  const [code = null] = codes.size === 1 ? codes : []
  return code
}

/** The code that the first of these words make together, or null. */
function codeFrom(words: readonly string[]): string | null {
  let symbols = ''
  for (const word of words) {
    symbols += word
    if (symbols.length >= codeLength) break
  }
  return symbols.length === codeLength && [...symbols].every((symbol) => alphabet.includes(symbol)) ? grouped(symbols) : null
}

function grouped(symbols: string): string {
  const groups = Array.from({ length: codeLength / groupLength }, (_, group) => symbols.slice(group * groupLength, (group + 1) * groupLength))
  return groups.join('-')
}
