import { groupOf, type FindingCategory, type Severity, type VeilReplacement } from '~/domain/anonymity/categories'
import type { RecogniserName } from '~/domain/anonymity/recognisers'
import type { LocalText } from '~/domain/local-text'

/** A stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of a text that is likely to reveal something of somebody, as a recogniser finds it. */
export interface Detection extends Span {
  readonly category: FindingCategory
  /** How sure it is, from 0 to 1: see the thresholds in detect.ts. */
  readonly score: number
  readonly recogniser: RecogniserName
  /** Where it is another than the category's. */
  readonly severity?: Severity
}

/** A span that may reveal who the writer is or what must not count, explained. A proposal: a person decides. */
export interface Finding extends Detection {
  readonly severity: Severity
  /** Why it is one, for a reader. */
  readonly reason: LocalText
  /** What should stand in its place if it is veiled. */
  readonly suggestion: VeilReplacement
}

/** The surest first, then the longest, then the one that stands first. */
function byWorth(a: Detection, b: Detection): number {
  return b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start
}

const isIdentifier = ({ category }: Detection) => groupOf(category) === 'direct'

/** Without what lies within a longer direct identifier: a name in an e-mail address is no finding of its own, or the rest of it would stand there. */
function withoutParts<T extends Detection>(detections: readonly T[]): T[] {
  const isPartOf = (one: T, whole: T) => whole.start <= one.start && one.end <= whole.end && whole.end - whole.start > one.end - one.start
  return detections.filter((one) => !detections.some((whole) => isIdentifier(whole) && isPartOf(one, whole)))
}

/** Without overlaps, in the order of the text: of two that overlap the whole identifier, then the surer one, then the longer. */
export function withoutOverlaps<T extends Detection>(detections: readonly T[]): T[] {
  const kept: T[] = []
  for (const one of withoutParts(detections).sort(byWorth)) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}
