import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Identity } from '~/domain/identity'
import { long, short } from '../anonymity/expected'
import { loadBuilds, type Around, type Builds } from '../anonymity/visits'
import { makeWorld, plainAnswers, type World } from '../anonymity/world'
import { newTally, type Tally } from '../blindness/findings'
import { openWalked, type Walked } from '../blindness/places'
import { openTrees } from '../blindness/tree'

// What a screen reader has of the committee's pages, as npm run prove-blindness reads it in Chromium: channel 19.

const people = [short, long]
let builds: Builds
let worlds: readonly World[] = []

beforeAll(async () => {
  builds = await loadBuilds()
  worlds = await Promise.all(people.map((identities) => makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)) })))
  for (const world of worlds) for (const phase of ['draft', 'open', 'clearing', 'scoring'] as const) await world.advance(phase)
})
afterAll(async () => { for (const world of worlds) await world.test.close() })

async function read(around: (identities: readonly Identity[]) => Around): Promise<Tally> {
  const [tally, walked]: [Tally, Walked[]] = [newTally(), []]
  for (const [index, world] of worlds.entries()) {
    const identities = people[index] ?? []
    walked.push(await openWalked(`${index}`, world, { identities, builds, around: around(identities) }))
  }
  const trees = await openTrees(walked, process.env.CHROMIUM ?? '/usr/bin/chromium')
  await trees.read('scoring', { patterns: ['/committee/:id'], isThorough: true }, tally)
  await trees.close()
  for (const each of walked) await each.close()
  return tally
}

it('the tree that the browser makes of a page tells nobody, and is the same in both worlds', async () => {
  const tally = await read(() => ({}))
  expect(tally.findings).toEqual([])
  expect(tally.byWay).toEqual({ browser: 2 }) // the chair's and the reviewer's
  expect(tally.searched.answers).toBeGreaterThan(1000)
})

it('a name that a program puts into a label in the browser is found there', async () => {
  const { findings } = await read(([first]) => ({
    bundle: (bundle) => ({
      ...bundle,
      async handle(request, context) {
        const answered = await bundle.handle(request, context)
        if (!answered.headers.get('content-type')?.startsWith('text/html')) return answered
        const backwards = [...(first?.name ?? '')].reverse().join('')
        const script = `<script nonce="${context.nonce}">setInterval(() => { document.querySelector('h1').setAttribute('aria-label', [...${JSON.stringify(backwards)}].reverse().join('')) }, 5)</script>`
        return new Response((await answered.text()).replace('</body>', `${script}</body>`), { status: answered.status, headers: answered.headers })
      },
    }),
  }))
  expect(findings.filter(({ kind }) => kind === 'canary').map(({ where }) => where.en)).toContainEqual(expect.stringMatching(/^reviewer browser \/committee/))
  expect(findings.filter(({ kind }) => kind === 'difference')).not.toEqual([])
})
