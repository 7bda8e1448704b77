import { casingsOf, sentenceStarts, type Casing } from './sentences'
import { shapeOf, type Shape } from './shapes'
import { tokensOf, type Token } from './tokens'

/** The tokens of a text and how each is written; all arrays are of one length. */
export interface TextView {
  readonly tokens: readonly Token[]
  readonly shapes: readonly Shape[]
  readonly casings: readonly Casing[]
  /** 1 where a sentence or a line begins. */
  readonly starts: Uint8Array
}

export function viewOf(text: string): TextView {
  const tokens = tokensOf(text)
  const shapes = tokens.map(shapeOf)
  const starts = sentenceStarts(tokens, shapes)
  return { tokens, shapes, starts, casings: casingsOf(shapes, starts) }
}
