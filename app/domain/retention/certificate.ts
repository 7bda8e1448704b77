/** Why something was erased: on the applicant's request, because it was due, before its time by two people, or again after a restored backup. */
export const erasureOccasions = ['request', 'due', 'early', 'restored'] as const
export type ErasureOccasion = (typeof erasureOccasions)[number]

export const erasedThings = ['applicant', 'applicants', 'identities', 'recruitment'] as const
export type ErasedThing = (typeof erasedThings)[number]

/** The proof of one erasure. Ids and numbers alone: no name, no text, no candidate number. */
export interface Certificate {
  readonly version: 1
  readonly id: string
  /** One applicant; several whose time had come; the names of several, whose answers stay for now; or a whole recruitment. */
  readonly what: ErasedThing
  readonly occasion: ErasureOccasion
  /** A word of `earlyReasons`, or null. */
  readonly reason: string | null
  readonly recruitmentId: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Public ids of accounts; null for the program itself. */
  readonly askedBy: string | null
  readonly confirmedBy: string | null
  /** How many keys were destroyed, by table. Without them no copy of a box opens. */
  readonly keys: Readonly<Record<string, number>>
  /** How many rows went, by table; tables of which nothing went are left out. */
  readonly rows: Readonly<Record<string, number>>
  /** How many tombstones were set. Which ones they are is not here: together they would say which candidate an application had been. */
  readonly tombstones: number
}

export const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
