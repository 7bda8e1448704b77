import { at, upTo } from './numbers'

/** A row for each applicant, a column for each rater; null (or a row's missing end) where nothing was given. */
export type Ratings = readonly (readonly (number | null)[])[]

/** The rows of applicants whom every rater has rated; the others, and how many they are, are left out. */
export interface Complete {
  readonly rows: readonly (readonly number[])[]
  readonly raters: number
  readonly leftOut: number
}

/** @throws RangeError for a rating that is not a finite number */
export function completeRows(ratings: Ratings): Complete {
  checkFinite(ratings)
  const raters = ratersIn(ratings)
  const rows = ratings.map((row) => row.flatMap((value) => value ?? [])).filter((row) => row.length === raters)
  return { rows, raters, leftOut: ratings.length - rows.length }
}

/** A row for each rater: the shape in which Krippendorff's alpha takes observations. */
export function transposed(ratings: Ratings): (number | null)[][] {
  return upTo(ratersIn(ratings)).map((rater) => ratings.map((row) => row[rater] ?? null))
}

export function ratersIn(ratings: Ratings): number {
  return ratings.reduce((most, row) => Math.max(most, row.length), 0)
}

/** @throws RangeError for a rating that is not a finite number */
export function checkFinite(ratings: Ratings): void {
  if (!ratings.every((row) => row.every((value) => value === null || Number.isFinite(value)))) throw new RangeError('a rating must be a finite number or null')
}

export interface Given {
  readonly rater: number
  readonly value: number
}

/**
 * The ratings that were given, without applicants whom nobody rated and raters who rated nobody. Places count from 0 among
 * those who are left; `applicants` and `raters` say which row and column each of them was.
 */
export interface Crossed {
  readonly applicants: readonly number[]
  readonly raters: readonly number[]
  /** A list for each applicant. */
  readonly given: readonly (readonly Given[])[]
  readonly count: number
}

/** @throws RangeError for a rating that is not a finite number */
export function crossed(ratings: Ratings): Crossed {
  checkFinite(ratings)
  const hasRating = (value: number | null | undefined) => value !== null && value !== undefined
  const applicants = upTo(ratings.length).filter((row) => at(ratings, row).some(hasRating))
  const raters = upTo(ratersIn(ratings)).filter((column) => ratings.some((row) => hasRating(row[column])))
  const given = applicants.map((row) => raters.flatMap((column, rater) => {
    const value = at(ratings, row)[column]
    return value === null || value === undefined ? [] : [{ rater, value }]
  }))
  return { applicants, raters, given, count: given.reduce((total, row) => total + row.length, 0) }
}

/** Figures of those who are left, put back at the places that they had; null at the others'. */
export function atPlaces(count: number, places: readonly number[], figures: readonly number[]): (number | null)[] {
  const all: (number | null)[] = upTo(count).map(() => null)
  places.forEach((place, index) => { all[place] = at(figures, index) })
  return all
}
