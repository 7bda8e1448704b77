import type { RankOdds } from './rater-bootstrap'

// How figures are read. Apart from what computes them, so that a page can take these and leave the libraries behind.

/** How clearly an applicant is among the first: the committee argues about what is open. */
export const bands = ['clearly-in', 'open', 'clearly-out'] as const
export type Band = (typeof bands)[number]

/** Clearly in from .95 up. Clearly out only where even with every place on the line it is .05 at most. */
export function bandOf({ pTop, pAtLine }: Pick<RankOdds, 'pTop' | 'pAtLine'>): Band {
  if (pTop >= 0.95 - 1e-12) return 'clearly-in'
  return pTop + pAtLine <= 0.05 + 1e-12 ? 'clearly-out' : 'open'
}

/** How far a reliability may be trusted. */
export const reliabilityGrades = ['poor', 'moderate', 'good', 'excellent'] as const
export type ReliabilityGrade = (typeof reliabilityGrades)[number]

/**
 * T. K. Koo and M. Y. Li, "A Guideline of Selecting and Reporting Intraclass Correlation Coefficients", Journal of
 * Chiropractic Medicine 15 (2016) 155–163: below .5, to .75, to .9, above. To be held against an interval's lower end.
 */
export function reliabilityGrade(lower: number): ReliabilityGrade {
  if (lower > 0.9) return 'excellent'
  if (lower < 0.5) return 'poor'
  return lower < 0.75 ? 'moderate' : 'good'
}
