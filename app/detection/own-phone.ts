import { isDigit } from './characters'
import type { Span } from './finding'
import type { FoldedText } from '~/domain/text/folded-text'

/** The countries around, whose codes are stripped whole; of other numbers the last eight digits decide. */
const countryCodes = ['45', '46', '47', '49', '298', '299', '354', '358']
const decisiveDigits = 8
/** Fewer digits than this are no phone number: they would be found in years and prices. */
const fewestDigits = 5

interface PhoneParts {
  /** The digits that always stand in the number. */
  readonly core: string
  /** The digits that may stand before it, the country code among them. */
  readonly lead: string
}

/** Finds where a phone number stands in a text, in any spacing and punctuation, with or without its country code. Spans of the folded text. */
export function phoneFinder(phone: FoldedText): (text: FoldedText) => Span[] {
  const parts = phoneParts(phone.text)
  if (parts === null) return () => []
  return ({ text }) =>
    findDigits(text, parts.core).map(({ start, end }) => {
      const lead = startOfLead(text, start, parts.lead)
      return { start: withBracket(text, { start: lead, end }), end }
    })
}

const betweenDigits = /^[^\p{L}\p{N}]{0,6}$/u

/** Where some digits follow one another with nothing but a few signs between them. */
function findDigits(text: string, wanted: string): Span[] {
  const places = digitPlaces(text)
  if (places.length < wanted.length) return []
  const digits = places.map((place) => text[place]).join('')
  const spans: Span[] = []
  for (let at = digits.indexOf(wanted); at >= 0; at = digits.indexOf(wanted, at + 1)) {
    const used = places.slice(at, at + wanted.length)
    const isNear = used.every((place, index) => index === 0 || betweenDigits.test(text.slice((used[index - 1] ?? 0) + 1, place)))
    if (isNear) spans.push({ start: used[0] ?? 0, end: (used.at(-1) ?? 0) + 1 })
  }
  return spans
}

function digitPlaces(text: string): number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (isDigit(text.charCodeAt(at))) places.push(at)
  }
  return places
}

function phoneParts(phone: string): PhoneParts | null {
  const digits = phone.replace(/[^0-9+]/gu, '').replace(/^00/u, '+')
  const international = digits.startsWith('+') ? digits.slice(1) : withoutPlus(digits)
  const code = international === null ? '' : (countryCodes.find((known) => international.startsWith(known)) ?? '')
  const all = (international ?? digits).replaceAll('+', '')
  const national = all.slice(code.length).replace(/^0/u, '')
  if (national.length < fewestDigits) return null
  const core = national.slice(-decisiveDigits)
  const lead = code + national.slice(0, -core.length)
  return { core, lead: lead === '' ? '45' : lead }
}

/** A Danish number of eight digits behind a 45 that lacks its plus. */
function withoutPlus(digits: string): string | null {
  return digits.length === 10 && digits.startsWith('45') ? digits : null
}

/** Walks left from the core over the leading digits that are there, zeros, a plus and the signs between them. */
function startOfLead(text: string, coreStart: number, lead: string): number {
  let [known, start, expected] = [coreStart, coreStart, lead.length - 1]
  for (const at of signsBefore(text, coreStart)) {
    const sign = text.charAt(at)
    if (sign === '+') return at
    const isExpected = sign === lead[expected]
    if (!isExpected && sign !== '0') break
    start = at
    if (!isExpected) continue
    known = at
    expected -= 1
  }
  // Zeros that end a longer number, as a price does, are not a dialling prefix.
  return /[0-9]/u.test(text.charAt(start - 1)) ? known : start
}

/** The places of the signs before a number, backwards, at most 24 characters away; what only separates is left out. */
function signsBefore(text: string, coreStart: number): number[] {
  const places = Array.from({ length: Math.min(24, coreStart) }, (_, step) => coreStart - 1 - step)
  return places.filter((at) => !/[\s()./-]/u.test(text.charAt(at)))
}

/** The bracket before a number goes along when the one that closes it is within. */
function withBracket(text: string, { start, end }: Span): number {
  return text[start - 1] === '(' && text.slice(start, end).includes(')') ? start - 1 : start
}
