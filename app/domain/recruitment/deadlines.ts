/** When answers are taken. The server's time decides. */
export interface AnswerWindow {
  readonly deadline: Date
  /** Minutes after the deadline in which an answer begun in time is still taken. */
  readonly graceMinutes: number
}

const minute = 60_000

/** Whether an answer that reaches the server at `now` is taken. The last instant of the window is inside it. */
export function isOpenForAnswers({ deadline, graceMinutes }: AnswerWindow, now: Date): boolean {
  return now.getTime() <= deadline.getTime() + graceMinutes * minute
}

/**
 * When the personal data of a concluded recruitment are to be gone: the same day and time so many calendar months
 * later, in UTC; the last day of a month that has no such day (31 January and one month is 28 or 29 February).
 * @throws RangeError when months is not a whole number from 0 up
 */
export function retentionEnds(concludedAt: Date, months: number): Date {
  if (!Number.isInteger(months) || months < 0) throw new RangeError(`retention of ${months} months`)

  const ends = new Date(concludedAt)
  ends.setUTCDate(1)
  ends.setUTCMonth(ends.getUTCMonth() + months)
  ends.setUTCDate(Math.min(concludedAt.getUTCDate(), lastDayOfMonth(ends)))
  return ends
}

function lastDayOfMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
}
