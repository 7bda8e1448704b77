import { expect, it } from 'vitest'
import { marginalsOf } from '~/detection/names/marginals'
import { mayFollow, tagCount } from '~/detection/names/tags'

const length = 3
const scores = Float64Array.from({ length: length * tagCount }, (_, index) => Math.sin(index * 7.3) * 2)
const transitions = Float64Array.from({ length: tagCount * tagCount }, (_, index) => Math.cos(index * 3.1))

it('is what summing over all allowed sequences of tags gives', () => {
  const sums = new Float64Array(length * tagCount)
  let total = 0
  for (let sequence = 0; sequence < tagCount ** length; sequence += 1) {
    const tags = Array.from({ length }, (_, at) => Math.floor(sequence / tagCount ** at) % tagCount)
    if (!tags.every((tag, at) => mayFollow(tags[at - 1] ?? 0, tag))) continue
    const score = tags.reduce((sum, tag, at) => sum + (scores[at * tagCount + tag] ?? 0) + (at === 0 ? 0 : (transitions[(tags[at - 1] ?? 0) * tagCount + tag] ?? 0)), 0)
    total += Math.exp(score)
    tags.forEach((tag, at) => { sums[at * tagCount + tag] = (sums[at * tagCount + tag] ?? 0) + Math.exp(score) })
  }
  marginalsOf({ length, scores, transitions }).forEach((likelihood, index) => expect(likelihood).toBeCloseTo((sums[index] ?? 0) / total, 10))
})
