import type { FindingCategory } from './categories'
import { waitsForDecision } from './categories'
import type { Span, Veil } from './redaction'

/** A place in a comment where the applicant's own name or contact stands. */
export interface OwnMention extends Span {
  readonly category: FindingCategory
}

/** Something found in a comment, and what a redactor has made of it. */
export interface CommentFinding extends OwnMention {
  readonly decision: 'open' | 'veiled' | 'kept'
  /** It has to be decided before the comment is cleared. */
  readonly isWaiting: boolean
}

interface Decided {
  readonly veils: readonly Veil[]
  readonly kept: readonly Span[]
}

const lies = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end

/**
 * What was found, each place once and in the order of the text: the applicant's own name first, for whoever reads it knows no name to look for.
 * What lies under a veil is veiled; what was kept is kept.
 */
export function commentFindings(found: readonly OwnMention[], own: readonly OwnMention[], { veils, kept }: Decided): CommentFinding[] {
  const others = found.filter((one) => !own.some((mention) => lies(one, mention)))
  return [...own, ...others].sort((a, b) => a.start - b.start || a.end - b.end).map(({ start, end, category }) => {
    const decision = veils.some((veil) => lies({ start, end }, veil)) ? 'veiled' : kept.some((span) => span.start === start && span.end === end) ? 'kept' : 'open'
    return { start, end, category, decision, isWaiting: waitsForDecision({ category, decision }) }
  })
}
