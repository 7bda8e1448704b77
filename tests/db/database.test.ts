import { eq } from 'drizzle-orm'
import { Pool } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { departments, organisations } from '#db/schema/account'
import { startingSettings } from '#db/stores/organisations'
import { dialect } from '#db/vocabulary'
import { makeTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
beforeEach(async () => { database = await makeTestDatabase() })
afterEach(() => database.dispose())

const organisation = { id: 'o1', name: 'Solbjerg', settings: startingSettings, isDemo: false }
const insertOne = () => database.db.unitOfWork((tx) => tx.insert(organisations).values(organisation).returning())

test(`a row comes back as it was written, on ${dialect}`, async () => {
  const [written] = await insertOne()
  expect(written).toMatchObject(organisation)
  expect(await database.db.read.select().from(organisations)).toEqual([written])
})

test('a throw takes everything back', async () => {
  await insertOne()
  await expect(database.db.unitOfWork(async (tx) => {
    await tx.update(organisations).set({ name: 'Andet' })
    throw new Error('no')
  })).rejects.toThrow('no')
  expect((await database.db.read.select().from(organisations))[0]?.name).toBe('Solbjerg')
})

test('one failing unit takes no neighbour with it', async () => {
  const [key] = (await insertOne()).map((row) => row.key)
  const units = Array.from({ length: 20 }, (_, n) => database.db.unitOfWork(async (tx) => {
    await tx.insert(departments).values({ id: `d${n}`, organisationKey: key ?? 0, name: { da: `Afdeling ${n}` } })
    if (n % 5 === 0) throw new Error(`unit ${n}`)
  }))
  const outcomes = await Promise.allSettled(units)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(4)
  expect(await database.db.read.$count(departments)).toBe(16)
})

test('fifty read-then-write units at once lose nothing', async () => {
  await insertOne()
  await Promise.all(Array.from({ length: 50 }, () => database.db.unitOfWork(async (tx) => {
    const [row] = await tx.select().from(organisations)
    await tx.update(organisations).set({ name: `${row?.name ?? ''}+` }).where(eq(organisations.id, 'o1'))
  })))
  expect((await database.db.read.select().from(organisations))[0]?.name).toBe(`Solbjerg${'+'.repeat(50)}`)
})

test.runIf(dialect === 'postgres')('a connection lost in the middle of a unit takes the unit along, and nothing else', async () => {
  const [key] = (await insertOne()).map((row) => row.key)
  const lost = database.db.unitOfWork(async (tx) => {
    await tx.insert(departments).values({ id: 'd1', organisationKey: key ?? 0, name: { da: 'Afdeling' } })
    await endConnectionsInside()
    await tx.insert(departments).values({ id: 'd2', organisationKey: key ?? 0, name: { da: 'Afdeling' } })
  })
  await expect(lost).rejects.toThrow()
  await database.db.unitOfWork((tx) => tx.insert(departments).values({ id: 'd3', organisationKey: key ?? 0, name: { da: 'Afdeling' } }))
  expect(await database.db.read.select({ id: departments.id }).from(departments)).toEqual([{ id: 'd3' }])
})

/** What an operator's restart does to those who are in the middle of something; their sockets have told it before the next query is asked. */
async function endConnectionsInside(): Promise<void> {
  const pool = new Pool({ connectionString: database.url, max: 1 })
  const { rowCount } = await pool.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'")
  expect(rowCount).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await pool.end()
}

test('a reader sees nothing of a unit that is under way', async () => {
  await insertOne()
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => { release = resolve })
  let changed: () => void = () => undefined
  const change = new Promise<void>((resolve) => { changed = resolve })
  const unit = database.db.unitOfWork(async (tx) => {
    await tx.update(organisations).set({ name: 'Nyt navn' })
    changed()
    await gate
  })
  await change
  expect((await database.db.read.select().from(organisations))[0]?.name).toBe('Solbjerg')
  release()
  await unit
  expect((await database.db.read.select().from(organisations))[0]?.name).toBe('Nyt navn')
})

test('units do not nest', async () => {
  await expect(database.db.unitOfWork(async () => { await database.db.unitOfWork(async () => 1) })).rejects.toThrow('inside another')
})

test('a foreign key that leads nowhere is refused', async () => {
  await expect(database.db.unitOfWork((tx) => tx.insert(departments).values({ id: 'd', organisationKey: 99, name: { da: 'X' } }))).rejects.toThrow()
})

test.runIf(dialect === 'sqlite')('the reading connection cannot write', async () => {
  await expect(async () => { await database.db.read.insert(organisations).values(organisation) }).rejects.toThrow(/readonly|read-only|query_only/i)
})
