import type { Span } from '~/detection/finding'

/** The span in UTF-16 code units of a span counted in code points, as Python counts; null when the text has no such span. */
export type FromCodePoints = (span: Span) => Span | null

export function fromCodePoints(text: string): FromCodePoints {
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    starts.push(at)
    at += character.length
  }
  starts.push(at)
  return ({ start, end }) => {
    const [from, to] = [starts[start], starts[end]]
    return from === undefined || to === undefined || from >= to ? null : { start: from, end: to }
  }
}
