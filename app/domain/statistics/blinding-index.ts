import { undefinedFor, type Figure } from './figure'
import { normalQuantile } from './quantiles'

/** What was guessed of the people of one group: rightly, wrongly, or not at all. */
export interface Guesses {
  readonly right: number
  readonly wrong: number
  readonly dontKnow: number
}

export type BlindingReason = 'no-guesses'

export type BlindingIndex =
  | { readonly value: number; readonly error: number; readonly lower: number; readonly upper: number }
  | Extract<Figure<BlindingReason>, { readonly value: null }>

/**
 * Bang's blinding index of one group: right less wrong guesses, of all who were asked. 1 when everybody is seen through, 0 when
 * guesses are as good as chance or nobody knows, below 0 when more guess wrongly than rightly. One for each group, since what
 * is seen through in one may be hidden in the other. H. Bang, L. Ni and C. E. Davis, "Assessment of blinding in clinical
 * trials", Controlled Clinical Trials 25 (2004) 143–156.
 * @param level of the two-sided interval, between 0 and 1; the authors' one-sided 95 % limits are those of .9
 * @throws RangeError for a count that is not a whole number from 0 up
 */
export function blindingIndex({ right, wrong, dontKnow }: Guesses, level = 0.95): BlindingIndex {
  if (![right, wrong, dontKnow].every((count) => Number.isInteger(count) && count >= 0)) throw new RangeError('guesses are counted in whole numbers from 0 up')
  const asked = right + wrong + dontKnow
  if (asked === 0) return undefinedFor('no-guesses')
  const value = (right - wrong) / asked
  const error = Math.sqrt(((right + wrong) / asked - value ** 2) / asked)
  const reach = normalQuantile((1 + level) / 2) * error
  return { value, error, lower: value - reach, upper: value + reach }
}
