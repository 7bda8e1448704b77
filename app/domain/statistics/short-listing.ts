import { undefinedFor, type Figure } from './figure'
import { sum, upTo } from './numbers'
import { normalQuantile } from './quantiles'

export type ShortListingReason = 'not-positive'

/**
 * The share of the short-listed who do not belong there, as the reliability alone would have it: they are among the best by
 * the panel's mean, and not by the mean of endlessly many raters of the same kind. Of those who belong there the same share is
 * missed. The model: panel's mean and true level are normal and correlate by √reliability, and the same share of applicants is
 * taken of either. A lower bound in so far as raters may agree and still be wrong together; an approximation where applicants are
 * few. F. Bartoš and P. Martinková, "Assessing quality of selection procedures: Lower bound of false positive rate as a
 * function of inter-rater reliability", British Journal of Mathematical and Statistical Psychology 77 (2024) 651–671.
 * @param reliability of the panel's mean, ICC(2,k) for instance, at most 1
 * @param share of the applicants who are short-listed, between 0 and 1
 * @throws RangeError outside of these
 */
export function wronglyShortListed(reliability: number, share: number): Figure<ShortListingReason> {
  if (!(reliability <= 1) || !(share > 0 && share < 1)) throw new RangeError(`a reliability of ${reliability} and a share of ${share}`)
  if (reliability <= 0) return undefinedFor('not-positive')
  return { value: 1 - successRatio(Math.sqrt(reliability), { taken: share, suitable: share }) }
}

/**
 * The share of the suitable among those taken by a predictor. H. C. Taylor and J. T. Russell, "The relationship of validity
 * coefficients to the practical effectiveness of tests in selection", Journal of Applied Psychology 23 (1939) 565–578.
 * @param correlation of predictor and what is to be predicted, from 0 to 1
 * @param shares of all, between 0 and 1
 */
export function successRatio(correlation: number, { taken, suitable }: { readonly taken: number; readonly suitable: number }): number {
  const [h, k] = [-normalQuantile(taken), -normalQuantile(suitable)]
  const both = taken * suitable + excess(correlation, [h, k])
  return Math.min(1, Math.max(0, both / taken))
}

/**
 * By how much it is likelier than under independence that both of two standard normal variables lie above their lines: the
 * density at the lines, integrated over the correlation as a sine (Plackett, Biometrika 41 (1954) 351–360), by Simpson's rule.
 */
function excess(correlation: number, [h, k]: readonly [number, number]): number {
  const end = Math.asin(correlation)
  const density = (angle: number) => Math.exp(-exponent(angle, [h, k])) / (2 * Math.PI)
  const steps = 2000
  return (end / steps / 3) * sum(upTo(steps + 1).map((step) => simpsonWeight(step, steps) * density((end * step) / steps)))
}

function exponent(angle: number, [h, k]: readonly [number, number]): number {
  if (h === k) return (h * h) / (1 + Math.sin(angle))
  const cosine = Math.cos(angle)
  return cosine === 0 ? Infinity : (h * h + k * k - 2 * h * k * Math.sin(angle)) / (2 * cosine * cosine)
}

function simpsonWeight(step: number, steps: number): number {
  if (step === 0 || step === steps) return 1
  return step % 2 === 1 ? 4 : 2
}
