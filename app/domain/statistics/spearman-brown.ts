import { undefinedFor, type Figure } from './figure'

/** `not-positive`: raters who do not agree more than by chance gain nothing by being more. */
export type SpearmanBrownReason = 'not-positive'

/**
 * The reliability of the mean of so many raters, from that of one: mρ / (1 + (m − 1)ρ).
 * C. Spearman, British Journal of Psychology 3 (1910) 271–295; W. Brown, the same volume, 296–322.
 * @param reliability of one rater, at most 1
 * @param raters more than 0; need not be whole
 * @throws RangeError for a reliability above 1, or no raters
 */
export function reliabilityOfMean(reliability: number, raters: number): Figure<SpearmanBrownReason> {
  if (!(reliability <= 1) || !(raters > 0)) throw new RangeError(`a reliability of ${reliability} and ${raters} raters`)
  return reliability > 0 ? { value: (raters * reliability) / (1 + (raters - 1) * reliability) } : undefinedFor('not-positive')
}

/**
 * How many raters bring the mean to the reliability that is wanted, exactly, as a rule no whole number: ρ*(1 − ρ) / (ρ(1 − ρ*)).
 * @param reliability of one rater, at most 1
 * @param wanted between 0 and 1
 * @throws RangeError outside of these
 */
export function ratersNeeded(reliability: number, wanted: number): Figure<SpearmanBrownReason> {
  if (!(reliability <= 1) || !(wanted > 0 && wanted < 1)) throw new RangeError(`a reliability of ${reliability}, and ${wanted} wanted`)
  return reliability > 0 ? { value: (wanted * (1 - reliability)) / (reliability * (1 - wanted)) } : undefinedFor('not-positive')
}

/** Whole raters, at least one: what is only just more than a whole number is arithmetic. */
export function wholeRaters(raters: number): number {
  return Math.max(1, Math.ceil(raters - 1e-9))
}
