import { afterAll, beforeAll } from 'vitest'
import { loadBuilds, openVisits, patternsOf, type Visits } from './visits'
import { makeWorld, type World, type WorldOptions } from './world'

/** A world, and the server over it. */
export interface OpenWorld { readonly world: World; readonly visits: Visits }

/** Worlds that differ in their options alone, for all tests of the file that calls this, and the manifest's patterns. Both lists are filled once the tests run. */
export function openWorlds(options: readonly WorldOptions[]): { readonly worlds: readonly OpenWorld[]; readonly patterns: readonly string[] } {
  const [worlds, patterns]: [OpenWorld[], string[]] = [[], []]
  beforeAll(async () => {
    const builds = await loadBuilds()
    patterns.push(...patternsOf(builds))
    worlds.push(...await Promise.all(options.map(async (each) => {
      const world = await makeWorld(each)
      return { world, visits: await openVisits(world, builds) }
    })))
  }, 240_000)
  afterAll(async () => {
    for (const { world, visits } of worlds) {
      await visits.close()
      await world.test.close()
    }
  })
  return { worlds, patterns }
}
