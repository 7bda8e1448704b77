import { featureCount, writeFeatures } from './features'
import { marginalsOf } from './marginals'
import type { NameModel } from './name-model'
import { readingOf } from './reading'
import { tagCount } from './tags'
import type { TextView } from './text-view'
import { addWeights } from './weights'

/** How likely each tag is at each token of a text, `tagCount` numbers a token. */
export function tagLikelihoods(view: TextView, { lexicon, weights }: NameModel): Float64Array {
  const reading = readingOf(view, lexicon)
  const scores = new Float64Array(reading.length * tagCount)
  const features = new Int32Array(featureCount)
  for (let at = 0; at < reading.length; at += 1) {
    writeFeatures(reading, at, features)
    addWeights(weights, features, scores.subarray(at * tagCount, (at + 1) * tagCount))
  }
  const inUnits = (score: number) => score * weights.unit
  return marginalsOf({ length: reading.length, scores: scores.map(inUnits), transitions: weights.transitions })
}
