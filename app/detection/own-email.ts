import type { Span } from './finding'
import type { FoldedText } from './folded-text'

const between = '[^\\p{L}\\p{N}]{0,3}'
/** @ as people write it when they hide an address: (at), [at], snabel-a. */
const at = `${between}(?:@|at|snabel${between}a)${between}`
/** A dot or another run of signs, any other such run in its place, or the word for a dot. */
const dot = (signs: string) => `(?:[^\\p{L}\\p{N}]{1,${signs.length + 2}}|${between}(?:dot|punktum|prik)${between})`

/** Where an e-mail address, or what stands before its @, stands in a text. Spans of the folded text. */
export function findEmail({ text }: FoldedText, email: FoldedText): Span[] {
  const [local = '', ...domain] = email.text.trim().split('@')
  const wholes = [domain.join('@')].filter(isTelling).map((host) => pattern(local) + at + pattern(host))
  const [mailbox = ''] = local.split('+')
  const parts = [local, mailbox].filter(isTelling).map((part) => `(?<![\\p{L}\\p{N}])${pattern(part)}(?![\\p{L}\\p{N}])`)
  return [...wholes, ...parts].flatMap((source) => spansOf(text, new RegExp(source, 'gu')))
}

/** One letter alone would be found in every sentence. */
function isTelling(part: string): boolean {
  return part.replace(/[^\p{L}\p{N}]/gu, '').length >= 2
}

/** A run of signs counts as one, so that no text can make the search slow: between two runs there is always a letter or digit. */
function pattern(part: string): string {
  return part.replace(/[^\p{L}\p{N}]+/gu, dot)
}

function spansOf(text: string, search: RegExp): Span[] {
  return Array.from(text.matchAll(search), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
