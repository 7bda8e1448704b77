import { logFactorials } from './log-factorials'
import { requireCounts, type Selected } from './adverse-impact'

/** How much more probable than the observed table one may be, by rounding, and still be counted as no more: as in R. */
const slack = 1 + 1e-7

export interface FisherTest {
  /** The probability of a table no more probable than this one, given its margins. */
  readonly twoSided: number
  /** That so few or fewer are chosen in the first group. */
  readonly less: number
  readonly greater: number
  /** The conditional maximum-likelihood estimate; null where it has no end. */
  readonly oddsRatio: number | null
}

/**
 * Fisher's exact test of two groups (R. A. Fisher, "The design of experiments", 1935, II). Two-sided by summing what is as improbable, as R's `fisher.test`.
 * @throws RangeError for counts that are not whole numbers, or more chosen than there are
 */
export function fisherExact(group: Selected, other: Selected): FisherTest {
  requireCounts(group, other)
  const { values, weights } = hypergeometric(group, other)
  const place = values.indexOf(group.chosen)
  const observed = weights[place] ?? 0
  const sumWhere = (wanted: (weight: number, index: number) => boolean) => Math.min(1, weights.reduce((sum, weight, index) => (wanted(weight, index) ? sum + weight : sum), 0))
  return {
    twoSided: sumWhere((weight) => weight <= observed * slack),
    less: sumWhere((_, index) => index <= place),
    greater: sumWhere((_, index) => index >= place),
    oddsRatio: oddsRatio({ values, weights }, group.chosen),
  }
}

interface Distribution {
  /** How many may be chosen in the first group. */
  readonly values: readonly number[]
  /** With which probability, when the groups do not differ. */
  readonly weights: readonly number[]
}

function hypergeometric(group: Selected, other: Selected): Distribution {
  const [all, chosen] = [group.of + other.of, group.chosen + other.chosen]
  const log = logFactorials(all)
  const at = (index: number) => log[index] ?? 0
  const whole = at(group.of) + at(other.of) + at(chosen) + at(all - chosen) - at(all)
  const from = Math.max(0, chosen - other.of)
  const values = Array.from({ length: Math.min(chosen, group.of) - from + 1 }, (_, index) => from + index)
  const weights = values.map((value) => Math.exp(whole - at(value) - at(group.of - value) - at(chosen - value) - at(other.of - chosen + value)))
  return { values, weights }
}

/** The odds at which so many would be expected in the first group: found by halving on the logarithm. */
function oddsRatio({ values, weights }: Distribution, chosen: number): number | null {
  const [least, most] = [values[0] ?? 0, values.at(-1) ?? 0]
  if (least === most || chosen === most) return null
  if (chosen === least) return 0
  let [low, high] = [-50, 50]
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2
    if (expected({ values, weights }, middle) > chosen) high = middle
    else low = middle
  }
  return Math.exp((low + high) / 2)
}

function expected({ values, weights }: Distribution, logOdds: number): number {
  const logs = values.map((value, index) => Math.log(weights[index] ?? 0) + value * logOdds)
  const largest = Math.max(...logs)
  const tilted = logs.map((log) => Math.exp(log - largest))
  const total = tilted.reduce((sum, weight) => sum + weight, 0)
  return tilted.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0) / total
}
