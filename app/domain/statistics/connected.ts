import { at, upTo } from './numbers'
import type { Crossed } from './ratings'

/**
 * How many groups of applicants and raters there are who share no rating with the others. With more than one nobody can tell
 * strict raters from weak applicants: what is compared must hang together through somebody.
 */
export function connectedGroups({ raters, given }: Pick<Crossed, 'raters' | 'given'>): number {
  const group = upTo(raters.length)
  const root = (rater: number): number => (at(group, rater) === rater ? rater : root(at(group, rater)))
  for (const row of given) {
    const [first, ...others] = row.map(({ rater }) => root(rater))
    for (const other of others) group[root(other)] = root(first ?? other)
  }
  return new Set(group.map(root)).size
}
