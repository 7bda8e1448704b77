import type { Span } from './finding'

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

/**
 * Folds case, width, ligatures, accents, dashes and digits, and drops what is invisible: compatibility decomposition and case
 * folding by Unicode, then the table above. `gap` stands for a zero-width space, which may part two words or hide in one.
 */
export function foldText(text: string, gap: '' | ' ' = ''): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  const known = new Map<string, string>()
  let folded = ''
  for (const match of text.matchAll(cluster)) {
    const piece = known.get(match[0]) ?? (zeroWidthSpace.test(match[0]) ? gap : foldCluster(match[0]))
    known.set(match[0], piece)
    folded += piece
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(match.index)
      ends.push(match.index + match[0].length)
    }
  }
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
