import { foldText } from '../folded-text'
import type { LexiconFile } from './lexicon'

type Lists = LexiconFile['lists']

const letter = String.raw`[\p{L}\p{N}]`
const named = /<(\w[\w-]*)>/gu
const notAscii = /[^\p{ASCII}]+/gu

/** Stand for what must not be touched while the rest is rewritten; no characters by definition of Unicode. */
const [gapSign, markSign] = ['\ufdd0', '\ufdd1']
const space = '[ ,]{1,3}'
const gap = String.raw`(?:[\p{L}\p{N}'-]+${space}){0,3}`

/** Patterns of a lexicon as one regular expression over folded text; throws what is wrong with them. */
export function compilePatterns(patterns: readonly string[], lists: Lists): RegExp {
  const all = patterns.map((pattern) => expand(pattern, lists)).join('|')
  const isMarked = patterns.some((pattern) => pattern.includes('(?<mark>'))
  return new RegExp(`(?<!${letter})(?:${all})(?!${letter})`, isMarked ? 'gud' : 'gu')
}

function expand(pattern: string, lists: Lists): string {
  const known = pattern.replaceAll('(?<mark>', markSign).replaceAll('<gap> ', gapSign).replace(named, (_, name: string) => listOf(name, lists))
  return known
    .replace(notAscii, (letters) => (letters === gapSign || letters === markSign ? letters : foldText(letters).text))
    .replaceAll(' ', space).replaceAll('~', String.raw`\p{L}*`).replaceAll(gapSign, gap).replaceAll(markSign, '(?<mark>')
}

function listOf(name: string, lists: Lists): string {
  const words = lists[name === 'number' ? 'numbers' : name]
  if (words === undefined) throw new Error(`no list is called "${name}"`)
  const all = name === 'number' ? [String.raw`\d{1,3}`, ...words] : words
  return `(?:${[...all].sort((a, b) => b.length - a.length).join('|')})`
}
