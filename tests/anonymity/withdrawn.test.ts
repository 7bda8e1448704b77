import { expect, test } from 'vitest'
import { noNeeds, type Identity } from '~/domain/identity'
import { openWorlds, type OpenWorld } from './open-worlds'
import { visitsForData, walk, withoutDigests } from './visits'
import { plainAnswers, worldPhases, type RoleName } from './world'

// Two worlds: in one of them somebody more applied, and withdrew before the answers were handed on. From then on nobody
// but the applicant, the redactor and the log may know: whatever else is shown is the same, byte for byte.

const identities: readonly Identity[] = ['Uwe Qvist', 'Zoe Xu', 'Yrsa Wich'].map((name) => ({ name, email: `${name.slice(0, 3)}@x.dk`, phone: '', ...noNeeds }))
const gone = { identity: { name: 'Gudrun Gammel', email: 'gudrun@g.dk', phone: '', ...noNeeds }, answers: plainAnswers(4) }

const { worlds, patterns } = openWorlds([{}, { withdraws: gone }].map((more) => ({ identities, answers: identities.map((_, person) => plainAnswers(person)), ...more })))

/** Each role on the pages that are its own; that the others are refused alike is tried elsewhere. */
const areas: readonly (readonly [RoleName, RegExp])[] = [['chair', /^\/committee/], ['reviewer', /^\/committee/], ['hr', /^\/hr(\.|\/recruitments)/], ['redactor', /^\/clearing/]]
/** Before, HR counts one application more: it was there. */
const isOver = (phase: string) => phase !== 'draft' && phase !== 'open'

const pageOf = ({ world }: OpenWorld) => `/hr/recruitments/${world.recruitmentId}`

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
