import type { LintLanguage } from './rule'

/** A text as the patterns read it, which remembers where each unit came from. */
export interface PlainText {
  readonly text: string
  /** The span of the original that the units from `start` up to `end` came from. */
  original(start: number, end: number): { readonly start: number; readonly end: number }
}

const cluster = /[^]\p{M}*/gu
const invisible = /[\p{Default_Ignorable_Code_Point}]/gu
const plain: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '´': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‐': '-', '‑': '-' }
/** Polite forms that only their capital letter tells from other words ("De" from "they", "I" from "in"). */
const polite: Readonly<Partial<Record<LintLanguage, RegExp>>> = { da: /(?<!\p{L})(?:De|Dem|Deres|I|Jer|Jeres)(?!\p{L})/gu, nb: /(?<!\p{L})(?:De|Dem|Deres)(?!\p{L})/gu }

/**
 * Composes letters (NFKC), drops what is invisible, writes in lower case and makes quotes and hyphens plain. The Danish
 * and Norwegian polite forms keep their capital.
 */
export function plainText(source: string, language: LintLanguage): PlainText {
  const [starts, ends]: [number[], number[]] = [[], []]
  let composed = ''
  for (const { 0: characters, index } of source.matchAll(cluster)) {
    const piece = plain[characters] ?? characters.normalize('NFKC').replace(invisible, '')
    composed += piece
    for (let unit = 0; unit < piece.length; unit += 1) ends[starts.push(index) - 1] = index + characters.length
  }
  return {
    text: lowerCase(composed, polite[language]),
    original: (start, end) => ({ start: starts[start] ?? source.length, end: ends[end - 1] ?? 0 }),
  }
}

/** Lower case unit by unit, so that nothing moves (İ would become two). */
function lowerCase(text: string, kept: RegExp | undefined): string {
  const lower = text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
  if (kept === undefined || text === text.toUpperCase()) return lower
  const units = lower.split('')
  for (const { 0: word, index } of text.matchAll(kept)) units.splice(index, word.length, ...word.split(''))
  return units.join('')
}
