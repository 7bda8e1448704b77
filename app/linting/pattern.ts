import type { LintKind, LintLanguage } from './rule'
import { vocabulary } from './vocabulary'

const letters = 'A-Za-zÀ-ÖØ-öø-ɏ'
/** A space, or a whole character class, in which a space is only itself. */
const spaceOrClass = /\[(?:\\.|[^\]\\])*\]| /gu

/**
 * Compiles the notation that rules are written in, on lower-case text:
 * `{word}` an entry of the vocabulary, `@` any further letters, a space any white space (with a comma, colon or quote before it),
 * ` … ` up to eight words and ` ~ ` up to three of the same sentence that name no third person; else a regular expression.
 * It begins and ends at a word's edge. A group `(?<e>…)` marks the evidence; without one it is the whole.
 */
export function compilePattern(pattern: string, language: LintLanguage): RegExp {
  const source = edged(expand(pattern, language))
    .replaceAll(' … ', gap(8, language))
    .replaceAll(' ~ ', gap(3, language))
    .replace(spaceOrClass, (sign) => (sign === ' ' ? '(?:[,:"]?\\s+"?)' : sign))
    .replaceAll('@', '\\p{L}*')
  return new RegExp(latin(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}])`), 'dgu')
}

/** The letters and digits of the languages that are read, in place of all of Unicode's: a pattern is made ready many times as fast. */
export function latin(source: string): string {
  return source
    .replace(/\[(?:\\.|[^\]\\])*\]/gu, (group) => group.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', '0-9'))
    .replaceAll('\\p{L}', `[${letters}]`).replaceAll('\\p{N}', '[0-9]')
}

/** Words that must or must not follow, `(?= …)` and `(?! …)`, are whole words: their end is a word's edge. */
function edged(source: string): string {
  const parts = source.split(/(?<=\(\?[=!]) /u)
  return parts.slice(1).reduce((done, part) => {
    const end = closing(part)
    return `${done} ${part.slice(0, end)}(?!\\p{L})${part.slice(end)}`
  }, parts[0] ?? '')
}

/** Where the bracket closes that was open before `source`. */
function closing(source: string): number {
  let depth = 1
  for (const { 0: sign, index } of source.matchAll(/\\.|[()]/gu)) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth === 0) return index
  }
  return source.length
}

function expand(pattern: string, language: LintLanguage): string {
  const words = vocabulary[language] ?? {}
  return pattern.replace(/\{([a-z]+)\}/gu, (whole, name: string) => {
    const known = words[name]
    return known === undefined ? whole : `(?:${expand(known, language)})`
  })
}

function gap(words: number, language: LintLanguage): string {
  const others = expand('{others}', language)
  return ` (?:(?!${others}(?!\\p{L}))[^\\s.?!;]+,?\\s+){0,${words}}?`
}

interface Frames {
  readonly anywhere: readonly string[]
  readonly inQuestion: readonly string[]
}

/** The ways to ask an applicant for a thing; `X` stands for the thing. */
const frames: Readonly<Partial<Record<LintLanguage, Frames>>> = {
  da: {
    anywhere: ['{ask}(?: {fill})* (?<e>X)(?!{ofothers})'],
    inQuestion: [
      '{your}(?: {own})? (?<e>X)(?!{ofothers})',
      '(?:hvad|hvilken|hvilket|hvilke|hvordan)(?: er| var)? (?<e>X)(?: er| var| har| tilhører| hører| kommer)? {you}(?: .*)?',
      '(?<=^\\s*)(?<e>X)(?: (?:og|samt|eller) \\p{L}+)?(?:\\s*[:(/].*)?\\s*[?.]?(?=\\s*$)',
    ],
  },
  en: {
    anywhere: ['{ask}(?: {fill})* (?<e>X)(?!{ofothers})'],
    inQuestion: [
      '{your}(?: {own})? (?<e>X)(?!{ofothers})',
      '(?:what|which) (?<e>X) (?:are|is|do|did|have|were) {you}(?: .*)?',
      '(?<=^\\s*)(?<e>X)(?: (?:and|or) \\p{L}+)?(?:\\s*[:(/].*)?\\s*[?.]?(?=\\s*$)',
    ],
  },
}

/** The patterns that find `thing` asked of an applicant in a text of that kind. */
export function asking(thing: string, { kind, language }: { kind: LintKind; language: LintLanguage }): string[] {
  const { anywhere, inQuestion } = frames[language] ?? { anywhere: [], inQuestion: [] }
  return [...anywhere, ...(kind === 'question' ? inQuestion : [])].map((frame) => frame.replaceAll('X', `(?:${thing})`))
}
