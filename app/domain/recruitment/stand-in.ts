/** Why somebody takes another's place at the interviews. `prevented` says no more on purpose: what keeps somebody away is often their health. */
export const standInReasons = ['prevented', 'left', 'related'] as const
export type StandInReason = (typeof standInReasons)[number]

/** One of those who can be replaced, or could take a place. */
export interface Placed {
  readonly personKey: number
  /** Whom this one has taken the place of; null for a member from the start. */
  readonly insteadOfKey: number | null
}

/** Those who take part in the interviews now: everybody of the committee, but for those in whose place another has come. */
export function takingPart<One extends Placed>(all: readonly One[]): One[] {
  const replaced = new Set(all.map(({ insteadOfKey }) => insteadOfKey))
  return all.filter(({ personKey }) => !replaced.has(personKey))
}
