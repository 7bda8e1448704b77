import type { RoleName, WorldPhase } from '../anonymity/world'
import { words } from './words'

/** How an address is asked. */
export const ways = ['get', 'head', 'if-none-match', 'if-modified-since', 'range', 'search', 'post', 'browser'] as const
export type Way = (typeof ways)[number]

/**
 * `difference`: two worlds were answered unlike; `canary`: an identity stands where it must not; `validator`: an answer of the program carries
 * an ETag or a time of change; `error`: the server failed; `unreached`: nobody was ever answered; `time`: hidden and absent take unlike long;
 * `outbound`: the program has called somebody who was not set.
 */
export const findingKinds = ['difference', 'canary', 'validator', 'error', 'unreached', 'time', 'outbound'] as const
export type FindingKind = (typeof findingKinds)[number]

/** A text in both languages of the report. */
export interface Said { readonly da: string; readonly en: string }

export interface Finding {
  readonly kind: FindingKind
  readonly stage: WorldPhase | 'all'
  /** Who asked and how, or the place that was searched. */
  readonly where: Said
  readonly what: Said
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
  /** Mails that were received, by kind. */
  readonly mails: Record<string, number>
  /** Connections that the program opened, by what is there. */
  readonly connections: Record<string, number>
  readonly findings: Finding[]
  /** Addresses that were answered with a page. */
  readonly answered: Set<string>
}

export const newTally = (): Tally => ({ requests: 0, compared: 0, byStage: {}, byRole: {}, byWay: {}, allowed: {}, searched: {}, mails: {}, connections: {}, findings: [], answered: new Set() })

export function count(counts: Record<string, number>, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by
}

/** Adds what another process has tried and found. */
export function add(to: Tally, other: Tally): void {
  to.requests += other.requests
  to.compared += other.compared
  for (const counts of ['byStage', 'byRole', 'byWay', 'allowed', 'searched', 'mails', 'connections'] as const) {
    for (const [name, times] of Object.entries(other[counts])) count(to[counts], name, times)
  }
  to.findings.push(...other.findings)
  for (const path of other.answered) to.answered.add(path)
}

export type Asker = { readonly stage: WorldPhase; readonly role: RoleName; readonly path: string; readonly way: Way }

/** What the Danish page calls a role, a way, a stage or a place. */
export const inDanish = (name: string): string => (words.da.names as Readonly<Record<string, string>>)[name] ?? name

/** A place that was searched. */
export const placeSaid = (place: string): Said => ({ da: inDanish(place), en: place })

export const askedSaid = ({ role, way, path }: Pick<Asker, 'role' | 'way' | 'path'>): Said => ({ da: `${inDanish(role)}, ${inDanish(way)}: ${path}`, en: `${role} ${way} ${path}` })

/** A canary with the form it stood in, as the search names it: `Uwe Qvist (utf-8)`. */
export const canarySaid = (canary: string): Said => ({ da: canary.replace('(lower case)', '(små bogstaver)'), en: canary })
