import { below, seededUint32 } from '../anonymity/shuffle'
import { alphaReckoner, coincidenceMatrix, krippendorffAlpha, pairableUnits, valuesOf, type AlphaReason, type Observations, type Scale } from './krippendorff'
import { at, upTo } from './numbers'

export interface BootstrapOptions {
  /** The same seed gives the same interval on every machine. */
  readonly seed?: string
  readonly draws?: number
  /** Of the two-sided interval, between 0 and 1. */
  readonly level?: number
}

/** Below this alpha is not even to be taken tentatively (Krippendorff 2004). */
export const leastTentative = 0.667

export type AlphaWithInterval =
  | {
      readonly value: number
      readonly lower: number
      readonly upper: number
      /** How likely it is that alpha lies below .667. */
      readonly probabilityBelow: number
      /** The draws that had an alpha; in the others every value was the same. */
      readonly draws: number
    }
  | { readonly value: null; readonly reason: AlphaReason }

/**
 * Alpha with an interval from drawing units (applicants) anew, with replacement, and taking the draws' percentiles. Observers
 * are not drawn. As in A. Zapf, S. Castell, L. Morawietz and A. Karch, BMC Medical Research Methodology 16 (2016) 93;
 * Krippendorff's own procedure draws pairs of values instead, and is another.
 * @throws RangeError for a value that is not a finite number
 */
export function alphaWithInterval(observations: Observations, scale: Scale, options: BootstrapOptions = {}): AlphaWithInterval {
  const { seed = 'alpha', draws = 10_000, level = 0.95 } = options
  const alpha = krippendorffAlpha(observations, scale)
  if (alpha.value === null) return alpha
  return withInterval(alpha.value, drawnAlphas(observations, scale, { seed, draws }), level)
}

/** The interval between the percentiles of what was drawn. */
export function withInterval(value: number, drawn: readonly number[], level: number): AlphaWithInterval {
  if (drawn.length === 0) return { value: null, reason: 'no-variation' }
  const [found, tail] = [[...drawn].sort((a, b) => a - b), (1 - level) / 2]
  return { value, lower: percentile(found, tail), upper: percentile(found, 1 - tail), probabilityBelow: found.filter((one) => one < leastTentative).length / found.length, draws: found.length }
}

/** Units of the same values count the same, so that a draw need only say how many of each kind there are. Draws in which every value is the same have no alpha. */
function drawnAlphas(observations: Observations, scale: Scale, { seed, draws }: { readonly seed: string; readonly draws: number }): number[] {
  const units = pairableUnits(observations)
  const values = valuesOf(units)
  const names = units.map((unit) => [...unit].sort((a, b) => a - b).join())
  const kinds = [...new Set(names)]
  const kindOf = names.map((name) => kinds.indexOf(name))
  const matrices = kinds.map((kind) => Float64Array.from(coincidenceMatrix([at(units, names.indexOf(kind))], values).flat()))
  const [reckon, total, often] = [alphaReckoner(values, scale), new Float64Array(values.length ** 2), new Uint32Array(kinds.length)]

  const next = seededUint32(seed)
  return upTo(draws).flatMap(() => {
    often.fill(0)
    for (let drawn = 0; drawn < units.length; drawn += 1) {
      const kind = kindOf[below(units.length, next)] ?? 0
      often[kind] = (often[kind] ?? 0) + 1
    }
    return reckon(weighted(total, matrices, often)) ?? []
  })
}

/** The matrices added up, each so many times, into `total`. */
export function weighted(total: Float64Array, matrices: readonly Float64Array[], often: Uint32Array): Float64Array {
  total.fill(0)
  for (const [which, matrix] of matrices.entries()) {
    const times = often[which] ?? 0
    if (times > 0) for (let cell = 0; cell < total.length; cell += 1) total[cell] = (total[cell] ?? 0) + times * (matrix[cell] ?? 0)
  }
  return total
}

/** The smallest value that at least the given share stays at or below. */
export function percentile(sorted: readonly number[], share: number): number {
  return at(sorted, Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1))
}
