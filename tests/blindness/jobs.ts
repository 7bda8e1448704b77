import type { Custody } from '~/domain/custody'
import type { Identity } from '~/domain/identity'
import { long, short } from '../anonymity/expected'
import { loadBuilds, patternsOf, type Builds } from '../anonymity/visits'
import { makeWorld, plainAnswers, worldPhases, type Besides, type RoleName, type WorldOptions, type WorldPhase } from '../anonymity/world'
import { lookAtConnections } from './connections'
import { newTally, type Tally } from './findings'
import { lookAround, openWalked, sendMails, type Walked } from './places'
import { choices, type Choice } from './settings'
import { kindsOf, timeAll, type TimedPair } from './timing'
import { openTrees } from './tree'
import { tryStage, type Scope } from './try-stage'

/**
 * A piece of the proof that needs nothing of the others, so that they run beside each other. `alone`: everybody who has one role; `named`: those who
 * are named in the recruitment, with a role of the organisation besides; `settings`: other choices of organisation and HR; `trees`: what a browser makes
 * of the pages; `times`: how long it takes, which is measured when nothing else runs.
 */
export type Job =
  | { readonly kind: 'alone'; readonly custody: Custody; readonly stages: readonly WorldPhase[] }
  | { readonly kind: 'named'; readonly besides: Besides; readonly stages: readonly WorldPhase[] }
  | { readonly kind: 'settings'; readonly choice: Choice; readonly stages: readonly WorldPhase[] }
  | { readonly kind: 'trees'; readonly stage: WorldPhase }
  | { readonly kind: 'times'; readonly pairs: number }

export interface Means {
  readonly isThorough: boolean
  /** Folders of this process alone, in which temporary files end up. */
  readonly folders: readonly string[]
  /** Where a Chromium is, or ''. */
  readonly chromium: string
}

export interface Done { readonly tally: Tally; readonly timed: readonly TimedPair[] }

/** The long names again, of people who all claim priority access. */
export const claiming: readonly Identity[] = long.map((identity) => ({ ...identity, priorityAccess: true }))
const [twoWorlds, threeWorlds] = [[['short', short], ['long', long]], [['short', short], ['long', long], ['claiming', claiming]]] as const

export const named = ['chair', 'reviewer', 'redactor'] as const satisfies readonly RoleName[]
/** Stages that are walked by one process, one after the other: what somebody saw at the opening stands in the log at the end. */
const walks: readonly (readonly WorldPhase[])[] = [['unsealed', 'concluded'], ['locked'], ['shortlisting'], ['scoring'], ['clearing'], ['open'], ['draft']]
/** Where a browser is sent: before that there is no applicant, and after it names are open. */
const browsed: readonly WorldPhase[] = ['open', 'clearing', 'scoring', 'shortlisting', 'locked']
const settled: readonly WorldPhase[] = ['scoring', 'shortlisting', 'locked']

export interface Extent { readonly isThorough: boolean; readonly stages: readonly WorldPhase[]; readonly turns: readonly Besides[]; readonly hasBrowser: boolean }

/** All jobs but the measuring of times, the longest first. */
export function jobsOf({ isThorough, stages, turns, hasBrowser }: Extent): Job[] {
  const among = (some: readonly WorldPhase[]) => some.filter((stage) => stages.includes(stage))
  const alone = (['officers', 'server-held'] as const).flatMap((custody) => walks.map(among).filter((walk) => walk.length > 0).map((walk): Job => ({ kind: 'alone', custody, stages: walk })))
  const trees = hasBrowser ? among(isThorough ? browsed : ['scoring']).map((stage): Job => ({ kind: 'trees', stage })) : []
  const pairs = turns.map((besides): Job => ({ kind: 'named', besides, stages }))
  const others = among(settled).length === 0 ? [] : choices.map((choice): Job => ({ kind: 'settings', choice, stages: among(isThorough ? settled : ['scoring']) }))
  return [...alone.slice(0, alone.length / 2), ...trees, ...pairs, ...alone.slice(alone.length / 2), ...others]
}

type People = readonly (readonly [string, readonly Identity[]])[]

export async function openWorlds(people: People, builds: Builds, wishes: Pick<WorldOptions, 'custody' | 'besides' | 'settings' | 'post'> = {}): Promise<Walked[]> {
  const worlds: Walked[] = []
  const settings = { checkpointEmail: 'kontrol@solbjerg.example', ...wishes.settings }
  for (const [name, identities] of people) {
    const world = await makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)), ...wishes, settings })
    worlds.push(await openWalked(name, world, { identities, builds }))
  }
  return worlds
}

