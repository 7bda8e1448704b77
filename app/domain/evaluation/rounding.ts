/**
 * How counts of people are shown: to the nearest multiple of 5, halves up, so that 0, 1 and 2 are 0. Totals are rounded too, and not summed
 * anew from what was rounded. HESA's rounding and suppression (hesa.ac.uk, "Rounding and suppression to anonymise statistics").
 */
export function roundedCount(count: number): number {
  return Math.floor((count + 2.5) / 5) * 5
}

/** A share of fewer people than this is not told (22.5 in HESA's words). */
const leastOfShare = 22.5
/** Nor an average of so few. */
const mostOfNoAverage = 7

/** Whether a share of so many people may be told. */
export const mayTellShare = (of: number): boolean => of >= leastOfShare
/** Whether an average of so many answers may be told. */
export const mayTellAverage = (of: number): boolean => of > mostOfNoAverage
