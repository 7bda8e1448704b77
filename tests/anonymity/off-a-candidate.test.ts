import { createHash } from 'node:crypto'
import { eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '#db/schema/account'
import { blockedPairs } from '#db/schema/blocked-pairs'
import { assignments } from '#db/schema/review'
import { noNeeds, type Identity } from '~/domain/identity'
import { loadBuilds, openVisits, patternsOf, readersOf, visitsForData, walk, type Visits } from './visits'
import { makeWorld, plainAnswers, type RoleName, type WithoutLevels, type World, type WorldPhase } from './world'

// Two worlds: in one of them the reviewer is off a candidate, in the other the same answers could not be judged. Nobody but that
// reviewer may tell the worlds apart before identities are open: not HR, the chair, the auditor, nor an applicant, byte for byte.

const identities: readonly Identity[] = ['Uwe Qvist', 'Zoe Xu', 'Yrsa Wich'].map((name) => ({ name, email: `${name.slice(0, 3)}@x.dk`, phone: '', ...noNeeds }))
const phases: readonly WorldPhase[] = ['open', 'clearing', 'scoring', 'shortlisting', 'locked']

const ways: readonly (readonly [what: string, off: WithoutLevels, judged: WithoutLevels])[] = [
  ['steps back from a candidate with levels', 'stepped-back', 'judged-not'],
  ['steps back before reading on', 'stepped-back-first', 'judged-not-in-turn'],
  ['is kept off by what the applicant declared', 'declared', 'judged-not-in-turn'],
  ['is kept off by a list of their own', 'known', 'judged-not-in-turn'],
]

/** A world that is walked once, however many others it is held against. */
interface Walked {
  readonly world: World
  readonly visits: Visits
  /** What everybody but the reviewer was answered in each phase: a digest for each visit. */
  readonly seen: ReadonlyMap<WorldPhase, ReadonlyMap<string, string>>
  /** Who was answered with a page in each phase. */
  readonly answered: ReadonlyMap<WorldPhase, ReadonlySet<RoleName>>
  readonly blockedWhileOpen: number
}

const walks = new Map<WithoutLevels, Promise<Walked>>()
const walkOf = (without: WithoutLevels): Promise<Walked> => {
  const walked = walks.get(without) ?? walkThrough(without)
  walks.set(without, walked)
  return walked
}

async function walkThrough(without: WithoutLevels): Promise<Walked> {
  const builds = await loadBuilds()
  const world = await makeWorld({ identities, answers: identities.map((_person, person) => plainAnswers(person)), without })
  const [visits, patterns] = [await openVisits(world, builds), patternsOf(builds)]
  const [seen, answered] = [new Map<WorldPhase, Map<string, string>>(), new Map<WorldPhase, Set<RoleName>>()]
  let blockedWhileOpen = 0
  await world.advance('draft')
  for (const phase of phases) {
    await world.advance(phase)
    if (phase === 'open') blockedWhileOpen = await world.test.app.db.read.$count(blockedPairs)
    const [answers, readers] = [new Map<string, string>(), new Set<RoleName>()]
    const others = visitsForData(patterns, await world.parameters()).filter(([path, role]) => role !== 'reviewer' && readersOf(path).includes(role))
    await walk([visits], others, (path, role, [answer]) => {
      if (answer?.status === 200) readers.add(role)
      answers.set(`${role} ${path}`, `${answer?.status} ${answer?.body.length} ${createHash('sha256').update(JSON.stringify(answer)).digest('hex')}`)
    })
    seen.set(phase, answers)
    answered.set(phase, readers)
  }
  return { world, visits, seen, answered, blockedWhileOpen }
}

afterAll(async () => {
  for (const walked of walks.values()) {
    const { world, visits } = await walked
    await visits.close()
    await world.test.close()
  }
})

describe.each(ways)('a reviewer who %s', (_, off, judged) => {
  let worlds: readonly Walked[] = []

  beforeAll(async () => { worlds = [await walkOf(off), await walkOf(judged)] }, 120_000)

  test.each(phases)('is seen by nobody else in phase %s', (phase) => {
    const [first, second] = worlds
    expect([...first?.seen.get(phase) ?? []].length).toBeGreaterThan(80)
    expect([...first?.seen.get(phase) ?? []]).toEqual([...second?.seen.get(phase) ?? []])
    for (const role of ['hr', 'chair', 'auditor', 'applicant'] as const) expect(first?.answered.get(phase), role).toContain(role)
    if (phase === 'open') expect(first?.blockedWhileOpen, 'what could leak is there').toBe(off === 'declared' || off === 'known' ? 1 : 0)
  })

  test('stands in the database, and in what the reviewer is shown: the test can fail', async () => {
    const offIn = await Promise.all(worlds.map(({ world }) => world.test.app.db.read.select({ name: people.name, recusal: assignments.recusal }).from(assignments)
      .innerJoin(people, eq(people.key, assignments.personKey)).where(ne(assignments.recusal, 'none'))))
    const recusal = off.startsWith('stepped-back') ? 'stepped-back' : 'declared'
    expect(offIn).toEqual([[1, 2].map(() => ({ name: 'Vera Reviewer', recusal })), []])
    const ids = await worlds[0]?.world.test.app.db.read.select({ id: assignments.id }).from(assignments).where(ne(assignments.recusal, 'none'))
    const path = `/committee/${worlds[0]?.world.recruitmentId}/answers/${ids?.[0]?.id}.data`
    const shown = await Promise.all(worlds.map(({ visits }) => visits.get(path, 'reviewer')))
    expect(shown.map(({ status }) => status)).toEqual([404, 200])
  })
})
