import { isCapital, isWord, type Shape } from './shapes'
import type { Token } from './tokens'

const sentenceEnds = new Set(['.', '!', '?', '…', ':', '\n', '•', '–', '*'])
const opening = new Set(['"', '“', '”', '»', '«', '(', "'", '‘', '-', '„'])

/** 1 for each token that begins a sentence or a line, 0 for the others. The dot of an initial ends no sentence. */
export function sentenceStarts(tokens: readonly Token[], shapes: readonly Shape[]): Uint8Array {
  const starts = new Uint8Array(tokens.length)
  let isStart = true
  tokens.forEach(({ text }, index) => {
    starts[index] = Number(isStart)
    if (sentenceEnds.has(text)) isStart = shapes[index - 1] !== 'initial' || text !== '.'
    else if (!opening.has(text)) isStart = false
  })
  return starts
}

/** How a writer uses capitals: as grammars say, hardly ever, or everywhere. */
export const casings = ['usual', 'lower', 'upper'] as const
export type Casing = (typeof casings)[number]

/** The casing of each token's surroundings: a line of capitals, a text without them, or neither. */
export function casingsOf(shapes: readonly Shape[], starts: Uint8Array): Casing[] {
  const usual: Casing = isWithoutCapitals(shapes, starts) ? 'lower' : 'usual'
  const found: Casing[] = []
  for (let start = 0; start < shapes.length; ) {
    const lineEnd = shapes.indexOf('line-end', start)
    const end = lineEnd < 0 ? shapes.length : lineEnd + 1
    const casing = isAllCapitals(shapes.slice(start, end)) ? 'upper' : usual
    while (found.length < end) found.push(casing)
    start = end
  }
  return found
}

/** Whether fewer than a third of the sentences that begin with a word begin with a capital. */
function isWithoutCapitals(shapes: readonly Shape[], starts: Uint8Array): boolean {
  const first = shapes.filter((shape, index) => starts[index] === 1 && isWord(shape))
  return first.length > 0 && 3 * first.filter(isCapital).length < first.length
}

function isAllCapitals(shapes: readonly Shape[]): boolean {
  const words = shapes.filter(isWord)
  return words.length >= 2 && words.every((shape) => shape === 'upper' || shape === 'initial')
}
