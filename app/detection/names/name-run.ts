import { nameStoppers, particles } from './rule-words'
import { isCapital } from './shapes'
import type { TextView } from './text-view'

const longestName = 6
const longestInLower = 3

/** Where the name ends that may begin with a token, as the number of the token after it; the same number where there is none. */
export function nameEnd(text: TextView, at: number): number {
  return text.casings[at] === 'lower' && text.shapes[at] === 'lower' ? lowerNameEnd(text, at) : capitalNameEnd(text, at)
}

/** Words with capitals, the dots of initials, and the particles between them. */
function capitalNameEnd(text: TextView, at: number): number {
  let end = at
  for (let next = at; next < Math.min(text.tokens.length, at + longestName); next += 1) {
    if (isNameWord(text, next, next === at)) end = next + 1
    else if (next === at || !isLink(text, next)) break
  }
  return end
}

function isNameWord({ tokens, shapes }: TextView, at: number, isFirst: boolean): boolean {
  const shape = shapes[at] ?? 'sign'
  return isCapital(shape) && (isFirst || shape === 'initial' || !nameStoppers.has(tokens[at]?.lower ?? ''))
}

/** The dot of an initial, or a particle. */
function isLink({ tokens, shapes }: TextView, at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  return particles.has(lower) || (lower === '.' && shapes[at - 1] === 'initial')
}

function lowerNameEnd({ tokens, shapes }: TextView, at: number): number {
  let end = at
  while (end < Math.min(tokens.length, at + longestInLower) && shapes[end] === 'lower' && !nameStoppers.has(tokens[end]?.lower ?? '')) end += 1
  return end
}

/** How many of the tokens are words, not signs. */
export function wordCount({ shapes }: TextView, start: number, end: number): number {
  return shapes.slice(start, end).filter((shape) => shape !== 'sign').length
}
