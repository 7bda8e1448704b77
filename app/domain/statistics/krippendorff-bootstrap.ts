import { below, seededUint32 } from '../anonymity/shuffle'
import { alphaOf, coincidenceMatrix, krippendorffAlpha, pairableUnits, valuesOf, type Alpha, type AlphaReason, type Observations, type Scale } from './krippendorff'
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
  const found = drawnAlphas(observations, scale, { seed, draws }).flatMap(({ value }) => value ?? []).sort((a, b) => a - b)
  if (found.length === 0) return { value: null, reason: 'no-variation' }
  const tail = (1 - level) / 2
  return { value: alpha.value, lower: percentile(found, tail), upper: percentile(found, 1 - tail), probabilityBelow: found.filter((value) => value < leastTentative).length / found.length, draws: found.length }
}

/** Units of the same values count the same, so that a draw need only say how many of each kind there are. */
function drawnAlphas(observations: Observations, scale: Scale, { seed, draws }: { readonly seed: string; readonly draws: number }): Alpha[] {
  const units = pairableUnits(observations)
  const values = valuesOf(units)
  const names = units.map((unit) => [...unit].sort((a, b) => a - b).join())
  const kinds = [...new Set(names)]
  const kindOf = names.map((name) => kinds.indexOf(name))
  const matrices = kinds.map((kind) => coincidenceMatrix([at(units, names.indexOf(kind))], values))

  const next = seededUint32(seed)
  return upTo(draws).map(() => {
    const often = new Uint32Array(kinds.length)
    for (let drawn = 0; drawn < units.length; drawn += 1) {
      const kind = kindOf[below(units.length, next)] ?? 0
      often[kind] = (often[kind] ?? 0) + 1
    }
    return alphaOf(weighted(matrices, often), values, scale)
  })
}

function weighted(matrices: readonly (readonly (readonly number[])[])[], often: Uint32Array): number[][] {
  const total = at(matrices, 0).map((row) => row.map(() => 0))
  matrices.forEach((matrix, kind) => {
    const times = often[kind] ?? 0
    if (times > 0) matrix.forEach((row, c) => addRow(at(total, c), row, times))
  })
  return total
}

function addRow(total: number[], row: readonly number[], times: number): void {
  row.forEach((value, index) => { total[index] = (total[index] ?? 0) + value * times })
}

/** The smallest value that at least the given share stays at or below. */
export function percentile(sorted: readonly number[], share: number): number {
  return at(sorted, Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1))
}
