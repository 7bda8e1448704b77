import { spanOf } from './name-rules'
import { nameEnd, wordCount } from './name-run'
import type { NameSpan } from './name-span'
import { isCapital } from './shapes'
import type { TextView } from './text-view'
import { lowerCase } from './tokens'

const scores = { fullName: 0.75, initialAndName: 0.6, firstName: 0.5 } as const

/** Names that begin with a known first name or an initial, written with capitals: for a host that has not loaded the weights. */
export function namesByList(view: TextView, firstNames: ReadonlySet<string>): NameSpan[] {
  const { tokens, shapes } = view
  const spans: NameSpan[] = []
  for (let at = 0; at < tokens.length; ) {
    const end = isCapital(shapes[at] ?? 'sign') ? Math.max(at + 1, nameEnd(view, at)) : at + 1
    const score = scoreOf(view, at, { end, firstNames })
    if (score > 0) spans.push(spanOf(tokens, { start: at, end, score }))
    at = score > 0 ? end : at + 1
  }
  return spans
}

interface Candidate {
  readonly end: number
  readonly firstNames: ReadonlySet<string>
}

function scoreOf(view: TextView, at: number, { end, firstNames }: Candidate): number {
  const isMore = wordCount(view, at, end) > 1
  if (view.shapes[at] === 'initial') return isMore && view.tokens[at + 1]?.text === '.' ? scores.initialAndName : 0
  if (!isListedAt(view, at, firstNames)) return 0
  if (isMore) return scores.fullName
  return view.starts[at] === 1 ? 0 : scores.firstName
}

const isListedAt = ({ tokens, shapes }: TextView, at: number, firstNames: ReadonlySet<string>): boolean =>
  isCapital(shapes[at] ?? 'sign') && isListed(tokens[at]?.text ?? '', firstNames)

function isListed(word: string, firstNames: ReadonlySet<string>): boolean {
  const lower = lowerCase(word)
  return firstNames.has(lower) || firstNames.has(lower.replace(/'?s$/u, '')) || firstNames.has(lower.split('-')[0] ?? '')
}
