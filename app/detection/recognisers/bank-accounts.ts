import type { RecogniserName } from '~/domain/anonymity/recognisers'
import type { Detection, Span } from '../finding'
import type { Recogniser } from './recogniser'
import { isDigit, letterOrNumberLength } from '../characters'

/** How long an IBAN is, by country (the IBAN registry): of where applicants' accounts are likely to be. */
const ibanLengths: Readonly<Record<string, number>> = {
  at: 20, be: 16, bg: 22, ch: 21, cz: 24, de: 22, dk: 18, ee: 20, es: 24, fi: 18, fo: 18, fr: 27, gb: 22, gl: 18, gr: 27, hr: 21, hu: 28, ie: 22, is: 26, it: 27,
  lt: 20, lu: 20, lv: 21, nl: 18, no: 15, pl: 28, pt: 25, ro: 24, rs: 22, se: 24, si: 19, sk: 24, tr: 26, ua: 29,
}

const ibanStart = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}/gu

/** The end of an IBAN that begins there, spaces and dashes between its signs; null where too few follow. */
function endOfIban(text: string, start: number, length: number): { end: number; compact: string } | null {
  let [at, compact] = [start, '']
  while (compact.length < length) {
    const sign = text.charAt(at)
    if (/[a-z0-9]/.test(sign)) compact += sign
    else if (!/[ -]/.test(sign)) return null
    at += 1
  }
  return letterOrNumberLength(text, at) === 0 ? { end: at, compact } : null
}

/** ISO 13616: the first four signs at the end, letters as 10 to 35, modulo 97 must be 1. */
function isWholeIban(compact: string): boolean {
  let rest = 0
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const value = isDigit(sign.charCodeAt(0)) ? Number(sign) : sign.charCodeAt(0) - 87
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

function ibansIn(text: string): Span[] {
  return Array.from(text.matchAll(ibanStart)).flatMap(({ 0: first, index }) => {
    const found = endOfIban(text, index, ibanLengths[first.slice(0, 2)] ?? Infinity)
    return found !== null && isWholeIban(found.compact) ? [{ start: index, end: found.end }] : []
  })
}

/** A Danish account: registration number and account number, said to be so. */
const danish = /(?<!\p{L})reg(?:istrerings)?(?:\.|-)? ?(?:nr|nummer)?\.?:? ?\d{4}[^\p{N}]{1,30}\d{6,10}(?!\p{N})/gu
/** Four digits and up to ten, after a word for an account. */
const afterItsName = /(?<=(?:konto|kontoen|kontonummer|kontonr|account|kontonummeret|tili|tilinumero|tilille)(?: ?(?:nummer|nr|number))?[.:]*(?: (?:er|ar|is|on|no))?[.:]* ?)\d{4}[ .-]{1,3}\d(?:[ .-]?\d){5,9}(?!\p{N})/gu

/** A Norwegian account as it is grouped (4 2 5); a Swedish clearing number with its account. */
const grouped = /(?<![\p{L}\p{N}])(?:\d{4}[ .]\d{2}[ .]\d{5}|\d{4}-\d, ?\d[\d -]{5,12}\d)(?![\p{L}\p{N}])/gu

export const findBankAccounts: Recogniser = ({ text }) => {
  const found = (span: Span, recogniser: RecogniserName): Detection => ({ ...span, category: 'bank-account', score: 0.95, recogniser })
  return [
    ...ibansIn(text).map((span) => found(span, 'iban')),
    ...Array.from([danish, afterItsName, grouped].flatMap((pattern) => [...text.matchAll(pattern)]), ({ 0: whole, index }) => found({ start: index, end: index + whole.length }, 'danish-account')),
  ]
}
