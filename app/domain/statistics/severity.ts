import { ok, refused, type Result } from '../result'
import { comparable, fitAdditive, isExplained, type CrossedReason } from './additive'
import { at, average, upTo } from './numbers'
import { atPlaces, completeRows, crossed, ratersIn, type Ratings } from './ratings'
import { likeliestFit } from './reml'

/** `holes`: somebody did not rate everybody. */
export type BalancedReason = 'one-rater' | 'few-applicants' | 'holes'

/**
 * How much higher than the panel each rater rates on average (below 0: stricter), where everybody rated everybody. Taking it
 * off changes every applicant's mean by the same, and so no order.
 * @throws RangeError for a rating that is not a finite number
 */
export function balancedSeverity(ratings: Ratings): Result<readonly number[], BalancedReason> {
  const { rows, raters, leftOut } = completeRows(ratings)
  if (raters < 2) return refused('one-rater')
  if (leftOut > 0) return refused('holes')
  if (rows.length < 2) return refused('few-applicants')
  const means = upTo(raters).map((rater) => average(rows.map((row) => at(row, rater))))
  return ok(means.map((mean) => mean - average(means)))
}

/** `few-ratings`: no more ratings than effects. `no-variation`: every rating the same. `no-residual`: raters differ by a constant and nothing else, so that nothing is left to weigh by. */
export type AdjustmentReason = CrossedReason | 'few-ratings' | 'no-variation' | 'no-residual'

/** Null for applicants whom nobody rated and raters who rated nobody. In the points of the scale. */
export interface Adjustment {
  readonly mean: number
  /** How far each applicant lies above the mean, drawn towards it the more the less is known. */
  readonly applicants: readonly (number | null)[]
  /** How much higher than the mean each rater rates (below 0: stricter), drawn towards 0 likewise. */
  readonly raters: readonly (number | null)[]
  /** Standard errors of these: ± 1.96 of them is a 95 % interval, the variances taken as known. */
  readonly applicantErrors: readonly (number | null)[]
  readonly raterErrors: readonly (number | null)[]
  readonly variance: { readonly applicant: number; readonly rater: number; readonly residual: number }
  /** Minus twice the logarithm of the restricted likelihood, by which models may be compared. */
  readonly criterion: number
}

/**
 * Applicants adjusted for who happened to rate them: crossed random effects, their variances by restricted maximum
 * likelihood, the effects as best linear unbiased predictions (fitMixed, likeliestFit). Gaps are allowed as long as
 * applicants and raters hang together. Meant to be shown beside the raw figures, never in their place.
 * @throws RangeError for a rating that is not a finite number
 */
export function adjustForSeverity(ratings: Ratings): Result<Adjustment, AdjustmentReason> {
  const table = crossed(ratings)
  const additive = fitAdditive(table)
  if (!additive.ok) return additive
  if (new Set(table.given.flatMap((row) => row.map(({ value }) => value))).size === 1) return refused('no-variation')
  if (additive.value.degrees < 1) return refused('few-ratings')
  if (isExplained(additive.value, table)) return refused('no-residual')
  const { fit, ratios } = likeliestFit(table)
  const ofApplicants = (figures: readonly number[]) => atPlaces(ratings.length, table.applicants, figures)
  const ofRaters = (figures: readonly number[]) => atPlaces(ratersIn(ratings), table.raters, figures)
  return ok({
    mean: fit.mean,
    applicants: ofApplicants(fit.applicants),
    raters: ofRaters(fit.raters),
    applicantErrors: ofApplicants(fit.applicantVariances.map(Math.sqrt)),
    raterErrors: ofRaters(fit.raterVariances.map(Math.sqrt)),
    variance: { applicant: ratios[0] * fit.residual, rater: ratios[1] * fit.residual, residual: fit.residual },
    criterion: fit.criterion,
  })
}

/** Below these numbers a severity is too little known to be shown to anybody. */
export const leastApplicantsForRater = 5
export const leastRatersForApplicant = 2

/** What keeps severities from being shown though they can be computed. */
export type SeverityCaution = CrossedReason | 'few-applicants-for-a-rater' | 'few-raters-for-an-applicant'

/** Everything that speaks against showing severities; empty when nothing does. Raters and applicants without any rating are passed by. */
export function severityCautions(ratings: Ratings): SeverityCaution[] {
  const table = crossed(ratings)
  const checked = comparable(table)
  const rated = table.raters.map((_, rater) => table.given.filter((row) => row.some((one) => one.rater === rater)).length)
  const cautions: SeverityCaution[] = checked.ok ? [] : [checked.refusal]
  if (rated.some((count) => count < leastApplicantsForRater)) cautions.push('few-applicants-for-a-rater')
  if (table.given.some((row) => row.length < leastRatersForApplicant)) cautions.push('few-raters-for-an-applicant')
  return cautions
}
