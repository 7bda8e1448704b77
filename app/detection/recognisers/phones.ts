import type { Detection } from '../finding'
import { isNamedBefore, scoreOf, type Recogniser } from './recogniser'
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

/** Digits as people group them: our own candidates, since the library's finder takes dates and prices for numbers. */
const candidates = /(?<![\p{L}\p{N}/=_]|\p{N}[.,/-])\(?(?:(?:\+|00) ?)?\(?\p{N}[\p{N}(). -]{4,22}\p{N}(?![\p{L}\p{N}])/gu
const named = /(?:tlf|telefon|telf|mobil|mob|ring|sms|phone|call|cell|puh|puhelin)\p{L}*[ .:]*(?:nr|nummer)?[ .:]*(?:er|ar|is|on|pa|til)?[ .:]*$/u
/** What a number is when one of these stands before it. */
const otherwise = /(?:sag|sags|cpr|person|journal|j|cvr|ean|konto|faktura|ordre|bilag|§|kr|dkk|sek|nok|eur|€|\$|£|isbn|version|uge|side)\p{L}*[ .:-]*(?:nr|nummer)?[ .:]*$/u
const measured = /^ ?(?:kr|dkk|sek|nok|eur|euro|€|%|mio|mia|stk|km|kg|m2|kvm|,-|,\p{N})/u
const [day, month, year] = [String.raw`(?:0?[1-9]|[12]\p{N}|3[01])`, String.raw`(?:0?[1-9]|1[0-2])`, String.raw`(?:19|20)?\p{N}{2}`]
/** Dates, spans of years, amounts, and numbers that begin with a birth date. */
const noNumbers = [
  new RegExp(String.raw`^\(?${day}[./ -]${month}[./ -]${year}$`, 'u'), new RegExp(String.raw`^(?:19|20)\p{N}{2}[.-]${month}[.-]${day}$`, 'u'),
  /^(?:19|20)\p{N}{2}(?: ?- ?| )(?:19|20)\p{N}{2}$/u, /^(?:19|20)\p{N}{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\p{N}|3[01])$/u, /^\p{N}{1,3}(?:\.\p{N}{3})+$/u,
  /^(?:0[1-9]|[12]\p{N}|3[01])(?:0[1-9]|1[0-2])\p{N}{2} ?-? ?\p{N}{4,5}$/u, /^(?:19|20)?\p{N}{2}(?:0[1-9]|1[0-2])(?:[0-2678]\p{N}|[39][01]) ?-? ?\p{N}{4}$/u,
]

const nordic: readonly CountryCode[] = ['DK', 'SE', 'NO', 'FI']
/** Eight digits as Danes and Norwegians group them, ten as Swedes and Finns do. */
const grouped = /^(?:\p{N}{2}(?:[ -]\p{N}{2}){3}|\p{N}{4} \p{N}{4}|\p{N}{3} \p{N}{2} \p{N}{3}|0\p{N}{1,3}[ -]\p{N}[\p{N} ]{4,9})$/u

/** What is known of a number that could be a telephone's: whether a country has such numbers, or at least numbers so long. */
function judge(digits: string): 'valid' | 'possible' | null {
  const international = digits.replace(/^\(?(?:00|\+) ?/u, '+')
  const parsed = international.startsWith('+') ? [parsePhoneNumberFromString(international)] : nordic.map((country) => parsePhoneNumberFromString(digits, country))
  if (parsed.some((one) => one?.isValid())) return 'valid'
  return parsed.some((one) => one?.isPossible()) ? 'possible' : null
}

interface Candidate {
  readonly digits: string
  readonly start: number
  readonly isNamed: boolean
}

/** Whether the words around or its own form say that it is something else. */
function isSomethingElse(text: string, { digits, start, isNamed }: Candidate): boolean {
  if (isNamed) return false
  return isNamedBefore(text, start, otherwise) || measured.test(text.slice(start + digits.length)) || noNumbers.some((form) => form.test(digits))
}

function scoreOfNumber({ digits, isNamed }: Candidate): number | null {
  const verdict = judge(digits)
  return verdict && scoreOf(0.3, verdict === 'valid' && 0.3, grouped.test(digits) && 0.2, /^\(?(?:\+|00)/u.test(digits) && 0.3, isNamed && 0.35)
}

/** Telephone numbers of the Nordic countries as they are written at home, and of every country with its code. */
export const findPhones: Recogniser = ({ text }) => Array.from(text.matchAll(candidates)).flatMap(({ 0: whole, index }): Detection[] => {
  const candidate = { digits: whole.replace(/[(). -]+$/u, ''), start: index, isNamed: isNamedBefore(text, index, named) }
  const score = isSomethingElse(text, candidate) ? null : scoreOfNumber(candidate)
  return score === null ? [] : [{ start: index, end: index + candidate.digits.length, category: 'phone', score, recogniser: 'phone' }]
})
