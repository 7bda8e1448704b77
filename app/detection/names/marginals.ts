import { mayFollow, tagCount } from './tags'

/** A chain of tokens: the score of each tag at each token (`tagCount` a token), and of each tag after each other. */
export interface Chain {
  readonly length: number
  readonly scores: Float64Array
  readonly transitions: Float64Array
}

/** How likely each tag is at each token, given the whole chain, in the layout of its scores: forward and backward (Rabiner 1989). */
export function marginalsOf({ length, scores, transitions }: Chain): Float64Array {
  const step = allowedSteps(transitions)
  const likelihoods = likelihoodsOf(scores, length)
  const forward = forwardOf(likelihoods, step, length)
  const backward = backwardOf(likelihoods, step, length)
  for (let at = 0; at < length * tagCount; at += 1) forward[at] = (forward[at] ?? 0) * (backward[at] ?? 0)
  for (let at = 0; at < length; at += 1) normalise(forward, at * tagCount)
  return forward
}

/** e to each transition, 0 where the tag may not follow. */
export function allowedSteps(transitions: Float64Array): Float64Array {
  return transitions.map((score, index) => (mayFollow(Math.floor(index / tagCount), index % tagCount) ? Math.exp(score) : 0))
}

/** e to each score, with the best of each token at 1. */
export function likelihoodsOf(scores: Float64Array, length: number): Float64Array {
  const likelihoods = new Float64Array(length * tagCount)
  for (let start = 0; start < likelihoods.length; start += tagCount) {
    let best = -Infinity
    for (let tag = 0; tag < tagCount; tag += 1) best = Math.max(best, scores[start + tag] ?? 0)
    for (let tag = 0; tag < tagCount; tag += 1) likelihoods[start + tag] = Math.exp((scores[start + tag] ?? 0) - best)
  }
  return likelihoods
}

/** What leads to each tag, each token summing to 1. */
export function forwardOf(likelihoods: Float64Array, step: Float64Array, length: number): Float64Array {
  const forward = new Float64Array(length * tagCount)
  for (let start = 0; start < forward.length; start += tagCount) {
    for (let tag = 0; tag < tagCount; tag += 1) {
      const before = start === 0 ? Number(mayFollow(0, tag)) : sumBefore(forward, start, { step, tag })
      forward[start + tag] = before * (likelihoods[start + tag] ?? 0)
    }
    normalise(forward, start)
  }
  return forward
}

function sumBefore(forward: Float64Array, start: number, { step, tag }: { readonly step: Float64Array; readonly tag: number }): number {
  let sum = 0
  for (let before = 0; before < tagCount; before += 1) sum += (forward[start - tagCount + before] ?? 0) * (step[before * tagCount + tag] ?? 0)
  return sum
}

/** What follows from each tag, each token summing to 1. */
export function backwardOf(likelihoods: Float64Array, step: Float64Array, length: number): Float64Array {
  const backward = new Float64Array(length * tagCount).fill(1)
  for (let start = (length - 2) * tagCount; start >= 0; start -= tagCount) {
    for (let tag = 0; tag < tagCount; tag += 1) {
      let sum = 0
      for (let after = 0; after < tagCount; after += 1) {
        const next = start + tagCount + after
        sum += (step[tag * tagCount + after] ?? 0) * (likelihoods[next] ?? 0) * (backward[next] ?? 0)
      }
      backward[start + tag] = sum
    }
    normalise(backward, start)
  }
  return backward
}

function normalise(values: Float64Array, start: number): void {
  let sum = 0
  for (let tag = 0; tag < tagCount; tag += 1) sum += values[start + tag] ?? 0
  for (let tag = 0; tag < tagCount; tag += 1) values[start + tag] = (values[start + tag] ?? 0) / (sum || 1)
}
