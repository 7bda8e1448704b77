import { foldText } from '~/domain/text/folded-text'
import type { LexiconFile } from './lexicon'

type Lists = LexiconFile['lists']

/**
 * Letters of a folded text, and letters and digits: plain ranges, since the classes of Unicode make a pattern of a few words a
 * program of thousands of steps.
 */
const letters = String.raw`a-z\u00df-\u02af\u0370-\ud7ff`
const lettersOrDigits = `${letters}0-9`
const named = /<(\w[\w-]*)>/gu
const notAscii = /[^\p{ASCII}]+/gu

/** Stand for what must not be touched while the rest is rewritten; no characters by definition of Unicode. */
export const [gapSign, markSign] = ['\ufdd0', '\ufdd1']
const space = '[ ,]+'
const gap = `(?:[${lettersOrDigits}'-]+${space}){0,3}`

/** A pattern with its lists put in and its letters folded; spaces, `~` and the signs above still stand. Throws what is wrong with it. */
export function expandPattern(pattern: string, lists: Lists): string {
  let [expanded, depth] = [pattern.replaceAll('(?<mark>', markSign).replaceAll('<gap> ', gapSign), 0]
  while (named.test(expanded)) { // a list may name others
    expanded = expanded.replace(named, (_, name: string) => listOf(name, lists))
    depth += 1
    if (depth > 5) throw new Error(`lists name each other in a circle: ${pattern}`)
  }
  return expanded.replace(notAscii, (letters) => (letters === gapSign || letters === markSign ? letters : foldText(letters).text))
}

function listOf(name: string, lists: Lists): string {
  const words = lists[name === 'number' ? 'numbers' : name]
  if (words === undefined) throw new Error(`no list is called "${name}"`)
  const all = name === 'number' ? [String.raw`\d{1,3}`, ...words] : words
  return `(?:${[...all].sort((a, b) => b.length - a.length).join('|')})`
}

/** An expanded pattern as a regular expression over folded text, whole words only. */
export function compileExpanded(expanded: string): RegExp {
  const plain = inPlainRanges(expanded.replaceAll('~', String.raw`\p{L}*`))
  const source = plain.replace(/ (\??)/gu, (_, optional: string) => (optional === '' ? space : '[ ,]*')).replaceAll(gapSign, gap).replaceAll(markSign, '(?<mark>')
  return new RegExp(`(?<![${lettersOrDigits}])(?:${source})(?![${lettersOrDigits}])`, expanded.includes(markSign) ? 'gd' : 'g')
}

/** A class of Unicode by itself becomes a class, and one within a class a part of it. */
function inPlainRanges(pattern: string): string {
  return pattern.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{[LN]\}/gu, (found) => {
    const ranges = found.replaceAll(String.raw`\p{L}`, letters).replaceAll(String.raw`\p{N}`, '0-9')
    return found.startsWith('[') ? ranges : `[${ranges}]`
  })
}
