import type { Phase } from '../recruitment/phases'

/** Why a recruitment may be erased before its time. Words of a list, for they stand in the log for good. */
export const earlyReasons = ['mistake', 'test-run', 'authority-order', 'no-purpose'] as const
export type EarlyReason = (typeof earlyReasons)[number]

export const erasureRefusals = ['on-hold', 'still-running', 'erased-already', 'no-such-candidate', 'not-asked', 'same-asker', 'asked-already', 'held-already', 'not-held'] as const
export type ErasureRefusal = (typeof erasureRefusals)[number]

/** The phases in which a recruitment is over: nothing in it is decided any more. */
export const overPhases = ['concluded', 'cancelled'] as const satisfies readonly Phase[]
export const isOver = (phase: Phase): boolean => overPhases.some((over) => over === phase)

interface ApplicantFacts {
  readonly phase: Phase
  readonly isHeld: boolean
  /** Withdrawn by the applicant's own wish, before or after there were candidates. */
  readonly isWithdrawn: boolean
}

/**
 * Why one applicant cannot be erased now, or null. While a case is being decided, the authority needs what it decides on
 * (GDPR art. 17(3)(b) and (e)): an applicant who wants to be gone withdraws first. Once it is over a request is met at once, although the
 * period has not run out: the decision stands in the protocol, under its hash.
 */
export function applicantRefusal({ phase, isHeld, isWithdrawn }: ApplicantFacts): ErasureRefusal | null {
  if (phase === 'erased') return 'erased-already'
  if (!isOver(phase) && !isWithdrawn) return 'still-running' // before the hold: whether one stands would tell whose number belongs to a receipt code
  return isHeld ? 'on-hold' : null
}

/**
 * Why a recruitment cannot be erased now, or null.
 */
export function recruitmentRefusal({ phase, isHeld }: Pick<ApplicantFacts, 'phase' | 'isHeld'>): ErasureRefusal | null {
  if (phase === 'erased') return 'erased-already'
  if (isHeld) return 'on-hold'
  return isOver(phase) ? null : 'still-running'
}

/**
 * Two people stand behind erasing a recruitment before its time, for it destroys what shows how people were treated (the shared
 * burden of proof: forskelsbehandlingsloven § 7 a). One who works for HR asks, another of HR confirms: administrators rule the accounts and read no case, so
 * they could not know what they confirm.
 */
export function confirmRefusal(request: { readonly askedById: string } | null, confirmer: string): ErasureRefusal | null {
  if (!request) return 'not-asked'
  return request.askedById === confirmer ? 'same-asker' : null
}
