import type { PersonId, QuestionId } from '../ids'
import { daysAfter, endOfLocalDay, localDayAt } from '../recruitment/local-time'
import { workingDaysAfter } from '../recruitment/working-days'
import type { Level } from './score'

/** What came from a candidate who was heard: nothing, word that there is nothing to say, or a comment. Told to nobody before the deadline. */
export const hearingReplies = ['silent', 'nothing-to-add', 'comment'] as const
export type HearingReply = (typeof hearingReplies)[number]

/** What one reviewer's judgement of an answer was when the hearing was opened. A `type`, as all that the protocol's JSON is made of. */
export type HearingScore = {
  readonly reviewerId: PersonId
  readonly level: Level
  readonly note: string
  /** Why the level was changed to this one when the answer was read again; absent where it was not. */
  readonly revisionReason?: string
}

/** One question that a candidate is heard about, with every level that stood. Kept as it was shown, whatever is revised later. */
export type HearingGround = {
  readonly questionId: QuestionId
  readonly scores: readonly HearingScore[]
}

/** Where a hearing stands. Only `running`, `to-clear` and `to-read` are in the way of the lock. */
export type HearingState = 'running' | 'to-clear' | 'to-read' | 'done' | 'withdrawn'

export interface HearingFacts {
  readonly deadline: Date
  /** Why HR ended it before the deadline, or null. */
  readonly endedReason: string | null
  readonly reply: HearingReply
  /** Why HR waited no longer for the rereading, or null. */
  readonly unreadReason: string | null
  /** What was written, cleared by a redactor; null while nobody has. */
  readonly comment: string | null
  readonly isWithdrawn: boolean
  /** How many reviewers have not read the answers again since the comment was cleared. */
  readonly toReadAgain: number
}

/** Where a hearing stands at an instant. Silence when the deadline passes ends it. */
export function hearingState({ isWithdrawn, reply, comment, toReadAgain, unreadReason, ...period }: HearingFacts, now: Date): HearingState {
  if (isWithdrawn) return 'withdrawn'
  if (!isOver(period, now)) return 'running'
  if (reply !== 'comment') return 'done'
  if (comment === null) return 'to-clear'
  return toReadAgain > 0 && unreadReason === null ? 'to-read' : 'done'
}

/** Whether nothing can be written any more, and what was written may be told of. */
export function isOver({ deadline, endedReason }: Pick<HearingFacts, 'deadline' | 'endedReason'>, now: Date): boolean {
  return endedReason !== null || now > deadline
}

/** The longest comment, and the longest reason for a hearing or for its end, in UTF-16 units. */
export const longestHearingText = 4000

/**
 * Working days from the opening to the deadline. The law names no number: a deadline shall leave a reasonable time to read and to
 * consider what to say (PAV 9.1.9); a level with its notes is little to read, and a recruitment waits.
 */
export const usualHearingDays = 5
/** Fewer are not offered: nobody reads their mail every day. */
export const shortestHearingDays = 3
/** Calendar days: further away is a slip of the hand. */
const furthestDay = 60

/** The day that is proposed as the deadline: `2026-04-01`. */
export function usualHearingDay(now: Date): string {
  return workingDaysAfter(localDayAt(now), usualHearingDays)
}

/** The first day that can be chosen. */
export function earliestHearingDay(now: Date): string {
  return workingDaysAfter(localDayAt(now), shortestHearingDays)
}

/** The end of the day that was chosen as the deadline, or null: no such day, too soon, or too far away. */
export function hearingDeadline(localDay: string, now: Date): Date | null {
  const isWithin = localDay >= earliestHearingDay(now) && localDay <= daysAfter(localDayAt(now), furthestDay)
  return isWithin ? endOfLocalDay(localDay) : null
}

/** The same for a deadline that is put off: it never comes earlier than it was promised. */
export function laterHearingDeadline(localDay: string, { deadline, now }: { deadline: Date; now: Date }): Date | null {
  const end = localDay <= daysAfter(localDayAt(now), furthestDay) ? endOfLocalDay(localDay) : null
  return end !== null && end > deadline ? end : null
}
