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
const seen: readonly WorldPhase[] = ['open', 'clearing', 'scoring', 'shortlisting', 'locked']

const ways: readonly (readonly [what: string, off: WithoutLevels, judged: WithoutLevels])[] = [
  ['steps back from a candidate with levels', 'stepped-back', 'judged-not'],
  ['steps back before reading on', 'stepped-back-first', 'judged-not-in-turn'],
  ['is kept off by what the applicant declared', 'declared', 'judged-not-in-turn'],
  ['is kept off by a list of their own', 'known', 'judged-not-in-turn'],
]

interface Both { readonly world: World; readonly visits: Visits }

describe.each(ways)('a reviewer who %s', (_, off, judged) => {
  let worlds: readonly Both[] = []
  let patterns: readonly string[] = []

  beforeAll(async () => {
    const builds = await loadBuilds()
    patterns = patternsOf(builds)
    worlds = await Promise.all([off, judged].map(async (without) => {
      const world = await makeWorld({ identities, answers: identities.map((_person, person) => plainAnswers(person)), without })
      return { world, visits: await openVisits(world, builds) }
    }))
    for (const { world } of worlds) await world.advance('draft')
  }, 60_000)

  afterAll(async () => {
    for (const { world, visits } of worlds) {
      await visits.close()
      await world.test.close()
    }
  })

  test.each(seen)('is seen by nobody else in phase %s', async (phase) => {
    for (const { world } of worlds) await world.advance(phase)
    const others = visitsForData(patterns, (await worlds[0]?.world.parameters()) ?? {}).filter(([path, role]) => role !== 'reviewer' && readersOf(path).includes(role))
    const [differing, answered]: [string[], Set<RoleName>] = [[], new Set()]
    await walk(worlds.map((each) => each.visits), others, (path, role, [first, second]) => {
      if (first?.status === 200) answered.add(role)
      if (JSON.stringify(first) !== JSON.stringify(second)) differing.push(`${role} ${path}: ${first?.body}\n${second?.body}`)
    })
    expect(differing).toEqual([])
    for (const role of ['hr', 'chair', 'auditor', 'applicant'] as const) expect(answered, role).toContain(role)
    if (phase === 'open') expect(await worlds[0]?.world.test.app.db.read.$count(blockedPairs), 'what could leak is there').toBe(off === 'declared' || off === 'known' ? 1 : 0)
  }, 120_000)

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
