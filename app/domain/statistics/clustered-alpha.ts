import { below, seededUint32 } from '../anonymity/shuffle'
import { alphaReckoner, coincidenceMatrix, hasNoRatio, pairableUnits, valuesOf, type Observations, type Scale } from './krippendorff'
import { weighted, withInterval, type AlphaWithInterval, type BootstrapOptions } from './krippendorff-bootstrap'
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
  if (hasNoRatio(values, scale)) return { value: null, reason: 'negative' }
  const [reckon, total, often] = [alphaReckoner(values, scale), new Float64Array(values.length ** 2), new Uint32Array(matrices.length)]
  const alpha = reckon(weighted(total, matrices, often.fill(1)))
  if (alpha === null) return { value: null, reason: 'no-variation' }

  const next = seededUint32(seed)
  return withInterval(alpha, upTo(draws).flatMap(() => reckon(weighted(total, matrices, drawn(often, next))) ?? []), level)
}

/** As many groups as there are, with replacement: how often each. */
function drawn(often: Uint32Array, next: () => number): Uint32Array {
  often.fill(0)
  for (let one = 0; one < often.length; one += 1) {
    const group = below(often.length, next)
    often[group] = (often[group] ?? 0) + 1
  }
  return often
}
