/** How the yearly review of the accessibility statement stands. */
export const reviewStates = ['missing', 'future', 'outdated', 'current'] as const
export type ReviewState = (typeof reviewStates)[number]

/**
 * The statement is to be brought up to date at least once a year (Danish executive order 904 of 22 August 2019).
 * @param reviewedOn an ISO date, or '' when it was never reviewed
 * @param today an ISO date
 */
export function reviewState(reviewedOn: string, today: string): ReviewState {
  if (reviewedOn === '') return 'missing'
  if (reviewedOn > today) return 'future'
  return today > aYearAfter(reviewedOn) ? 'outdated' : 'current'
}

function aYearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
}
