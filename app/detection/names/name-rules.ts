import type { NameSpan } from './name-span'
import { nameEnd, wordCount } from './name-run'
import { farewells, introductions, labels, relations, titles } from './rule-words'
import type { TextView } from './text-view'
import type { Token } from './tokens'

interface Rule {
  readonly phrases: readonly string[]
  readonly score: number
  /** Signs that may stand between the phrase and the name, and one that must. */
  readonly between: ReadonlySet<string>
  readonly needs?: string
  /** Whether a name counts that is written without capitals, too. */
  readonly inLower: boolean
  readonly endsLine: boolean
  readonly fewestWords: number
}

const rules: readonly Rule[] = [
  { phrases: introductions, score: 0.95, between: new Set([':']), inLower: true, endsLine: false, fewestWords: 1 },
  { phrases: farewells, score: 0.9, between: new Set([',', '.', '!', '\n']), inLower: true, endsLine: true, fewestWords: 1 },
  { phrases: titles, score: 0.85, between: new Set(), inLower: false, endsLine: false, fewestWords: 1 },
  { phrases: relations, score: 0.8, between: new Set([',']), inLower: false, endsLine: false, fewestWords: 1 },
  { phrases: labels, score: 0.75, between: new Set([':']), needs: ':', inLower: false, endsLine: false, fewestWords: 2 },
]
const lineEnds = new Set([undefined, '\n', '.', '!', ','])

/** The words of each phrase, backwards, and its rule, by its last word. */
const byLastWord = new Map<string, { readonly words: readonly string[]; readonly rule: Rule }[]>()
for (const rule of rules) {
  for (const phrase of rule.phrases) {
    const words = phrase.split(' ').reverse()
    const [last = ''] = words
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), { words, rule }])
  }
}

/** Names of persons that stand where names stand: after "jeg hedder", under "Med venlig hilsen", after "fru". Needs no data. */
export function namesByContext(view: TextView): NameSpan[] {
  return view.tokens.flatMap(({ lower }, last) => {
    const ending = byLastWord.get(lower) ?? []
    return ending.filter(({ words }) => words.every((word, back) => view.tokens[last - back]?.lower === word)).flatMap(({ rule }) => nameAfter(view, last, rule))
  })
}

/** The name after a phrase that ends with a token, if there is one. */
function nameAfter(view: TextView, last: number, rule: Rule): NameSpan[] {
  const start = afterSigns(view.tokens, last + 1, rule)
  const end = view.shapes[start] === 'lower' && !rule.inLower ? start : nameEnd(view, start)
  const isName = end > start && wordCount(view, start, end) >= rule.fewestWords
  const isPlaced = !rule.endsLine || lineEnds.has(view.tokens[end]?.text)
  return isName && isPlaced ? [spanOf(view.tokens, { start, end, score: rule.score })] : []
}

/** The token after the signs that may stand there; past the end where one is missing that must. */
function afterSigns(tokens: readonly Token[], from: number, { between, needs }: Rule): number {
  let at = from
  while (at - from < 4 && between.has(tokens[at]?.text ?? '')) at += 1
  const signs = tokens.slice(from, at)
  return needs === undefined || signs.some(({ text }) => text === needs) ? at : tokens.length
}

export function spanOf(tokens: readonly Token[], { start, end, score }: { readonly start: number; readonly end: number; readonly score: number }): NameSpan {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, category: 'person-name', score, recogniser: 'name-rule' }
}
