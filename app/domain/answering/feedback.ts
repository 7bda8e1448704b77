/** Where an answer stands among the applicants'; null: too few to say. */
export const bands = ['lower', 'middle', 'upper'] as const
export type Band = (typeof bands)[number]

/** Fewer applicants, or fewer levels of one's own, and nothing is compared. */
export const fewest = { applicants: 5, reviewers: 2 } as const

/** The mean level of one applicant's answer to one question, and by how many reviewers. */
export interface Answered {
  readonly candidateKey: number
  readonly mean: number
  readonly reviewers: number
}

/** What one applicant is told of one question. */
export interface QuestionFeedback {
  readonly candidateKey: number
  /** The own mean level in half steps: 2 for level 1 to 10 for level 5. Coarser than the mean, which the own copy has. */
  readonly halfSteps: number
  readonly band: Band | null
}

/** Means closer than this are equal: the difference is of arithmetic, not of answers. */
const tolerance = 1e-9

/**
 * The feedback on one question, for everybody whose answer was given a level. The upper band takes at least two thirds of the others who scored lower; the lower band
 * the reverse; everything else, and every doubt, is “among the others”. One applicant, drawn by the caller and remembered by nobody, is not counted among the others, so
 * that even all but one who lay their feedback side by side cannot tell whether the last one was counted (docs/decisions/027).
 */
export function feedbackOn(answered: readonly Answered[], leftOut: number | null): QuestionFeedback[] {
  const judged = answered.filter(({ reviewers }) => reviewers >= fewest.reviewers)
  const isEnough = judged.length >= fewest.applicants
  return answered.filter(({ reviewers }) => reviewers > 0).map((own) => ({
    candidateKey: own.candidateKey,
    halfSteps: Math.round(own.mean * 2),
    band: isEnough && own.reviewers >= fewest.reviewers ? bandOf(own, judged.filter(({ candidateKey }) => candidateKey !== own.candidateKey && candidateKey !== leftOut)) : null,
  }))
}

function bandOf(own: Answered, others: readonly Answered[]): Band {
  const below = others.filter(({ mean }) => mean < own.mean - tolerance).length
  const above = others.filter(({ mean }) => mean > own.mean + tolerance).length
  if (3 * below >= 2 * others.length) return 'upper'
  return 3 * above >= 2 * others.length ? 'lower' : 'middle'
}

/** A qualification's strength in half steps, 2–10: the mean of the questions that cover it, each by its weight; null where none was judged. */
export function strengthOf(covering: readonly { readonly halfSteps: number; readonly weight: number }[]): number | null {
  const total = covering.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? null : Math.round(covering.reduce((sum, { halfSteps, weight }) => sum + halfSteps * weight, 0) / total)
}
