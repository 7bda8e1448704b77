const words = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+|[.,]\p{N}+)*/gu
const sentenceEnd = /[.:!?…]+(?=\s|$|["”»')])|\n+/gu
const longWord = 7

/**
 * LIX, the readability index of Björnsson (Läsbarhet, 1968), made for Swedish and used for Danish and Norwegian alike: words a
 * sentence, plus long words (more than six letters) in the hundred. A sentence ends with a full stop, colon, question or
 * exclamation mark, or with its line. Below 25 very easy, 25–34 easy, 35–44 middling, 45–54 hard, 55 and more very hard.
 * Not rounded; 0 for a text without words.
 */
export function lix(text: string): number {
  const found = text.match(words) ?? []
  if (found.length === 0) return 0
  const sentences = text.split(sentenceEnd).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  return found.length / sentences + (100 * found.filter(({ length }) => length >= longWord).length) / found.length
}

/**
 * How alike two texts are, from 0 to 1: the share of the pairs of neighbouring words of the shorter that the other has too
 * (the overlap coefficient of word bigrams).
 */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  const shared = [...one].filter((pair) => other.has(pair)).length
  return shared / Math.max(1, Math.min(one.size, other.size))
}

function pairsOf(text: string): Set<string> {
  const found = text.toLowerCase().match(words) ?? []
  return new Set(found.slice(1).map((word, index) => `${found[index] ?? ''} ${word}`))
}
