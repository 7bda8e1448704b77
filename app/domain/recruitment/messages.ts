import { suggestedReplacement, type FindingCategory, groupOf } from '../anonymity/categories'
import { applyVeils, shiftlessAddAll, type Span, type Veil } from '../anonymity/redaction'
import type { Language } from '../local-text'
import type { Phase } from './phases'

/** Who wrote a message. */
export const messageAuthors = ['applicant', 'hr'] as const
export type MessageAuthor = (typeof messageAuthors)[number]

/**
 * `own`: begun by an applicant, and for HR nobody's. `candidate`: begun by HR with a candidate by number, and HR knows it as theirs.
 * `everybody`: a notice that every applicant of the recruitment reads and nobody answers in.
 */
export const threadKinds = ['own', 'candidate', 'everybody'] as const
export type ThreadKind = (typeof threadKinds)[number]

export const messageLimits = {
  /** UTF-16 units. */
  characters: 2000,
  /** How many messages an applicant may write before HR has answered one. */
  unanswered: 10,
  /** How many messages a thread may have in all. */
  inThread: 200,
} as const

const closedPhases: readonly Phase[] = ['draft', 'cancelled', 'erased']

/** Whether anything may be written about a recruitment that is in this phase. */
export const takesMessages = (phase: Phase): boolean => !closedPhases.includes(phase)

export interface FoundSpan extends Span {
  readonly category: FindingCategory
}

/**
 * A message as HR reads it, and as it is stored: whatever names the writer, or anybody, is veiled. What is found of health, age, family and
 * the like stays: it is often what somebody has to ask about, and it names nobody.
 */
export function veiledMessage(text: string, found: readonly FoundSpan[], language: Language): string {
  const hidden = found.filter(({ category }) => groupOf(category) === 'direct')
  const veils = hidden.map(({ start, end, category }): Veil => ({ start, end, replacement: suggestedReplacement(category) }))
  return applyVeils(text, shiftlessAddAll([], veils), language)
}

export interface Written {
  readonly author: MessageAuthor
}

/** How many messages at the end of a thread nobody of HR's has answered. */
export function unansweredIn(messages: readonly Written[]): number {
  const last = messages.map(({ author }) => author).lastIndexOf('hr')
  return messages.length - 1 - last
}

/** Whether the applicant may write one more in a thread. */
export const hasRoom = (messages: readonly Written[]): boolean => unansweredIn(messages) < messageLimits.unanswered && messages.length < messageLimits.inThread
