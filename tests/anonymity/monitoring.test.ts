import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { noNeeds, type Identity } from '~/domain/identity'
import type { MonitoringAnswers } from '~/domain/monitoring/questions'
import { fullTables, rowsOf } from '../support/erasing'
import { openWorlds } from './open-worlds'
import { inTurn, visitsForData, walk, type Answer } from './visits'
import { plainAnswers, worldPhases } from './world'

// Two worlds that differ in what applicants answered for the evaluation, and in who answered at all. Nobody's page tells them apart, in any phase,
// and no table of either holds a word of it.

const names = ['Uwe Qvist', 'Zoe Xu', 'Yrsa Wich', 'Palle Quist', 'Wanda Zeuthen']
const identities = names.map((name, index): Identity => ({ name, email: `${index}@q.dk`, phone: '', ...noNeeds }))
const [everybody, onlyTwo]: (readonly (MonitoringAnswers | null)[])[] = [names.map(() => ({ gender: 'woman' })), [null, { gender: 'man' }, { gender: 'other' }]]

const { worlds, patterns } = openWorlds([everybody, onlyTwo].map((equality) => ({ identities, answers: identities.map((_, person) => plainAnswers(person)), equality: equality ?? [] })))

const seenOf = ({ status, headers, body }: Answer) => JSON.stringify({ status, headers, body })

test.each(worldPhases)('what somebody answered for the evaluation shows on no page in phase %s', async (phase) => {
  for (const { world } of worlds) await world.advance(phase)
  const differing: string[] = []
  const visits = inTurn(phase, visitsForData(patterns, (await worlds[0]?.world.parameters()) ?? {}))
  await walk(worlds.map((each) => each.visits), visits, (path, role, [first, second]) => {
    if (!first || !second || seenOf(first) !== seenOf(second)) differing.push(`${role} ${path}`)
  })
  expect(differing).toEqual([])
}, 240_000)

test('what somebody answered for the evaluation stands in no table but sealed, and both worlds have as many rows', async () => {
  const counts: unknown[] = []
  for (const { world: { test: { app } } } of worlds) {
    const tables = await fullTables(app.db.read)
    counts.push(tables)
    const holding: string[] = []
    for (const table of Object.keys(tables)) {
      const rows = JSON.stringify(await rowsOf(app.db.read, sql`SELECT * FROM ${sql.identifier(table)}`))
      if (/\b(woman|not-said)\b/.test(rows)) holding.push(table)
    }
    expect(holding, 'what may be answered stands in the basis').toEqual(['monitoring_bases'])
  }
  expect(counts[0]).toEqual(counts[1])
  expect((counts[0] as Record<string, number>).monitoring_piles, 'the test can fail').toBe(4)
}, 60_000)
