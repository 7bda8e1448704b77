import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { people } from '#db/schema/account'
import { invitedCandidates } from '#db/stores/invited'
import { findRecruitment } from '#db/stores/recruitments'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import { nameStandIn, sayRelations } from '~/use-cases/name-stand-in.server'
import { mayDiffer, long as b, short as a } from './expected'
import { openWorlds } from './open-worlds'
import { visitsForData, walk, type Answer } from './visits'
import { plainAnswers, worldPhases, type RoleName, type World } from './world'

// Two worlds that differ in who the applicants are, in which somebody who was nobody takes the reviewer's place at the interviews. A stand-in reads the names
// of those invited where they say whom they know, and only then sees more; whoever was replaced sees nothing of anybody any more.

const { worlds, patterns } = openWorlds([a, b].map((identities) => ({ identities, answers: identities.map((_, person) => plainAnswers(person)) })))
beforeAll(async () => {
  for (const phase of worldPhases.slice(0, worldPhases.indexOf('unsealed') + 1)) for (const { world } of worlds) await world.advance(phase)
  for (const { world } of worlds) await replaceReviewer(world)
}, 240_000)

/** Who was nobody in the recruitment so far. */
async function strangerIn({ test: { app }, people: { hr } }: World): Promise<Actor> {
  const [row] = await app.db.read.select().from(people).where(eq(people.name, 'Stranger'))
  return { ...hr, key: row?.key ?? 0, id: (row?.id ?? '') as Actor['id'], name: 'Stranger', roles: [] }
}

async function replaceReviewer(world: World): Promise<void> {
  const { test: { app }, recruitmentId, people: { hr, reviewer } } = world
  mustSucceed(await nameStandIn(app, hr, { recruitmentId, insteadOf: reviewer.id, personId: (await strangerIn(world)).id, reason: 'prevented' }))
}

async function sayNone(world: World): Promise<void> {
  const { test: { app }, recruitmentId } = world
  const invited = await invitedCandidates(app.db.read, (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0)
  mustSucceed(await sayRelations(app, await strangerIn(world), { recruitmentId, relations: new Map(invited.map(({ id }) => [id, 'none'] as const)) }))
}

const seen = ({ status, headers, body }: Answer) => JSON.stringify({ status, headers, body })
const roles: readonly RoleName[] = ['hr', 'redactor', 'chair', 'reviewer', 'auditor', 'administrator', 'clerk', 'stranger']

/** The visits that are answered otherwise in the one world than in the other, by role and page. */
async function differing(): Promise<string[]> {
  const found: string[] = []
  const visits = visitsForData(patterns, (await worlds[0]?.world.parameters()) ?? {}).filter(([, role]) => roles.includes(role))
  await walk(worlds.map((each) => each.visits), visits, (path, role, [first, second]) => {
    if (first && second && seen(first) !== seen(second)) found.push(`${role} ${path.replace(/\/committee\/[^/]+/, '/committee/:id')}`)
    expect(first?.status, path).toBeLessThan(500)
  })
  return found
}

const allowed = (visit: string) => { const [role = '', path = ''] = visit.split(' '); return mayDiffer('unsealed', role as RoleName, path) } // as it was put together

test('who stands in is shown names only to say whom they know, and whoever was replaced none', async () => {
  const found = await differing()
  expect(found.filter((visit) => visit.startsWith('stranger'))).toEqual(['stranger /committee/:id/stand-in.data'])
  expect(found.filter((visit) => visit.startsWith('reviewer'))).toEqual([])
  expect(found.filter((visit) => !visit.startsWith('stranger') && !allowed(visit))).toEqual([])
  for (const [index, { world, visits }] of worlds.entries()) { // in both, so that chance stays alike
    const page = await visits.get(`/committee/${world.recruitmentId}/stand-in.data`, 'stranger')
    expect([page.status, ([a, b][index] ?? []).filter(({ email }) => page.body.includes(email)).length], 'no addresses').toEqual([200, 0])
    if (index === 0) expect(a.filter(({ name }) => page.body.includes(name)), 'the invited alone').toHaveLength(1)
  }
}, 240_000)

test('and then sees what the committee sees of the interviews, and nothing of what was judged before', async () => {
  for (const { world } of worlds) await sayNone(world)
  const found = await differing()
  expect(found.filter((visit) => visit.startsWith('stranger')).every((visit) => /\/committee\/:id\/(interviews|stand-in|documents\/[^/]+)(\.data)?$/.test(visit)), found.join('\n')).toBe(true)
  expect(found).toContain('stranger /committee/:id/interviews.data')
  expect(found.filter((visit) => !visit.startsWith('stranger') && !allowed(visit))).toEqual([])
  for (const before of ['ranking', 'protocol', 'shortlist', 'notes']) for (const { world, visits } of worlds) expect((await visits.get(`/committee/${world.recruitmentId}/${before}`, 'stranger')).status, before).toBe(404)
}, 240_000)
