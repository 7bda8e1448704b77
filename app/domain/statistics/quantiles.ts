import fInverse from '@stdlib/stats-base-dists-f-quantile'
import normalInverse from '@stdlib/stats-base-dists-normal-quantile'
import tInverse from '@stdlib/stats-base-dists-t-quantile'

// The only file that knows the library (docs/decisions/015).

/** The value that F with these degrees of freedom, whole or not, stays below with the given probability. Infinity or NaN where there is none: look before use. */
export function fQuantile(probability: number, [numerator, denominator]: readonly [number, number]): number {
  return fInverse(probability, numerator, denominator)
}

/** The value that Student's t stays below with the given probability. */
export function tQuantile(probability: number, degrees: number): number {
  return tInverse(probability, degrees)
}

/** The value that a standard normal variable stays below with the given probability. */
export function normalQuantile(probability: number): number {
  return normalInverse(probability, 0, 1)
}
