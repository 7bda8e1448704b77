import { thresholds } from '~/detection/detect'
import type { Detection } from '~/detection/finding'
import type { FindingCategory } from '~/domain/anonymity/categories'
import type { LabelChoice } from './label-choice.server'
import type { ModelLabel } from './model-labels.server'
import type { WordForModel } from './words-for-model.server'

/** A word that is a name or a part of one. */
interface NamedWord extends WordForModel {
  readonly index: number
  readonly category: FindingCategory
  readonly begins: boolean
  readonly score: number
}

/** The names that the labels of the words make up, each as sure as its words are on average. A name does not run on over a line break. */
export function namedStretches(words: readonly WordForModel[], choices: readonly (LabelChoice | null)[], labels: readonly ModelLabel[]): Detection[] {
  const stretches: NamedWord[][] = []
  for (const word of namedWords(words, choices, labels)) {
    const open = stretches.at(-1)
    if (open && goesOn(open.at(-1), word)) open.push(word)
    else stretches.push([word])
  }
  return stretches.flatMap(detectionOf).filter(({ score }) => score >= thresholds.review)
}

function namedWords(words: readonly WordForModel[], choices: readonly (LabelChoice | null)[], labels: readonly ModelLabel[]): NamedWord[] {
  return words.flatMap((word, index) => {
    const choice = choices[index]
    const label = choice ? labels[choice.label] : null
    return choice && label?.category ? [{ ...word, index, category: label.category, begins: label.begins, score: choice.score }] : []
  })
}

function goesOn(last: NamedWord | undefined, { index, category, begins, startsLine }: NamedWord): boolean {
  return last?.index === index - 1 && last.category === category && !begins && !startsLine
}

function detectionOf(words: readonly NamedWord[]): Detection[] {
  const [first, last] = [words.at(0), words.at(-1)]
  const score = words.reduce((sum, word) => sum + word.score, 0) / words.length
  return first && last ? [{ category: first.category, start: first.start, end: last.end, score, recogniser: 'onnx' }] : []
}
