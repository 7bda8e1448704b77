import type { Detection, Finding, Span } from './finding'
import { foldText } from './folded-text'

/** Parts of a name shorter than this are words of every day too: Bo, Per. */
const shortest = 3
const capital = /^\p{Lu}/u
const wordsIn = /\p{L}+(?:['-]\p{L}+)*/gu
const genitive = /'?s$/u

/** What a mention is looked for by: the parts of a name, folded, and whether they began with a capital. */
interface NamePart {
  readonly word: string
  readonly hasCapital: boolean
}

function partsOf(text: string, { start, end }: Span): NamePart[] {
  return Array.from(text.slice(start, end).matchAll(wordsIn), ([word]) => ({ word: foldText(word).text, hasCapital: capital.test(word) }))
    .flatMap((part) => [part, { ...part, word: part.word.replace(genitive, '') }])
    .filter(({ word }) => word.length >= shortest)
}

/** How sure a mention is: whoever reads decides on the name and on its mentions at once. */
const scoreOfMention = 0.65

/**
 * Where the names that were found in one of a person's texts stand in the others, or again in the same: whole words, also in the
 * genitive, with a capital if the name had one. For each text, without what was found there already.
 */
export function mentionsOf(found: readonly { readonly text: string; readonly findings: readonly Finding[] }[]): Detection[][] {
  const parts = found.flatMap(({ text, findings }) => findings.filter(({ category }) => category === 'person-name').flatMap((name) => partsOf(text, name)))
  const needsCapital = new Map(parts.map(({ word, hasCapital }) => [word, hasCapital]))
  for (const { word, hasCapital } of parts) if (!hasCapital) needsCapital.set(word, false)
  return found.map(({ text, findings }) => Array.from(text.matchAll(wordsIn)).flatMap(({ 0: word, index }): Detection[] => {
    const folded = foldText(word).text
    const capitalNeeded = needsCapital.get(folded) ?? needsCapital.get(folded.replace(genitive, ''))
    const span = { start: index, end: index + word.length }
    if (capitalNeeded === undefined || (capitalNeeded && !capital.test(word))) return []
    if (findings.some(({ start, end }) => start < span.end && span.start < end)) return []
    return [{ ...span, category: 'person-name', score: scoreOfMention, recogniser: 'mention' }]
  }))
}
