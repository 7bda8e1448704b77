import { tagCount } from './tags'

/** The weights of the features that are worth keeping, by hash: an open table, each place with a sign of which feature has it. */
export interface Weights {
  /** 0 where a place is free. Its length is a power of two. */
  readonly signs: Uint8Array
  /** `tagCount` weights a place. */
  readonly values: Int8Array
  /** From one tag to the next, in natural logarithms of odds; `tagCount` rows of `tagCount`. */
  readonly transitions: Float64Array
  /** How much one unit of `values` is, in natural logarithms of odds. */
  readonly unit: number
}

/** How far from its own place a feature may be. */
export const farthest = 8

export const signOf = (hash: number): number => (hash >>> 24) || 1

/** The place of a feature, -1 where it has none. */
export function placeOf(signs: Uint8Array, hash: number): number {
  const mask = signs.length - 1
  const sign = signOf(hash)
  for (let step = 0; step < farthest; step += 1) {
    const place = (hash + step) & mask
    if (signs[place] === sign) return place
    if (signs[place] === 0) return -1
  }
  return -1
}

/** Adds the weights of the features to the scores of the tags. */
export function addWeights({ signs, values }: Weights, features: Int32Array, scores: Float64Array): void {
  for (let index = 0; index < features.length; index += 1) {
    const place = placeOf(signs, features[index] ?? 0)
    if (place < 0) continue
    for (let tag = 0; tag < tagCount; tag += 1) scores[tag] = (scores[tag] ?? 0) + (values[place * tagCount + tag] ?? 0)
  }
}
