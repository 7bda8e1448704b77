import { isOpenForAnswers } from './deadlines'
import type { Phase } from './phases'

export interface Intake {
  readonly phase: Phase
  readonly deadline: Date | null
  readonly graceMinutes: number
}

export type IntakeRefusal = 'not-open' | 'deadline-passed'

/** Why a post takes no answer that reaches the server at `now`; null when it takes one. */
export function intakeRefusal({ phase, deadline, graceMinutes }: Intake, now: Date): IntakeRefusal | null {
  if (phase === 'open' && deadline !== null && isOpenForAnswers({ deadline, graceMinutes }, now)) return null
  return deadline !== null && now > deadline ? 'deadline-passed' : 'not-open'
}

/** Why no application can be begun: at the deadline itself, since the grace is for answers that were begun in time. */
export function beginningRefusal(intake: Intake, now: Date): IntakeRefusal | null {
  return intakeRefusal({ ...intake, graceMinutes: 0 }, now)
}

/** Why a published post cannot be applied for, as its page says it. */
export type ClosedWhy = 'deadline-passed' | 'closed-early' | 'cancelled'

export function closedWhy(intake: Intake, now: Date): ClosedWhy | null {
  if (intake.phase === 'cancelled') return 'cancelled'
  const refusal = beginningRefusal(intake, now)
  return refusal === 'not-open' ? 'closed-early' : refusal
}
