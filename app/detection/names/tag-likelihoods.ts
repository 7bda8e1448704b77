import { featureCount, writeFeatures } from './features'
import { marginalsOf } from './marginals'
import type { NameModel } from './name-model'
import { readTokens } from './reading'
import { tagCount } from './tags'
import type { Token } from './tokens'
import { addWeights } from './weights'

/** How likely each tag is at each token of a text, `tagCount` numbers a token. */
export function tagLikelihoods(tokens: readonly Token[], { lexicon, weights }: NameModel): Float64Array {
  const reading = readTokens(tokens, lexicon)
  const scores = new Float64Array(tokens.length * tagCount)
  const features = new Int32Array(featureCount)
  for (let at = 0; at < tokens.length; at += 1) {
    writeFeatures(reading, at, features)
    addWeights(weights, features, scores, at * tagCount)
  }
  const inUnits = (score: number) => score * weights.unit
  return marginalsOf({ length: tokens.length, scores: scores.map(inUnits), transitions: weights.transitions })
}
