import { clashingOrganisationRoles, organisationRoles } from '~/domain/access/capabilities'
import { mayBeNamed } from '~/domain/access/recruiting'
import type { Identity } from '~/domain/identity'
import { expectedUnreached, long, short, unreached } from '../anonymity/expected'
import { loadBuilds, patternsOf, type Builds } from '../anonymity/visits'
import { makeWorld, plainAnswers, worldPhases, type Besides, type RoleName, type WorldPhase } from '../anonymity/world'
import { newTally, type Tally } from './findings'
import { lookAround, openWalked, sendMails, type Walked } from './places'
import { kindsOf, timeAll, type TimedPair } from './timing'
import { tryStage, type Scope } from './try-stage'

export interface ProofOptions {
  readonly isThorough: boolean
  readonly pairsToTime: number
  readonly stages: readonly WorldPhase[]
  /** Folders of this run alone, in which temporary files end up. */
  readonly folders: readonly string[]
  say(line: string): void
}

export interface Proof {
  readonly tally: Tally
  readonly timed: readonly TimedPair[]
  readonly patterns: readonly string[]
  readonly rolePairs: readonly string[]
}

/** The long names again, of people who all claim priority access. */
export const claiming: readonly Identity[] = long.map((identity) => ({ ...identity, priorityAccess: true }))

/** The roles that an account may have in the organisation beside being named in a recruitment. All others clash: `clashingOrganisationRoles`. */
export const besideNamed = organisationRoles.filter((role) => mayBeNamed([role]))
const named = ['chair', 'reviewer', 'redactor'] as const

/** So many worlds that everybody who is named has had every role besides. */
export const turns: readonly Besides[] = besideNamed.map((_, turn) =>
  Object.fromEntries(named.map((role, place) => [role, besideNamed[(turn + place) % besideNamed.length]])))

export async function openWorlds(people: readonly (readonly [string, readonly Identity[]])[], builds: Builds, wishes: { readonly custody?: 'officers'; readonly besides?: Besides } = {}): Promise<Walked[]> {
  const worlds: Walked[] = []
  for (const [name, identities] of people) {
    const world = await makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)), ...wishes })
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

/** Tries everything that the options ask for. */
export async function prove(options: ProofOptions): Promise<Proof> {
  const builds = await loadBuilds()
  const patterns = patternsOf(builds)
  const tally = newTally()
  await proveAlone({ builds, patterns, tally }, options)
  await provePairs({ builds, patterns, tally }, options)
  const timed = options.pairsToTime > 0 ? await proveTimes({ builds, patterns, tally }, options) : []
  const isWhole = options.stages.length === worldPhases.length
  for (const pattern of isWhole ? unreached(patterns, tally.answered) : []) {
    if (!expectedUnreached.includes(pattern)) tally.findings.push({ kind: 'unreached', stage: 'all', where: pattern, what: 'nobody was answered with this page at any stage' })
  }
  return { tally, timed, patterns, rolePairs: named.flatMap((role) => besideNamed.map((beside) => `${role} + ${beside}`)) }
}

type Means = { readonly builds: Builds; readonly patterns: readonly string[]; readonly tally: Tally }

/** Two worlds from beginning to end; until the lock, with a third in which everybody claims priority access. Officers hold the key. */
async function proveAlone({ builds, patterns, tally }: Means, { isThorough, stages, folders, say }: ProofOptions): Promise<void> {
  const worlds = await openWorlds([['short', short], ['long', long], ['claiming', claiming]], builds, { custody: 'officers' })
  const alsoMayDiffer: Scope['alsoMayDiffer'] = (stage, role, path) => stage === 'locked' && role === 'hr' && /\/identities(\.data)?$/.test(path)
  try {
    for (const stage of worldPhases) {
      const now = worlds.slice(0, beforeOpening(stage) ? 3 : 2)
      for (const { world } of now) await world.advance(stage)
      if (!stages.includes(stage)) continue
      say(stage)
      for (const each of now) await sendMails(each, stage)
      await tryStage(now, stage, { patterns, isThorough, alsoMayDiffer }, tally)
      await lookAround(now, stage, tally, { backup: stage === 'locked' || stage === 'concluded', folders })
    }
  } finally {
    await closeWorlds(worlds)
  }
}

const beforeOpening = (stage: WorldPhase) => worldPhases.indexOf(stage) <= worldPhases.indexOf('locked')

/** Two worlds for each turn of the roles besides; the key lies with the server. Those who are named ask. */
async function provePairs({ builds, patterns, tally }: Means, { isThorough, stages, say }: ProofOptions): Promise<void> {
  const roles: readonly RoleName[] = named
  for (const besides of turns) {
    say(named.map((role) => `${role} + ${besides[role]}`).join(', '))
    const worlds = await openWorlds([['short', short], ['long', long]], builds, { besides })
    try {
      for (const stage of worldPhases) {
        for (const { world } of worlds) await world.advance(stage)
        if (stages.includes(stage)) await tryStage(worlds, stage, { patterns, isThorough, roles, ways: ['get'] }, tally)
      }
      await lookAround(worlds, 'concluded', tally)
    } finally {
      await closeWorlds(worlds)
    }
  }
}

/** In worlds of their own: what is asked of one and not of the other draws random numbers that the other does not. */
async function proveTimes({ builds, tally }: Means, { pairsToTime, say }: ProofOptions): Promise<readonly TimedPair[]> {
  say('times')
  const worlds = await openWorlds([['short', short], ['long', long]], builds)
  try {
    for (const { world } of worlds) for (const stage of ['draft', 'open', 'clearing', 'scoring'] as const) await world.advance(stage)
    return await timeAll(await kindsOf(worlds), pairsToTime, tally)
  } finally {
    await closeWorlds(worlds)
  }
}

/** The organisation's roles that no account has together: each with each. */
export const clashes = clashingOrganisationRoles.map((pair) => pair.join(' + '))
