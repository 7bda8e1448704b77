/** How sure the detector is of a finding, as a person reads it. */
export const certainties = ['sure', 'likely', 'perhaps'] as const
export type Certainty = (typeof certainties)[number]

/** @param score in per cent */
export function certaintyOf(score: number): Certainty {
  if (score >= 90) return 'sure'
  return score >= 70 ? 'likely' : 'perhaps'
}
