import type { Span } from './finding'
import type { FoldedText } from './folded-text'

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

/** Where a phone number stands in a text, in any spacing and punctuation, with or without its country code. Spans of the folded text. */
export function findPhone({ text }: FoldedText, phone: FoldedText): Span[] {
  const parts = phoneParts(phone.text)
  if (parts === null) return []
  const pattern = new RegExp([...parts.core].join('[^\\p{L}\\p{N}]{0,6}'), 'gu')
  return Array.from(text.matchAll(pattern), (match) => ({
    start: startOfLead(text, match.index, parts.lead),
    end: match.index + match[0].length,
  }))
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
  for (let at = coreStart - 1; at >= 0 && coreStart - at <= 24; at -= 1) {
    const sign = text[at] ?? ''
    if (sign === '+') return withBracket(text, at, coreStart)
    if (/[\s()./-]/u.test(sign)) continue
    if (sign !== lead[expected] && sign !== '0') break
    start = at
    if (sign !== lead[expected]) continue
    known = at
    expected -= 1
  }
  // Zeros that end a longer number, as a price does, are not a dialling prefix.
  return withBracket(text, /[0-9]/u.test(text[start - 1] ?? '') ? known : start, coreStart)
}

/** Takes the bracket along that opens before a lead and closes after it. */
function withBracket(text: string, start: number, coreStart: number): number {
  return text[start - 1] === '(' && text.slice(start, coreStart).includes(')') ? start - 1 : start
}
