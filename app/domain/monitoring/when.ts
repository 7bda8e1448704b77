import type { Phase } from '../recruitment/phases'

/** Whether somebody may answer, change or take back: once what they applied with is sent, and until the list is locked. */
export function mayAnswerMonitoring({ state, phase }: { readonly state: 'begun' | 'submitted' | 'correcting' | 'withdrawn'; readonly phase: Phase }): boolean {
  const isSent = state === 'submitted' || state === 'correcting'
  return isSent && (['open', 'clearing', 'scoring', 'shortlisting'] as const).some((one) => one === phase)
}
