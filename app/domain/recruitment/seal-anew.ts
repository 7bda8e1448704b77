import type { Phase } from './phases'

const phases: readonly Phase[] = ['open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed']

/** Whether a name whose key was lost may still be needed, and so be sealed anew: of what was sent, until the recruitment is concluded. */
export function isSealedAnewIn(phase: Phase): boolean {
  return phases.includes(phase)
}

/** The same of one application. */
export function maySealAnew({ state, phase }: { readonly state: 'begun' | 'submitted' | 'correcting' | 'withdrawn'; readonly phase: Phase }): boolean {
  return isSealedAnewIn(phase) && (state === 'submitted' || state === 'correcting')
}
