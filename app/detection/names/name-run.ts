import { nameStoppers, particles } from './rule-words'
import { isCapital, type Shape } from './shapes'
import type { Casing } from './sentences'
import type { Token } from './tokens'

/** A text as the rules read it. */
export interface RuledText {
  readonly tokens: readonly Token[]
  readonly shapes: readonly Shape[]
  readonly casings: readonly Casing[]
  readonly starts: Uint8Array
}

const longestName = 6
const longestInLower = 3

/** Where the name ends that may begin with a token, as the number of the token after it; the same number where there is none. */
export function nameEnd(text: RuledText, at: number): number {
  return text.casings[at] === 'lower' && text.shapes[at] === 'lower' ? lowerNameEnd(text, at) : capitalNameEnd(text, at)
}

/** Words with capitals, the dots of initials, and the particles between them. */
function capitalNameEnd({ tokens, shapes }: RuledText, at: number): number {
  let end = at
  for (let next = at; next < Math.min(tokens.length, at + longestName); next += 1) {
    const { text = '', lower = '' } = tokens[next] ?? {}
    const shape = shapes[next] ?? 'sign'
    const isDot = text === '.' && shapes[next - 1] === 'initial' && next > at
    if (isCapital(shape) && !(next > at && nameStoppers.has(lower) && shape !== 'initial')) end = next + 1
    else if (!isDot && !(next > at && particles.has(lower))) break
  }
  return end
}

function lowerNameEnd({ tokens, shapes }: RuledText, at: number): number {
  let end = at
  while (end < Math.min(tokens.length, at + longestInLower) && shapes[end] === 'lower' && !nameStoppers.has(tokens[end]?.lower ?? '')) end += 1
  return end
}

/** How many of the tokens are words, not signs. */
export function wordCount({ shapes }: RuledText, start: number, end: number): number {
  return shapes.slice(start, end).filter((shape) => shape !== 'sign').length
}
