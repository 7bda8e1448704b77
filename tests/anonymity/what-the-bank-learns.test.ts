import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noNeeds, type Identity } from '~/domain/identity'
import { loadBuilds, openVisits, type Visits } from './visits'
import { makeWorld, plainAnswers, worldPhases, type World, type WorldPhase } from './world'

// With six applicants, of whom one withdraws, a bank's page tells figures of the recruitment. Two worlds: in one the reviewer stepped back from a candidate, in
// the other judged the same answers "cannot judge". HR's pages of the bank are the same in both, in every phase; while scoring goes on
// they are what they were before it began.

const identities: readonly Identity[] = ['Uwe Qvist', 'Zoe Xu', 'Yrsa Wich', 'Ib Vad', 'Pia Ro', 'Bo Lun'].map((name) => ({ name, email: `${name.slice(0, 2)}@x.dk`, phone: '', ...noNeeds }))

interface Both { readonly world: World; readonly visits: Visits }
let worlds: readonly Both[] = []
let paths: readonly string[] = []
const shown = new Map<WorldPhase, readonly string[]>()

beforeAll(async () => {
  const builds = await loadBuilds()
  worlds = await Promise.all((['stepped-back', 'judged-not'] as const).map(async (without) => {
    const world = await makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)), without })
    return { world, visits: await openVisits(world, builds) }
  }))
}, 240_000)

afterAll(async () => {
  for (const { world, visits } of worlds) {
    await visits.close()
    await world.test.close()
  }
})

/** Drawn anew for each page: the worlds have come to it by other draws. */
const withoutNonce = (page: string) => page.replaceAll(/nonce(="[^"]*"|-[\w+/=]+)/g, '')

describe('the pages of a bank', () => {
  test.each(worldPhases)('are the same in both worlds in phase %s', async (phase) => {
    for (const { world } of worlds) await world.advance(phase)
    const { bankQuestion = [] } = (await worlds[0]?.world.parameters()) ?? {}
    paths = ['/hr/banks', '/hr/banks/clerical', ...bankQuestion.map((id) => `/hr/banks/clerical/questions/${id}`)].flatMap((path) => [path, `${path}.data`])
    const answers = await Promise.all(worlds.map(async ({ visits }) => {
      const bodies: string[] = []
      for (const path of paths) {
        const { status, headers, body } = await visits.get(path, 'hr')
        expect(status, path).toBe(200)
        bodies.push(withoutNonce(`${headers} ${body}`))
      }
      return bodies
    }))
    expect(answers[0]).toEqual(answers[1])
    shown.set(phase, answers[0] ?? [])
  }, 120_000)

  test('tell nothing of scoring while it goes on, and something when it is over: the test can fail', () => {
    const texts = (phase: WorldPhase) => (shown.get(phase) ?? []).join('\n')
    expect(texts('scoring')).not.toContain('Bygger på')
    expect(texts('shortlisting')).toContain('Bygger på 5 svar')
    expect(texts('clearing')).toContain('ikke brugt i nogen rekruttering, hvor bedømmelsen er slut')
    expect(texts('scoring')).toContain('ikke brugt i nogen rekruttering, hvor bedømmelsen er slut')
  })

  test.each(['chair', 'reviewer', 'redactor', 'auditor', 'administrator', 'clerk', 'stranger', 'visitor'] as const)('are none of the %s\'s', async (role) => {
    for (const path of paths) expect((await worlds[0]?.visits.get(path, role))?.body, path).not.toContain('Bygger på')
  })
})
