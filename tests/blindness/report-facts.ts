import { phases } from '~/domain/recruitment/phases'
import { expectedUnreached } from '../anonymity/expected'
import { formsOf } from '../anonymity/encodings'
import { claiming } from './jobs'
import type { Proof } from './prove'
import { canariesOf } from './places'
import type { ReportKey } from './signing'
import { factors, rows } from './settings'
import { limits } from './timing'

export interface Run {
  readonly started: Date
  readonly ended: Date
  readonly mode: 'quick' | 'whole'
  readonly stages: readonly string[]
  readonly clashes: readonly string[]
  readonly signer: ReportKey
  readonly engine: 'sqlite' | 'postgres'
  readonly processes: number
  /** Whether pages were shown in a browser. */
  readonly hasBrowser: boolean
}

/** What was tried, how often, what was found: the JSON file, of which the page is made. */
export function reportOf({ tally, timed, patterns, rolePairs }: Proof, { started, ended, mode, stages, clashes, signer, engine, processes, hasBrowser }: Run) {
  return {
    format: 'uset-proof-of-blindness/2',
    started: started.toISOString(), ended: ended.toISOString(), node: process.version, engine, processes, hasBrowser, mode, stages,
    findings: tally.findings,
    requests: tally.requests, compared: tally.compared, patterns: patterns.length, addressesAnswered: tally.answered.size,
    byStage: inOrderOfLife(tally.byStage), byRole: tally.byRole, byWay: tally.byWay,
    rolePairs, clashes,
    settings: { factors: factors.map(([name]) => name), rows },
    mails: tally.mails, connections: tally.connections,
    allowed: tally.allowed,
    canaries: { perWorld: claiming.flatMap(canariesOf).length, forms: [...formsOf('seven letters').keys()], bytesSearched: tally.searched },
    timing: { limits, kinds: timed },
    notAnswered: expectedUnreached,
    signedBy: { algorithm: 'Ed25519', publicKey: signer.publicKey, isOfInstallation: signer.isOfInstallation },
  }
}

export type Report = ReturnType<typeof reportOf>

/** Stages are tried in several processes and come in any order. */
function inOrderOfLife(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(phases.flatMap((phase) => (counts[phase] === undefined ? [] : [[phase, counts[phase]]])))
}
