import { isOpenForAnswers } from './deadlines'
import type { Phase } from './phases'

/** What decides whether a post takes anything. */
export interface Intake {
  readonly phase: Phase
  readonly deadline: Date | null
  readonly graceMinutes: number
}

/** The same for one application, whose own deadline may be a later one. */
export interface OwnIntake extends Intake {
  /** The last second in which this one is taken all the same; null: the post's deadline is its own. */
  readonly extendedUntil: Date | null
}

export type IntakeRefusal = 'not-open' | 'deadline-passed'

/** Why an application takes no answer that reaches the server at `now`; null when it takes one. */
export function intakeRefusal(intake: OwnIntake, now: Date): IntakeRefusal | null {
  if (isTakenByAll(intake, now) || isTakenStill(intake, now)) return null
  const deadline = ownDeadline(intake)
  return deadline !== null && now > deadline ? 'deadline-passed' : 'not-open'
}

/** Why no application can be begun: at the deadline itself, since the grace is for answers that were begun in time. */
export function beginningRefusal(intake: Intake, now: Date): IntakeRefusal | null {
  return intakeRefusal({ ...intake, graceMinutes: 0, extendedUntil: null }, now)
}

/** The deadline that an applicant is told: the post's, or the own one where that is later. */
export function ownDeadline({ deadline, extendedUntil }: Pick<OwnIntake, 'deadline' | 'extendedUntil'>): Date | null {
  return deadline !== null && extendedUntil !== null && extendedUntil > deadline ? extendedUntil : deadline
}

function isTakenByAll({ phase, deadline, graceMinutes }: Intake, now: Date): boolean {
  return phase === 'open' && deadline !== null && isOpenForAnswers({ deadline, graceMinutes }, now)
}

/** A deadline that was put off holds when the others' answers are being cleared already, and ends when the committee has them. */
function isTakenStill({ phase, extendedUntil }: OwnIntake, now: Date): boolean {
  return (phase === 'open' || phase === 'clearing') && extendedUntil !== null && now <= extendedUntil
}

/** Why a published post cannot be applied for, as its page says it. */
export type ClosedWhy = 'deadline-passed' | 'closed-early' | 'cancelled'

export function closedWhy(intake: Intake, now: Date): ClosedWhy | null {
  if (intake.phase === 'cancelled') return 'cancelled'
  const refusal = beginningRefusal(intake, now)
  return refusal === 'not-open' ? 'closed-early' : refusal
}
