import type { Span } from './redaction'

/** How a person changes how much of a text is veiled: a word more or less at either end. */
export const reachMoves = ['start-more', 'start-less', 'end-less', 'end-more'] as const
export type ReachMove = (typeof reachMoves)[number]

const words = /[\p{L}\p{M}\p{N}]+(?:[-'’./@][\p{L}\p{M}\p{N}]+)*/gu

const edges: Readonly<Record<ReachMove, (span: Span, words: readonly Span[]) => Span>> = {
  'start-more': (span, all) => ({ ...span, start: all.findLast(({ start }) => start < span.start)?.start ?? span.start }),
  'start-less': (span, all) => ({ ...span, start: all.find(({ start }) => start > span.start && start < span.end)?.start ?? span.start }),
  'end-less': (span, all) => ({ ...span, end: all.findLast(({ end }) => end < span.end && end > span.start)?.end ?? span.end }),
  'end-more': (span, all) => ({ ...span, end: all.find(({ end }) => end > span.end)?.end ?? span.end }),
}

/** The span with one end moved by a word; as it was where there is no further word, or where nothing of the finding would be left. */
export function movedReach(text: string, { finding, span, move }: { finding: Span; span: Span; move: ReachMove }): Span {
  const all = [...text.matchAll(words)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
  const moved = edges[move](span, all)
  return overlaps(moved, finding) ? moved : span
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
