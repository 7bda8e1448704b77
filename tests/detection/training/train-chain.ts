import { featureCount, writeFeatures } from '~/detection/names/features'
import { allowedSteps, backwardOf, forwardOf, likelihoodsOf } from '~/detection/names/marginals'
import { tagCount } from '~/detection/names/tags'
import type { Example } from './examples'

const spaceBits = 22
const space = 2 ** spaceBits
const rate = 0.15
const firstSquares = 1e-3

/**
 * A linear chain of conditional random fields (Lafferty, McCallum and Pereira 2001), trained by stochastic gradient with a rate for
 * each weight (AdaGrad: Duchi, Hazan and Singer 2011) in a space of 2²² hashed features.
 */
export class ChainTrainer {
  readonly weights = new Float32Array(space * tagCount)
  readonly transitions = new Float64Array(tagCount * tagCount)
  /** The whole hash of the feature that each row stands for. */
  readonly hashes = new Int32Array(space)
  private readonly squares = new Float32Array(space * tagCount)
  private readonly transitionSquares = new Float64Array(tagCount * tagCount)
  private readonly features = new Int32Array(featureCount)

  /** Learns from one text: a step along the gradient of its likelihood. */
  learn({ reading, tags }: Example): void {
    const rows = this.rowsOf(reading)
    const scores = this.scoresOf(rows, reading.length)
    const step = allowedSteps(this.transitions)
    const likelihoods = likelihoodsOf(scores, reading.length)
    const [forward, backward] = [forwardOf(likelihoods, step, reading.length), backwardOf(likelihoods, step, reading.length)]
    this.learnTransitions(tags, { likelihoods, step, forward, backward })
    const gradient = new Float64Array(tagCount)
    for (let at = 0; at < reading.length; at += 1) {
      let sum = 0
      for (let tag = 0; tag < tagCount; tag += 1) sum += gradient[tag] = (forward[at * tagCount + tag] ?? 0) * (backward[at * tagCount + tag] ?? 0)
      for (let tag = 0; tag < tagCount; tag += 1) gradient[tag] = Number(tag === tags[at]) - (gradient[tag] ?? 0) / sum
      this.step(rows.subarray(at * featureCount, (at + 1) * featureCount), gradient)
    }
  }

  /** The row of each feature of each token, and which feature it is. */
  private rowsOf(reading: Example['reading']): Int32Array {
    const rows = new Int32Array(reading.length * featureCount)
    for (let at = 0; at < reading.length; at += 1) {
      writeFeatures(reading, at, this.features)
      for (let index = 0; index < featureCount; index += 1) {
        const hash = this.features[index] ?? 0
        const row = hash & (space - 1)
        if (this.hashes[row] === 0) this.hashes[row] = hash
        rows[at * featureCount + index] = row
      }
    }
    return rows
  }

  private scoresOf(rows: Int32Array, length: number): Float64Array {
    const scores = new Float64Array(length * tagCount)
    for (let index = 0; index < rows.length; index += 1) {
      const [start, row] = [Math.floor(index / featureCount) * tagCount, (rows[index] ?? 0) * tagCount]
      for (let tag = 0; tag < tagCount; tag += 1) scores[start + tag] = (scores[start + tag] ?? 0) + (this.weights[row + tag] ?? 0)
    }
    return scores
  }

  private step(rows: Int32Array, gradient: Float64Array): void {
    for (let tag = 0; tag < tagCount; tag += 1) {
      const slope = gradient[tag] ?? 0
      if (Math.abs(slope) < 1e-3) continue
      for (const row of rows) {
        const at = row * tagCount + tag
        const squares = (this.squares[at] ?? 0) + slope * slope
        this.squares[at] = squares
        this.weights[at] = (this.weights[at] ?? 0) + (rate * slope) / Math.sqrt(squares + firstSquares)
      }
    }
  }

  private learnTransitions(tags: Uint8Array, { likelihoods, step, forward, backward }: Record<'likelihoods' | 'step' | 'forward' | 'backward', Float64Array>): void {
    const pairs = new Float64Array(tagCount * tagCount)
    const expected = new Float64Array(tagCount * tagCount)
    for (let at = 1; at < tags.length; at += 1) {
      let sum = 0
      for (let pair = 0; pair < pairs.length; pair += 1) {
        const [before, after] = [(at - 1) * tagCount + Math.floor(pair / tagCount), at * tagCount + (pair % tagCount)]
        sum += pairs[pair] = (forward[before] ?? 0) * (step[pair] ?? 0) * (likelihoods[after] ?? 0) * (backward[after] ?? 0)
      }
      for (let pair = 0; pair < pairs.length; pair += 1) expected[pair] = (expected[pair] ?? 0) - (pairs[pair] ?? 0) / sum
      const seen = (tags[at - 1] ?? 0) * tagCount + (tags[at] ?? 0)
      expected[seen] = (expected[seen] ?? 0) + 1
    }
    for (let pair = 0; pair < expected.length; pair += 1) {
      const slope = expected[pair] ?? 0
      const squares = (this.transitionSquares[pair] ?? 0) + slope * slope
      this.transitionSquares[pair] = squares
      this.transitions[pair] = (this.transitions[pair] ?? 0) + (rate * slope) / Math.sqrt(squares + firstSquares)
    }
  }
}
