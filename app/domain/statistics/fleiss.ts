import { placeOn } from './cohen'
import { undefinedFor, type Figure } from './figure'
import { at, average, squares, sum, upTo } from './numbers'
import type { Ratings } from './ratings'

/** `unequal-raters`: not every applicant was rated by as many; Krippendorff's alpha allows that. `one-rater`: fewer than two each. `no-variation`: every rating the same. */
export type FleissReason = 'no-applicants' | 'unequal-raters' | 'one-rater' | 'no-variation'

export type FleissKappa =
  | { readonly value: number; readonly observed: number; readonly chance: number; /** The value over its standard error if there were no agreement. */ readonly z: number }
  | Extract<Figure<FleissReason>, { readonly value: null }>

/**
 * Fleiss's kappa of names (pass or fail): how much more often two raters agree than chance would have it.
 * J. L. Fleiss, Psychological Bulletin 76 (1971) 378–382; the standard error as corrected by J. L. Fleiss, J. C. M. Nee and
 * J. R. Landis, the same, 86 (1979) 974–977.
 * @param counts a row for each applicant, a column for each name, holding how many raters gave it
 * @throws RangeError for a count that is not a whole number from 0 up, or rows that are not as long as each other
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  if (counts.length === 0) return undefinedFor('no-applicants')
  const names = at(counts, 0).length
  if (!counts.every((row) => row.length === names && row.every((count) => Number.isInteger(count) && count >= 0))) throw new RangeError('counts are whole numbers from 0 up, as many for each applicant')
  const raters = sum(at(counts, 0))
  if (!counts.every((row) => sum(row) === raters)) return undefinedFor('unequal-raters')
  if (raters < 2) return undefinedFor('one-rater')
  const shares = upTo(names).map((name) => sum(counts.map((row) => at(row, name))) / (counts.length * raters))
  return shares.includes(1) ? undefinedFor('no-variation') : kappaOf(counts, { raters, shares })
}

function kappaOf(counts: readonly (readonly number[])[], { raters, shares }: { readonly raters: number; readonly shares: readonly number[] }): FleissKappa {
  const observed = average(counts.map((row) => (squares(row) - raters) / (raters * (raters - 1))))
  const chance = squares(shares)
  const value = (observed - chance) / (1 - chance)
  const products = shares.map((share) => share * (1 - share))
  const skew = sum(shares.map((share, name) => at(products, name) * (1 - 2 * share)))
  const variance = (2 / (counts.length * raters * (raters - 1))) * ((sum(products) ** 2 - skew) / sum(products) ** 2)
  return { value, observed, chance, z: value / Math.sqrt(variance) }
}

/**
 * How many raters gave each value of the scale to each applicant.
 * @throws RangeError for a value that is not on the scale
 */
export function countsOnScale(ratings: Ratings, scale: readonly number[]): number[][] {
  return ratings.map((row) => {
    const counts = scale.map(() => 0)
    for (const value of row) {
      if (value !== null) {
        const place = placeOn(scale, value)
        counts[place] = at(counts, place) + 1
      }
    }
    return counts
  })
}
