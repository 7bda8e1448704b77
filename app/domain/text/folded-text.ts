import type { Span } from '../anonymity/redaction'

/** A text reduced to what it is compared by, which remembers where each piece came from. */
export interface FoldedText {
  readonly source: string
  readonly text: string
  /** The span of the original that the folded characters from `start` up to `end` came from. */
  original(folded: Span): Span
}

/** One character with the marks that stand on it. */
const cluster = /[^]\p{M}*/gu
const invisible = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu
export const zeroWidthSpace = /\u200b/u

/** Letters that Unicode does not take apart, each as one plain letter so that a slip of one stays one; and one sign for many alike. */
const plain: Readonly<Record<string, string>> = {
  æ: 'a', œ: 'o', ø: 'o', ß: 's', ẞ: 's', đ: 'd', ð: 'd', þ: 't', ł: 'l', ħ: 'h', ŧ: 't', ŋ: 'n', ς: 'σ',
  '’': "'", '‘': "'", ʼ: "'", '´': "'", '`': "'", '′': "'", '＇': "'",
}
const dashOrSpace = /[\p{Pd}\s]/gu

/** The zeros of the decimal digits most written in Europe besides 0–9: Arabic, Persian, Devanagari, Bengali. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6]

/** Latin letters with the usual signs, and the quotes, dashes and dots of typography. */
const everydayRanges = [[0x00, 0x17f], [0x2010, 0x203a]] as const

/** The characters of every day that are one unit in lower case (İ is two) and folded, so that a text of them alone keeps its offsets. */
const everyday: ReadonlyMap<string, string> = new Map(
  everydayRanges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)))
    .map((sign) => [sign, foldCluster(sign)] as const)
    .filter(([sign, folded]) => sign.toLowerCase().length === 1 && folded.length === 1),
)
const everydayClass = Array.from(everyday.keys(), (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`).join('')

/** What is not folded unit by unit: other characters, and any that bears marks. */
const oddCluster = new RegExp(`[^${everydayClass}]\\p{M}*|[^]\\p{M}+`, 'gu')
/** All but the ASCII that lower case alone folds. */
const beyondLowerCase = /[^ -_a-~]/gu
/** Stands for what is not of every day; no character by definition of Unicode. */
const odd = '\uffff'

/**
 * Folds case, width, ligatures, accents, dashes and digits, and drops what is invisible: compatibility decomposition and case
 * folding by Unicode, then the table above. `gap` stands for a zero-width space, which may part two words or hide in one.
 */
export function foldText(text: string, gap: '' | ' ' = ''): FoldedText {
  const folded = foldEveryday(text)
  return folded.includes(odd) ? foldPieces(text, gap) : { source: text, text: folded, original: ({ start, end }) => ({ start, end }) }
}

/** Folds unit by unit; what cannot be folded so becomes `odd`. */
function foldEveryday(text: string): string {
  return text.toLowerCase().replace(beyondLowerCase, (sign) => everyday.get(sign) ?? odd)
}

/** Folds the odd clusters one by one, and what is between them as it is folded every day. */
function foldPieces(text: string, gap: '' | ' '): FoldedText {
  const [starts, ends]: [number[], number[]] = [[], []]
  const known = new Map<string, string>()
  let [folded, from] = ['', 0]
  const takeEveryday = (end: number) => {
    folded += foldEveryday(text.slice(from, end))
    for (; from < end; from += 1) ends[starts.push(from) - 1] = from + 1
  }
  for (const { 0: characters, index } of text.matchAll(oddCluster)) {
    takeEveryday(index)
    const piece = known.get(characters) ?? (zeroWidthSpace.test(characters) ? gap : foldCluster(characters))
    known.set(characters, piece)
    folded += piece
    from += characters.length
    for (let unit = 0; unit < piece.length; unit += 1) ends[starts.push(index) - 1] = from
  }
  takeEveryday(text.length)
  return {
    source: text,
    text: folded,
    original: ({ start, end }) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? 0 }),
  }
}

/** Each visible character of a text, folded. */
export function foldCharacters(text: string): string[] {
  return Array.from(text.matchAll(cluster), ([characters]) => foldCluster(characters)).filter((character) => character !== '')
}

/** Upper before lower case, since ς, ı, ſ and their like only meet there. */
function foldCluster(characters: string): string {
  const sign = plain[characters]
  if (sign !== undefined) return sign
  const cased = characters.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')
  return Array.from(cased.replace(invisible, ''), foldCharacter).join('')
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const zero = zeros.find((first) => code >= first && code <= first + 9)
  if (zero !== undefined) return String(code - zero)
  return plain[character] ?? character.replace(dashOrSpace, (sign) => (/\s/u.test(sign) ? ' ' : '-'))
}
