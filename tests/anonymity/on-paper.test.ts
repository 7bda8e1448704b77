import { beforeAll, expect, test } from 'vitest'
import { desc, eq } from 'drizzle-orm'
import { applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { noNeeds, type Identity } from '~/domain/identity'
import { openWorlds } from './open-worlds'
import { inTurn, visitsForData, walk, withoutDigests } from './visits'
import { plainAnswers, worldPhases, type RoleName } from './world'

// Two worlds that differ in one thing: the last application was sent by the applicant in time, or came on paper and was typed in by a
// clerk after the deadline. From the clearing on nobody is shown anything else, byte for byte; the log alone tells that it happened.

const identities: readonly Identity[] = ['Uwe Qvist', 'Zoe Xu', 'Yrsa Wich'].map((name, index) => ({ name, email: `applicant${index}@example.dk`, phone: '', ...noNeeds }))
const fromClearing = worldPhases.slice(worldPhases.indexOf('clearing'))

const { worlds, patterns } = openWorlds((['online', 'on-paper'] as const).map((last) => ({ identities, answers: identities.map((_, person) => plainAnswers(person)), last })))
beforeAll(async () => {
  for (const phase of ['draft', 'open'] as const) for (const { world } of worlds) await world.advance(phase)
}, 240_000)

/** The log tells that something was typed in. */
const mayDiffer = (role: RoleName, path: string) => role === 'auditor' && /^\/audit/.test(path)

test.each(fromClearing)('in phase %s nothing tells how an application came', async (phase) => {
  for (const { world } of worlds) await world.advance(phase)
  const parameters = (await worlds[0]?.world.parameters()) ?? {}
  expect(await worlds[1]?.world.parameters()).toEqual(parameters)
  const differing: string[] = []
  let seen = 0
  const visits = inTurn(phase, visitsForData(patterns, parameters)).filter(([path, role]) => !mayDiffer(role, path))
  await walk(worlds.map((each) => each.visits), visits, (path, role, [first, second]) => {
    if (first?.status === 200) seen += 1
    if (withoutDigests(first) !== withoutDigests(second)) differing.push(`${role} ${path}: ${first?.status}/${second?.status}`)
  })
  expect(differing).toEqual([])
  expect(seen).toBeGreaterThan(60)
}, 400_000)

test('it did come in another way, and the log tells that without telling which: the test can fail', async () => {
  const [online, onPaper] = worlds.map(({ world }) => world.test.app.db.read)
  if (!online || !onPaper) throw new Error('a world is missing')
  const typedIn = (read: typeof online) => read.select().from(auditEvents).where(eq(auditEvents.action, 'application-typed-in'))
  expect(await typedIn(online)).toEqual([])
  const events = await typedIn(onPaper)
  expect(events).toMatchObject([{ details: { how: 'paper', afterDeadline: true } }])
  const rows = await onPaper.select().from(applications).orderBy(desc(applications.key))
  const words = JSON.stringify(events)
  expect(rows.flatMap(({ id, receiptHash, accessHash }) => [id, receiptHash, accessHash ?? id]).filter((secret) => words.includes(secret))).toEqual([])
  const columns = (one: (typeof rows)[number]) => { const { key: _, id: __, receiptHash: ___, accessHash: ____, idempotencyKey: _____, messagesSeen: ______, ...rest } = one; return JSON.stringify(rest) } // who has come back to read HR's messages is counted of everybody alike, typed in or not
  expect(new Set(rows.filter(({ state }) => state === 'submitted').map(columns)).size, 'the typed one is like the others in the database too').toBe(1)
})
