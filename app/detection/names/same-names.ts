import { classOf, lexiconKey, ordinaryLevel, type Lexicon } from './lexicon'
import type { NameSpan } from './name-span'
import { particles } from './rule-words'
import { isCapital } from './shapes'
import type { TextView } from './text-view'
import type { Token } from './tokens'

/** From this score on a name is sure enough to be looked for in the rest of the text. */
const sureName = 0.7
const sameName = 0.7
const shortestPart = 3

/**
 * The places where parts of the names that were found stand again, with or without a genitive: a name once is a name everywhere. A
 * part that is an ordinary word, too, counts only with a capital within a sentence.
 */
export function sameNames({ tokens, shapes, starts, casings }: TextView, found: readonly NameSpan[], lexicon: Lexicon | null): NameSpan[] {
  const parts = partsOf(tokens, found)
  if (parts.size === 0) return []
  const isAmbiguous = (word: string) => lexicon === null || ordinaryLevel(classOf(lexicon, lexiconKey(word))) > 0
  return tokens.flatMap(({ start, end, lower }, index): NameSpan[] => {
    const part = partOf(lower, parts)
    if (part === null) return []
    const hasCapital = isCapital(shapes[index] ?? 'sign')
    const counts = isAmbiguous(part) ? hasCapital && starts[index] === 0 : hasCapital || casings[index] === 'lower'
    return counts ? [{ start, end, category: 'person-name', score: sameName, recogniser: 'name-rule' }] : []
  })
}

function partsOf(tokens: readonly Token[], found: readonly NameSpan[]): ReadonlySet<string> {
  const sure = found.filter(({ category, score }) => category === 'person-name' && score >= sureName)
  const parts = tokens.filter((token) => sure.some(({ start, end }) => token.start >= start && token.end <= end)).map(({ lower }) => lower)
  const bare = parts.flatMap((part) => [part, part.replace(/'s?$/u, '')])
  return new Set(bare.filter((part) => part.length >= shortestPart && !particles.has(part)))
}

/** The part that a word is, or of which it is the genitive or without which a genitive was found. */
function partOf(lower: string, parts: ReadonlySet<string>): string | null {
  const forms = [lower, lower.replace(/'s?$/u, ''), lower.replace(/s$/u, ''), `${lower}s`]
  return forms.find((form) => parts.has(form)) ?? null
}
