import { afterAll, beforeAll, expect, test } from 'vitest'
import { noNeeds, type Identity } from '~/domain/identity'
import { loadBuilds, openVisits, patternsOf, visitsForData, walk, withoutDigests, type Visits } from './visits'
import { makeWorld, plainAnswers, worldPhases, type RoleName, type World } from './world'

// Two worlds: in one of them somebody more applied, and withdrew before the answers were handed on. From then on nobody
// but the applicant, the redactor and the log may know: whatever else is shown is the same, byte for byte.

const identities: readonly Identity[] = ['Uwe Qvist', 'Zoe Xu', 'Yrsa Wich'].map((name) => ({ name, email: `${name.slice(0, 3)}@x.dk`, phone: '', ...noNeeds }))
const gone = { identity: { name: 'Gudrun Gammel', email: 'gudrun@g.dk', phone: '', ...noNeeds }, answers: plainAnswers(4) }

interface Both { readonly world: World; readonly visits: Visits }
let worlds: readonly Both[] = []
let patterns: readonly string[] = []

beforeAll(async () => {
  const builds = await loadBuilds()
  patterns = patternsOf(builds)
  worlds = await Promise.all([{}, { withdraws: gone }].map(async (more) => {
    const world = await makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)), ...more })
    return { world, visits: await openVisits(world, builds) }
  }))
}, 240_000)

afterAll(async () => {
  for (const { world, visits } of worlds) {
    await visits.close()
    await world.test.close()
  }
})

/** Each role on the pages that are its own; that the others are refused alike is tried elsewhere. */
const areas: readonly (readonly [RoleName, RegExp])[] = [['chair', /^\/committee/], ['reviewer', /^\/committee/], ['hr', /^\/hr(\.|\/recruitments)/], ['redactor', /^\/clearing/]]
/** Before, HR counts one application more: it was there. */
const isOver = (phase: string) => phase !== 'draft' && phase !== 'open'

const pageOf = ({ world }: Both) => `/hr/recruitments/${world.recruitmentId}`

test.each(worldPhases)('in phase %s nothing tells that somebody was there and withdrew', async (phase) => {
  for (const { world } of worlds) await world.advance(phase)
  const parameters = (await worlds[0]?.world.parameters()) ?? {}
  if (phase === 'open') expect(await worlds[0]?.visits.get(pageOf(worlds[0]), 'hr'), 'one more application: the test can fail').not.toEqual(await worlds[1]?.visits.get(pageOf(worlds[1]), 'hr'))
  const differing: string[] = []
  for (const [role, area] of isOver(phase) ? areas : []) {
    const own = visitsForData(patterns, parameters).filter(([path, who]) => who === role && area.test(path))
    expect(own.length, role).toBeGreaterThan(2)
    await walk(worlds.map((each) => each.visits), own, (path, _, [first, second]) => {
      if (withoutDigests(first) !== withoutDigests(second)) differing.push(`${role} ${path}`)
    })
  }
  expect(differing).toEqual([])
}, 120_000)
