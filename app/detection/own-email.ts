import type { Span } from './finding'
import type { FoldedText } from './folded-text'

const between = '[^\\p{L}\\p{N}]{0,3}'
/** @ as people write it when they hide an address: (at), [at], snabel-a. */
const at = `${between}(?:@|at|snabel${between}a)${between}`
/** A dot, another sign in its place, or the word for it. */
const dot = `(?:[^\\p{L}\\p{N}]{1,3}|${between}(?:dot|punktum|prik)${between})`

/** Where an e-mail address, or what stands before its @, stands in a text. Spans of the folded text. */
export function findEmail({ text }: FoldedText, email: FoldedText): Span[] {
  const [local = '', ...domain] = email.text.trim().split('@')
  const wholes = domain.length === 0 ? [] : [pattern(local) + at + pattern(domain.join('@'))]
  const [mailbox = ''] = local.split('+')
  const parts = [local, mailbox].filter(isTelling).map((part) => `(?<![\\p{L}\\p{N}])${pattern(part)}(?![\\p{L}\\p{N}])`)
  return [...wholes, ...parts].flatMap((source) => spansOf(text, new RegExp(source, 'gu')))
}

/** One letter alone would be found in every sentence. */
function isTelling(part: string): boolean {
  return part.replace(/[^\p{L}\p{N}]/gu, '').length >= 2
}

function pattern(part: string): string {
  return Array.from(part, (sign) => (/[\p{L}\p{N}]/u.test(sign) ? sign : dot)).join('')
}

function spansOf(text: string, search: RegExp): Span[] {
  return Array.from(text.matchAll(search), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
