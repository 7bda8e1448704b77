/** One of the ranking that the lock froze. */
export interface OnLockedList {
  readonly candidateNumber: string
  /** Equals share a place; null: could not be ranked, and stands below all others. */
  readonly rank: number | null
}

export const longestCallReason = 2000

const placeOf = ({ rank }: OnLockedList) => rank ?? Number.MAX_SAFE_INTEGER

/**
 * Who can be called when somebody said no, in the locked order, each with whether calling them leaves it: a higher place could be called instead. Equals can be
 * called in any order. `gone`: those who are called already, or have withdrawn.
 */
export function callable(locked: readonly OnLockedList[], gone: ReadonlySet<string>): (OnLockedList & { readonly isDeparture: boolean })[] {
  const left = locked.filter(({ candidateNumber }) => !gone.has(candidateNumber)).sort((one, other) => placeOf(one) - placeOf(other))
  const first = left[0]
  return left.map((one) => ({ ...one, isDeparture: first !== undefined && placeOf(one) > placeOf(first) }))
}
