import { below, seededUint32 } from '../anonymity/shuffle'
import { alphaOf, coincidenceMatrix, pairableUnits, valuesOf, type Observations, type Scale } from './krippendorff'
import { leastTentative, percentile, type AlphaWithInterval, type BootstrapOptions } from './krippendorff-bootstrap'
import { upTo } from './numbers'

/**
 * Alpha over the units of several groups taken together (all answers of all applicants), its interval from drawing whole
 * groups anew: the answers of one applicant are not independent of one another. Groups without a pair of values are left out.
 * C. A. Field and A. H. Welsh, "Bootstrapping clustered data", Journal of the Royal Statistical Society B 69 (2007) 369–390.
 * @param groups the observations of each group, a row for each observer
 * @throws RangeError for a value that is not a finite number
 */
export function clusteredAlpha(groups: readonly Observations[], scale: Scale, { seed = 'alpha', draws = 10_000, level = 0.95 }: BootstrapOptions = {}): AlphaWithInterval {
  const units = groups.map(pairableUnits).filter((found) => found.length > 0)
  if (units.length === 0) return { value: null, reason: 'no-pairs' }
  const values = valuesOf(units.flat())
  const matrices = units.map((found) => Float64Array.from(coincidenceMatrix(found, values).flat()))
  const alphaOfDraw = (often: (group: number) => number) => alphaOf(summed(matrices, often, values.length), values, scale)
  const alpha = alphaOfDraw(() => 1)
  if (alpha.value === null) return alpha

  const next = seededUint32(seed)
  const found = upTo(draws).flatMap(() => {
    const often = new Uint32Array(matrices.length)
    for (let drawn = 0; drawn < matrices.length; drawn += 1) {
      const group = below(matrices.length, next)
      often[group] = (often[group] ?? 0) + 1
    }
    return alphaOfDraw((group) => often[group] ?? 0).value ?? []
  }).sort((a, b) => a - b)
  if (found.length === 0) return { value: null, reason: 'no-variation' }
  const tail = (1 - level) / 2
  return {
    value: alpha.value, lower: percentile(found, tail), upper: percentile(found, 1 - tail),
    probabilityBelow: found.filter((value) => value < leastTentative).length / found.length, draws: found.length,
  }
}

function summed(matrices: readonly Float64Array[], often: (group: number) => number, size: number): number[][] {
  const total = new Float64Array(size * size)
  matrices.forEach((matrix, group) => {
    const times = often(group)
    if (times > 0) for (let cell = 0; cell < total.length; cell += 1) total[cell] = (total[cell] ?? 0) + times * (matrix[cell] ?? 0)
  })
  return upTo(size).map((row) => [...total.subarray(row * size, (row + 1) * size)])
}
