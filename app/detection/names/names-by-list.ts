import { ruledText, spanOf } from './name-rules'
import { nameEnd, wordCount, type RuledText } from './name-run'
import type { NameSpan } from './name-span'
import { isCapital } from './shapes'
import { lowerCase, type Token } from './tokens'

const scores = { fullName: 0.75, initialAndName: 0.6, firstName: 0.5 } as const

/** Names that begin with a known first name or an initial, written with capitals: for a host that has not loaded the weights. */
export function namesByList(tokens: readonly Token[], firstNames: ReadonlySet<string>): NameSpan[] {
  const text = ruledText(tokens)
  const spans: NameSpan[] = []
  for (let at = 0; at < tokens.length; ) {
    const end = isCapital(text.shapes[at] ?? 'sign') ? Math.max(at + 1, nameEnd(text, at)) : at + 1
    const score = scoreOf(text, at, { end, firstNames })
    if (score > 0) spans.push(spanOf(tokens, { start: at, end, score }))
    at = score > 0 ? end : at + 1
  }
  return spans
}

function scoreOf(text: RuledText, at: number, { end, firstNames }: { readonly end: number; readonly firstNames: ReadonlySet<string> }): number {
  const [shape, words] = [text.shapes[at] ?? 'sign', wordCount(text, at, end)]
  if (shape === 'initial') return text.tokens[at + 1]?.text === '.' && words > 1 ? scores.initialAndName : 0
  if (!isCapital(shape) || !isListed(text.tokens[at]?.text ?? '', firstNames)) return 0
  if (words > 1) return scores.fullName
  return text.starts[at] === 1 ? 0 : scores.firstName
}

function isListed(word: string, firstNames: ReadonlySet<string>): boolean {
  const lower = lowerCase(word)
  return firstNames.has(lower) || firstNames.has(lower.replace(/'?s$/u, '')) || firstNames.has(lower.split('-')[0] ?? '')
}
