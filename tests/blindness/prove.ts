import { clashingOrganisationRoles, organisationRoles } from '~/domain/access/capabilities'
import { mayBeNamed } from '~/domain/access/recruiting'
import { seekerOf } from '../anonymity/encodings'
import { expectedUnreached, unreached } from '../anonymity/expected'
import { loadBuilds, patternsOf } from '../anonymity/visits'
import { worldPhases, type Besides, type WorldPhase } from '../anonymity/world'
import { add, newTally, type Tally } from './findings'
import { claiming, jobsOf, named, type Done, type Job, type Means } from './jobs'
import { mailKinds } from './mails'
import { canariesOf, filesIn, search } from './places'
import type { TimedPair } from './timing'
import { short } from '../anonymity/expected'
import { readFileSync } from 'node:fs'

export interface ProofOptions {
  readonly isThorough: boolean
  readonly pairsToTime: number
  readonly stages: readonly WorldPhase[]
  /** Where a Chromium is, or ''. */
  readonly chromium: string
  /** Where the database server of this run has its files, or ''. */
  readonly serverFiles: string
  /** Has a job done, here or by another process. */
  run(job: Job, means: Pick<Means, 'isThorough' | 'chromium'>): Promise<Done>
}

export interface Proof {
  readonly tally: Tally
  readonly timed: readonly TimedPair[]
  readonly patterns: readonly string[]
  readonly rolePairs: readonly string[]
}

/** The roles that an account may have in the organisation beside being named in a recruitment. All others clash: `clashingOrganisationRoles`. */
export const besideNamed = organisationRoles.filter((role) => mayBeNamed([role]))

/** So many worlds that everybody who is named has had every role besides. */
export const turns: readonly Besides[] = besideNamed.map((_, turn) =>
  Object.fromEntries(named.map((role, place) => [role, besideNamed[(turn + place) % besideNamed.length]])))

/** Tries everything that the options ask for: all jobs as they can be had done, then times, while nothing else runs. */
export async function prove({ isThorough, pairsToTime, stages, chromium, serverFiles, run }: ProofOptions): Promise<Proof> {
  const patterns = patternsOf(await loadBuilds())
  const means = { isThorough, chromium }
  const tally = newTally()
  const done = await Promise.all(jobsOf({ isThorough, stages, turns, hasBrowser: chromium !== '' }).map((job) => run(job, means)))
  if (pairsToTime > 0) done.push(await run({ kind: 'times', pairs: pairsToTime }, means))
  for (const each of done) add(tally, each.tally)
  if (stages.length === worldPhases.length) missWhatWasNotMet(tally, patterns)
  lookIntoServer(serverFiles, tally)
  return { tally, timed: done.flatMap(({ timed }) => timed), patterns, rolePairs: named.flatMap((role) => besideNamed.map((beside) => `${role} + ${beside}`)) }
}

/** A page that nobody was answered with, or a mail that was never sent, would be a place where nobody has looked. */
function missWhatWasNotMet(tally: Tally, patterns: readonly string[]): void {
  for (const pattern of unreached(patterns, tally.answered)) {
    if (!expectedUnreached.includes(pattern)) tally.findings.push({ kind: 'unreached', stage: 'all', where: { da: pattern, en: pattern }, what: { da: 'ingen fik den side på noget trin', en: 'nobody was answered with this page at any stage' } })
  }
  for (const kind of mailKinds) {
    if (tally.mails[kind] === undefined) tally.findings.push({ kind: 'unreached', stage: 'all', where: { da: 'mails', en: 'mail' }, what: { da: `den slags mail blev aldrig sendt: ${kind}`, en: `no such mail was sent: ${kind}` } })
  }
}

/** The files and the log of PostgreSQL's server, byte for byte, once everything has happened: whoever was in any world. */
function lookIntoServer(folder: string, tally: Tally): void {
  if (folder === '') return
  const seek = seekerOf([...new Set([...short, ...claiming].flatMap(canariesOf))])
  for (const file of filesIn(folder)) search({ seek }, { place: file.endsWith('server.log') ? 'log of the server' : 'files of the server', stage: 'all', bytes: readFileSync(file) }, tally)
}

/** The organisation's roles that no account has together: each with each. */
export const clashes = clashingOrganisationRoles.map((pair) => pair.join(' + '))
