import { eq } from 'drizzle-orm'
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
