import type { Phase } from './phases'

/** What an applicant may ask for once the deadline has passed. A person decides it. */
export const requestKinds = ['correction', 'withdrawal'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestDecisions = ['open', 'accepted', 'declined'] as const
export type RequestDecision = (typeof requestDecisions)[number]

/** The longest text in which somebody says why they withdraw, or why a request is accepted or declined. */
export const longestRequestReason = 2000

const phasesOf: Record<RequestKind, readonly Phase[]> = {
  correction: ['clearing'],
  withdrawal: ['clearing', 'scoring', 'shortlisting'],
}
const onceScoringHasBegun: readonly Phase[] = ['scoring', 'shortlisting', 'locked', 'unsealed', 'concluded']

export type RequestRefusal = 'scoring-begun' | 'not-now'

/**
 * Why a request of this kind can neither be made nor decided in a phase; null when it can. An answer that is being scored
 * stays as it was sent; withdrawing is possible until the shortlist is locked.
 */
export function requestRefusal(kind: RequestKind, phase: Phase): RequestRefusal | null {
  if (phasesOf[kind].includes(phase)) return null
  return kind === 'correction' && onceScoringHasBegun.includes(phase) ? 'scoring-begun' : 'not-now'
}