export async function closeWorlds(worlds: readonly Walked[]): Promise<void> {
  for (const each of worlds) {
    await each.close()
    await each.world.test.close()
  }
}

/** Does a job in worlds of its own. */
export async function doJob(job: Job, means: Means): Promise<Done> {
  const builds = await loadBuilds()
  const [tally, patterns] = [newTally(), patternsOf(builds)]
  const worlds = await openWorlds(job.kind === 'alone' && job.custody === 'officers' ? threeWorlds : twoWorlds, builds, wishesOf(job))
  try {
    const timed = job.kind === 'times' ? await measure(worlds, job.pairs, tally) : []
    if (job.kind === 'trees') await browse(worlds, job.stage, { patterns, ...means }, tally)
    else if (job.kind !== 'times') await walkAll(worlds, job, { patterns, ...means }, tally)
    lookAtConnections(tally)
    return { tally, timed }
  } finally {
    await closeWorlds(worlds)
  }
}

function wishesOf(job: Job): Parameters<typeof openWorlds>[2] {
  if (job.kind === 'trees') return { custody: 'officers' }
  if (job.kind === 'alone') return job.custody === 'officers' ? { custody: 'officers' } : {}
  if (job.kind === 'named') return { besides: job.besides }
  return job.kind === 'settings' ? job.choice : {}
}

const beforeOpening = (stage: WorldPhase) => worldPhases.indexOf(stage) <= worldPhases.indexOf('locked')
/** While HR decides on claims, HR's page of identities tells, by number, who claims. */
const whereClaimsAreDecided: Scope['alsoMayDiffer'] = (stage, role, path) => stage === 'locked' && role === 'hr' && /\/identities(\.data)?$/.test(path)

type Walk = Extract<Job, { readonly stages: readonly WorldPhase[] }>

/** Leads the worlds from stage to stage and asks everything at those that are the job's. The third world, where everybody claims, until the list is locked. */
async function walkAll(worlds: readonly Walked[], job: Walk, { patterns, isThorough, folders }: Means & { readonly patterns: readonly string[] }, tally: Tally): Promise<void> {
  const last = Math.max(...job.stages.map((stage) => worldPhases.indexOf(stage)))
  for (const stage of worldPhases.slice(0, last + 1)) {
    const now = worlds.slice(0, beforeOpening(stage) ? 3 : 2)
    for (const { world } of now) await world.advance(stage)
    if (!job.stages.includes(stage)) continue
    for (const each of now) await sendMails(each, stage)
    await tryStage(now, stage, { patterns, isThorough, ...scopeOf(job), alsoMayDiffer: whereClaimsAreDecided }, tally)
    if (job.kind === 'alone') await lookAround(now, stage, tally, { backup: stage === 'locked' || stage === 'concluded', folders })
  }
  if (job.kind === 'alone' && job.custody === 'server-held' && worldPhases[last] === 'scoring') await giveUp(worlds, tally)
  if (job.kind !== 'alone') await lookAround(worlds, worldPhases[last] ?? 'concluded', tally)
}

/** At the end of a walk the recruitment is given up, which everybody who applied is told of: where officers hold the key, nobody can be. */
async function giveUp(worlds: readonly Walked[], tally: Tally): Promise<void> {
  for (const each of worlds) {
    await each.world.giveUp(each.app)
    await sendMails(each, 'scoring')
  }
  await lookAround(worlds, 'scoring', tally)
}

function scopeOf(job: Walk): Partial<Scope> {
  if (job.kind === 'named') return { roles: named, ways: ['get'], isData: true }
  if (job.kind === 'settings') return { roles: ['hr', 'redactor', 'chair', 'reviewer', 'auditor', 'applicant'], ways: ['get'], isData: 'readers' }
  return job.custody === 'server-held' ? { isForReaders: true, isThorough: false } : {}
}

async function browse(worlds: readonly Walked[], stage: WorldPhase, { patterns, isThorough, chromium }: Means & { readonly patterns: readonly string[] }, tally: Tally): Promise<void> {
  for (const { world } of worlds) for (const each of worldPhases.slice(0, worldPhases.indexOf(stage) + 1)) await world.advance(each)
  const trees = await openTrees(worlds, chromium)
  try {
    await trees.read(stage, { patterns, isThorough }, tally)
  } finally {
    await trees.close()
  }
}

/** In worlds of their own: what is asked of one and not of the other draws random numbers that the other does not. */
async function measure(worlds: readonly Walked[], pairs: number, tally: Tally): Promise<readonly TimedPair[]> {
  for (const { world } of worlds) for (const stage of ['draft', 'open', 'clearing', 'scoring'] as const) await world.advance(stage)
  return timeAll(await kindsOf(worlds), pairs, tally)
}
