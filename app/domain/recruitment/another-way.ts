import { daysAfter, endOfLocalDay, localDayAt } from './local-time'
import { ownDeadline, type OwnIntake } from './intake'

/** How an application may come that is not written by the applicant on this site. */
export const otherWays = ['paper', 'telephone'] as const
export type OtherWay = (typeof otherWays)[number]

/** What a clerk says of an application that is typed in after the deadline. */
export interface Arrival {
  readonly how: OtherWay
  readonly cameInTime: boolean
  /** The day it came, `2026-04-01`. */
  readonly receivedOn: string | null
}

/**
 * Whether something typed in after the deadline came in time all the same: on paper, not later than the day of the deadline.
 * Whoever telephones can only be in time while the post is open.
 */
export function cameInTime({ how, cameInTime: isStated, receivedOn }: Arrival, deadline: Date | null, now: Date): boolean {
  if (how !== 'paper' || !isStated || receivedOn === null || deadline === null) return false
  return receivedOn <= localDayAt(deadline) && receivedOn <= localDayAt(now)
}

/** Why somebody gets longer. Health is never told apart from disability, and nothing is written in words of one's own. */
export const extensionReasons = ['disability', 'technical', 'equal-treatment'] as const
export type ExtensionReason = (typeof extensionReasons)[number]

/** Days after the post's deadline, at most: the others are waiting. */
export const longestExtension = 14

/** The end of the day to which an application's deadline can be put off, or null: too late, or not later than it is. */
export function extendedDeadline(until: string, application: Pick<OwnIntake, 'deadline' | 'extendedUntil'>, now: Date): Date | null {
  const [end, own] = [endOfLocalDay(until), ownDeadline(application)]
  if (end === null || own === null || application.deadline === null) return null
  const isLater = end > own && end > now
  return isLater && until <= daysAfter(localDayAt(application.deadline), longestExtension) ? end : null
}
