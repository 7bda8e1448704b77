import { normalQuantile } from './quantiles'

/** Below this a tail is given as 0: the quantile's own digits end there. */
const smallest = 1e-300

/** The probability that a standard normal variable lies above `z`, 0 or more: found by halving, from the quantile alone (docs/decisions/015). */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  let [low, high] = [Math.log(smallest), Math.log(0.5)] // of the logarithm, so that small tails have their digits too
  for (let step = 0; step < 200 && high - low > 1e-15; step += 1) {
    const middle = (low + high) / 2
    if (-normalQuantile(Math.exp(middle)) > z) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}
