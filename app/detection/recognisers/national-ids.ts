import type { RecogniserName } from '~/domain/anonymity/recognisers'
import type { Detection } from '../finding'
import { isNamedBefore, scoreOf, type Recogniser } from './recogniser'
import type { FoldedText } from '~/domain/text/folded-text'

/** One country's number: how it is written, and how likely its parts are to be one. */
interface NationalId {
  readonly recogniser: RecogniserName
  readonly pattern: RegExp
  /** What people call it. */
  readonly names: RegExp
  /** From 0 to 1, or null where it cannot be one. */
  readonly judge: (written: Written) => number | null
}

interface Written {
  readonly day: number
  readonly month: number
  /** The last two digits of the year. */
  readonly year: number
  /** All the digits, those of a century left out. */
  readonly digits: readonly number[]
  /** What parts the date from the rest: nothing, a space, a dash, a letter. */
  readonly gap: string
  /** The sign at the end that checks the others, where it may be a letter. */
  readonly mark: string
  /** Whether what people call it stands before it. */
  readonly isNamed: boolean
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** Any year: which century it is hardly matters for how many days a month has. */
const isSomeDate = (month: number, day: number) => isDate(2000, month, day)

const weigh = (digits: readonly number[], weights: readonly number[]) => weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0)

/**
 * The year of birth in a Danish CPR number by its seventh digit (the CPR office's table); those of the nineteenth century are
 * nobody's who applies for a post.
 */
function yearOfCpr(year: number, seventh: number): number | null {
  if (seventh <= 3) return 1900 + year
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year
  return year <= 57 ? 2000 + year : null
}

const cprWeights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** Since 2007 numbers are given out whose modulus 11 is not 0: it speaks for one, and never against. */
function judgeCpr({ day, month, year, digits, gap, isNamed }: Written): number | null {
  const born = yearOfCpr(year, digits[6] ?? 0)
  if (born === null || !isDate(born, month, day)) return null
  return scoreOf(0.45, gap.includes('-') && 0.25, weigh(digits, cprWeights) % 11 === 0 && 0.2, isNamed && 0.3)
}

/** Luhn's sum (ISO/IEC 7812-1): every other digit doubled, its own digits added. */
const luhn = (digits: readonly number[]) => digits.reduce((sum, digit, place) => sum + (place % 2 === 0 ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit), 0)

/** A Swedish personnummer, or a samordningsnummer with the day plus 60. */
function judgePersonnummer({ day, month, digits, gap, isNamed }: Written): number | null {
  const isCoordination = day > 60
  const isWhole = luhn(digits) % 10 === 0
  if (isCoordination ? !isSomeDate(month, day - 60) || !(isWhole || isNamed) : !isSomeDate(month, day)) return null
  return scoreOf(0.2, isWhole && 0.4, gap !== '' && 0.2, isNamed && 0.5)
}

const firstKey = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondKey = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** The two check digits of a Norwegian fødselsnummer; D-numbers have the day plus 40. */
function judgeFodselsnummer({ day, month, digits, isNamed }: Written): number | null {
  if (!isSomeDate(month, day > 40 ? day - 40 : day)) return null
  const isWhole = [firstKey, secondKey].every((key) => weigh(digits, key) % 11 === 0)
  return scoreOf(0.42, isWhole && 0.43, isNamed && 0.3)
}

const hetuMarks = '0123456789abcdefhjklmnprstuvwxy'

/** The last sign of a Finnish henkilötunnus, of the nine digits modulo 31; its centuries have had several signs since 2023. */
function judgeHetu({ day, month, digits, mark, isNamed }: Written): number | null {
  if (!isSomeDate(month, day)) return null
  const isWhole = hetuMarks[Number(digits.slice(0, 9).join('')) % 31] === mark
  return scoreOf(0.6, isWhole && 0.3, isNamed && 0.2)
}

const before = String.raw`(?<![\p{L}\p{N}]|\p{N}[-./])`
const after = String.raw`(?![\p{L}\p{N}]|[-./]\p{N})`
const written = (pattern: string) => new RegExp(before + pattern + after, 'gu')

const nationalIds: readonly NationalId[] = [
  { recogniser: 'cpr', pattern: written(String.raw`(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})(?<gap> ?- ?| ?)(?<serial>\d{4})`), names: /cpr|person(?:nummer|nr)/u, judge: judgeCpr },
  { recogniser: 'personnummer', pattern: written(String.raw`(?:19|20)?(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})(?<gap> ?[-+] ?|)(?<serial>\d{4})`), names: /person(?:nummer|nr)|samordningsn/u, judge: judgePersonnummer },
  { recogniser: 'fodselsnummer', pattern: written(String.raw`(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})(?<gap> ?)(?<serial>\d{5})`), names: /fodsels(?:nummer|nr)|person(?:nummer|nr)|d-nummer/u, judge: judgeFodselsnummer },
  { recogniser: 'henkilotunnus', pattern: written(String.raw`(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})(?<gap>[-+a-fu-y])(?<serial>\d{3})(?<mark>[0-9a-y])`), names: /henkilotunnu|hetu|sotu/u, judge: judgeHetu },
]

/** The national numbers of people in Denmark, Sweden, Norway and Finland, in whatever language the text is. */
export const findNationalIds: Recogniser = (text) => nationalIds.flatMap((one) => findOne(one, text))

function findOne({ recogniser, pattern, names, judge }: NationalId, { text }: FoldedText): Detection[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, index, groups = {} }) => {
    const score = judge(readParts(groups, isNamedBefore(text, index, names)))
    return score === null ? [] : [{ start: index, end: index + whole.length, category: 'national-id', score, recogniser }]
  })
}

function readParts(groups: Readonly<Record<string, string | undefined>>, isNamed: boolean): Written {
  const { gap = '', mark = '', serial = '' } = groups
  const [day, month, year] = [Number(groups.day), Number(groups.month), Number(groups.year)]
  // In the order in which they are written: a Swedish number begins with the year.
  const digits = Array.from(Object.keys(groups).filter((part) => ['day', 'month', 'year'].includes(part)).map((part) => groups[part]).join('') + serial, Number)
  return { day, month, year, digits, gap, mark, isNamed }
}
