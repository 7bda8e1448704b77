import type { Span } from '~/detection/finding'
import type { NameSpan } from '~/detection/names/name-span'
import { tokensOf } from '~/detection/names/tokens'
import type { NamedText } from './piece'

export type Finder = (text: string) => readonly NameSpan[]

export interface Figures {
  readonly names: number
  /** Names of persons that the spans cover wholly, as a share. */
  readonly recall: number
  /** Of the tokens covered, the share that belongs to a name of a person. */
  readonly precision: number
}

const isSign = /^[^\p{L}\p{N}]+$/u

/** How well the spans for persons of at least `least` cover the names of persons. Signs between words are not counted. */
export function figuresOf(texts: readonly NamedText[], find: Finder, least: number): Figures {
  let [names, covered, tokens, right] = [0, 0, 0, 0]
  for (const { text, spans } of texts) {
    const found = personsIn(find(text), least)
    const words = tokensOf(text).filter((token) => !isSign.test(token.text))
    const wanted = spans.filter(({ category }) => category === 'person-name')
    for (const name of wanted) {
      names += 1
      const parts = words.filter((word) => within(word, name))
      covered += Number(parts.length > 0 && parts.every((word) => found.some((span) => within(word, span))))
    }
    for (const word of words.filter((one) => found.some((span) => within(one, span)))) {
      tokens += 1
      right += Number(wanted.some((name) => within(word, name)))
    }
  }
  return { names, recall: covered / (names || 1), precision: right / (tokens || 1) }
}

export interface Alarms {
  readonly perThousandWords: number
  /** Share of the texts with any. */
  readonly texts: number
  readonly examples: readonly string[]
}

/** False spans of any category in texts without names. */
export function alarmsOf(texts: readonly string[], find: Finder, least: number): Alarms {
  let [words, spans, alarmed] = [0, 0, 0]
  const examples: string[] = []
  for (const text of texts) {
    const found = find(text).filter(({ score }) => score >= least)
    words += tokensOf(text).filter((token) => !isSign.test(token.text)).length
    spans += found.length
    alarmed += Number(found.length > 0)
    examples.push(...found.map(({ start, end, category, score }) => `${text.slice(start, end)} (${category} ${score.toFixed(2)})`))
  }
  return { perThousandWords: (1000 * spans) / words, texts: alarmed / texts.length, examples }
}

const personsIn = (found: readonly NameSpan[], least: number): NameSpan[] => found.filter(({ category, score }) => category === 'person-name' && score >= least)
const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end
