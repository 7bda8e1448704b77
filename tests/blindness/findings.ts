import type { RoleName, WorldPhase } from '../anonymity/world'

/** How an address is asked. */
export const ways = ['get', 'head', 'if-none-match', 'if-modified-since', 'range', 'search', 'post'] as const
export type Way = (typeof ways)[number]

/**
 * `difference`: two worlds were answered unlike; `canary`: an identity stands where it must not; `validator`: an answer of the program carries
 * an ETag or a time of change; `error`: the server failed; `unreached`: nobody was ever answered; `time`: hidden and absent take unlike long.
 */
export const findingKinds = ['difference', 'canary', 'validator', 'error', 'unreached', 'time'] as const
export type FindingKind = (typeof findingKinds)[number]

export interface Finding {
  readonly kind: FindingKind
  readonly stage: WorldPhase | 'all'
  /** Who asked and how, or the place that was searched: `mail`, `log`, `files`, `backup`. */
  readonly where: string
  readonly what: string
}

/** What was tried, counted, and what was found. */
export interface Tally {
  /** Requests that were answered, in all worlds. */
  requests: number
  /** Questions asked of every world alike, whose answers were held against each other. */
  compared: number
  readonly byStage: Record<string, number>
  readonly byRole: Record<string, number>
  readonly byWay: Record<string, number>
  /** Where the worlds may differ, since it is somebody's business who the applicant is: how often it was asked. */
  readonly allowed: Record<string, number>
  /** Bytes that were searched for canaries, by place. */
  readonly searched: Record<string, number>
  readonly findings: Finding[]
  /** Addresses that were answered with a page. */
  readonly answered: Set<string>
}

export const newTally = (): Tally => ({ requests: 0, compared: 0, byStage: {}, byRole: {}, byWay: {}, allowed: {}, searched: {}, findings: [], answered: new Set() })

export function count(counts: Record<string, number>, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by
}

export type Asker = { readonly stage: WorldPhase; readonly role: RoleName; readonly path: string; readonly way: Way }
