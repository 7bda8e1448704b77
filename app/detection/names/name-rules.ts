import type { NameSpan } from './name-span'
import { nameEnd, wordCount, type RuledText } from './name-run'
import { farewells, introductions, labels, longestPhrase, relations, titles } from './rule-words'
import { casingsOf, sentenceStarts } from './sentences'
import { shapeOf } from './shapes'
import type { Token } from './tokens'

interface Rule {
  readonly phrases: ReadonlySet<string>
  readonly score: number
  /** Signs that may stand between the phrase and the name, and one that must. */
  readonly between: ReadonlySet<string>
  readonly needs?: string
  /** Whether a name counts that is written without capitals where others are, too. */
  readonly inLower: boolean
  readonly endsLine: boolean
  readonly fewestWords: number
}

const none: ReadonlySet<string> = new Set()
const rules: readonly Rule[] = [
  { phrases: introductions, score: 0.95, between: new Set([':']), inLower: true, endsLine: false, fewestWords: 1 },
  { phrases: farewells, score: 0.9, between: new Set([',', '.', '!', '\n']), inLower: true, endsLine: true, fewestWords: 1 },
  { phrases: titles, score: 0.85, between: none, inLower: false, endsLine: false, fewestWords: 1 },
  { phrases: relations, score: 0.8, between: new Set([',']), inLower: false, endsLine: false, fewestWords: 1 },
  { phrases: labels, score: 0.75, between: new Set([':']), needs: ':', inLower: false, endsLine: false, fewestWords: 2 },
]
const lineEnds = new Set([undefined, '\n', '.', '!', ','])

/** Names of persons that stand where names stand: after "jeg hedder", under "Med venlig hilsen", after "fru". Needs no data. */
export function namesByContext(tokens: readonly Token[]): NameSpan[] {
  const text = ruledText(tokens)
  return tokens.flatMap((_, index) => rules.flatMap((rule) => nameAfter(text, index, rule)))
}

export function ruledText(tokens: readonly Token[]): RuledText {
  const shapes = tokens.map(shapeOf)
  return { tokens, shapes, casings: casingsOf(tokens, shapes), starts: sentenceStarts(tokens, shapes) }
}

/** The name after the phrase that ends with a token, if one does. */
function nameAfter(text: RuledText, last: number, rule: Rule): NameSpan[] {
  if (!endsPhrase(text.tokens, last, rule.phrases)) return []
  const start = afterSigns(text.tokens, last + 1, rule)
  if (start === null) return []
  const end = text.shapes[start] === 'lower' && !rule.inLower ? start : nameEnd(text, start)
  if (end === start || wordCount(text, start, end) < rule.fewestWords) return []
  if (rule.endsLine && !lineEnds.has(text.tokens[end]?.text)) return []
  return [spanOf(text.tokens, { start, end, score: rule.score })]
}

function endsPhrase(tokens: readonly Token[], last: number, phrases: ReadonlySet<string>): boolean {
  let phrase = ''
  for (let at = last; at >= Math.max(0, last - longestPhrase + 1); at -= 1) {
    phrase = phrase === '' ? (tokens[at]?.lower ?? '') : `${tokens[at]?.lower} ${phrase}`
    if (phrases.has(phrase)) return true
  }
  return false
}

function afterSigns(tokens: readonly Token[], from: number, { between, needs }: Rule): number | null {
  let [at, isThere] = [from, needs === undefined]
  while (between.has(tokens[at]?.text ?? '') && at - from < 4) {
    isThere ||= tokens[at]?.text === needs
    at += 1
  }
  return isThere && at < tokens.length ? at : null
}

export function spanOf(tokens: readonly Token[], { start, end, score }: { readonly start: number; readonly end: number; readonly score: number }): NameSpan {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, category: 'person-name', score, recogniser: 'name-rule' }
}
