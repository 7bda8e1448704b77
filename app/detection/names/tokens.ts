import type { Span } from '../finding'

/** A word, a sign, or the end of a line, where it stands in the original. */
export interface Token extends Span {
  /** As it stands, composed (NFC) and without what is invisible. */
  readonly text: string
  /** `text` in lower case. */
  readonly lower: string
}

const inner = String.raw`[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]`
/** A hyphen or an apostrophe joins what stands on both sides; a colon joins an ending in lower case: "EU:n", "SAS:s". */
const joiner = String.raw`['’\u2010\u2011-](?=[\p{L}\p{N}])|:(?=\p{Ll})`
const token = new RegExp(String.raw`\n|[\p{L}\p{N}](?:${inner}|${joiner})*|[^\s\p{Default_Ignorable_Code_Point}]\p{M}*`, 'gu')
const toClean = /[\u0300-\u036f\p{Default_Ignorable_Code_Point}’\u2010\u2011]/u
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** The tokens of a text in order. */
export function tokensOf(text: string): Token[] {
  const isPlain = !toClean.test(text)
  return Array.from(text.matchAll(token), ({ 0: raw, index }) => {
    const clean = isPlain ? raw : cleaned(raw)
    return { start: index, end: index + raw.length, text: clean, lower: lowerCase(clean) }
  })
}

function cleaned(raw: string): string {
  return raw.replace(invisible, '').replaceAll('’', "'").replace(/[\u2010\u2011]/gu, '-').normalize('NFC')
}

/** Lower case, with the Turkish İ as a plain i. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('\u0307') ? lower.replaceAll('i\u0307', 'i') : lower
}
