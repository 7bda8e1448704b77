import type { Custody } from '../custody'
import type { Phase } from '../recruitment/phases'

const hour = 3_600_000

/** Nobody is told more often than this that there are messages. */
export const betweenNotices = 24 * hour

/** While names are hidden a notice leaves at a random moment within so long: who has just written to a candidate shall not see in the mails who it is. */
export const scatterWhileHidden = 6 * hour

const opened: readonly Phase[] = ['unsealed', 'concluded', 'cancelled']

/** Whether names of the chosen are open, or the case is given up. */
export const areNamesOpen = (phase: Phase): boolean => opened.includes(phase)

/** Whether an address can be opened to tell somebody that there is news. Where officers hold the key, nothing opens one before they have. */
export const canBeTold = ({ custody, phase }: { readonly custody: Custody | null; readonly phase: Phase }): boolean => custody !== 'officers' || areNamesOpen(phase)

/** A letter that says that there is news, as the one before it counts. */
export interface Notice {
  readonly isMessage: boolean
  readonly isWaiting: boolean
  readonly dueAt: Date
}

/**
 * From when on somebody may be told of something new; null: what waits tells them already. All letters of news read alike, so one that waits does for whatever
 * comes while it waits; one that waits because of messages may turn out not to be needed, when they are read, and does for messages alone.
 */
export function noticeFrom(isMessage: boolean, before: readonly Notice[], now: Date): Date | null {
  if (before.some((one) => one.isWaiting && (isMessage || !one.isMessage))) return null
  const latest = isMessage ? Math.max(0, ...before.filter((one) => one.isMessage).map(({ dueAt }) => dueAt.getTime() + betweenNotices)) : 0
  return new Date(Math.max(now.getTime(), latest))
}
