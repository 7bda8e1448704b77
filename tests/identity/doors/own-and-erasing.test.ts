import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { keyShares, officerKeys } from '#db/schema/custody'
import { legalHolds } from '#db/schema/erasure'
import { contactKeys, ownBoxes, ownKeyHalves, recruitmentKeys, recruitmentPrivateKeys, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { eraseBoxes, eraseRecruitmentKey } from '~/identity/erase-door.server'
import { forgetOwn, forgetUnsentOwn, keepOwn, readOwn, removeSealed, type OwnPlace } from '~/identity/own-door.server'
import { names, openDoors, organisationIdOf, type Doors, type Name } from '../../support/doors'

let doors: Doors
let organisationId: string
beforeEach(async () => {
  doors = await openDoors()
  organisationId = await organisationIdOf(doors.test.app.db.read, doors.test)
})
afterEach(() => doors.test.close())

type OfApplications = typeof sealedKeys | typeof sealedIdentities | typeof ownBoxes | typeof ownKeyHalves | typeof contactKeys
const left = async (table: OfApplications) => (await doors.test.app.db.read.select({ key: table.applicationKey }).from(table)).map(({ key }) => key).sort((a, b) => a - b)
const everybodyBut = (...gone: readonly Name[]) => [...names.filter((name) => !gone.includes(name)).map((name) => doors.of[name].applicationKey), ...names.map((name) => doors.other.of[name].applicationKey)].sort((a, b) => a - b)
const placeOf = (name: Name, change: Partial<OwnPlace> = {}): OwnPlace => {
  const { applicationKey, applicationId, receiptCode } = doors.of[name]
  return { applicationKey, applicationId, receiptCode, organisationId, recruitmentId: doors.recruitmentId, ...change }
}
const own = (name: Name, change: Partial<OwnPlace> = {}, app = doors.test.app) => readOwn(doors.test.app.db.read, app, placeOf(name, change))

describe('the applicant’s own door', () => {
  it('opens with the receipt code what was filled in, and says null to any other code or place', async () => {
    expect(await own('anna')).toEqual(doors.of.anna.identity)
    expect(await own('anna', { receiptCode: doors.of.bo.receiptCode })).toBeNull()
    expect(await own('anna', { applicationId: doors.of.bo.applicationId })).toBeNull()
    expect(await own('anna', { organisationId: 'another' })).toBeNull()
    expect(await own('anna', { recruitmentId: 'another' })).toBeNull()
    expect(await own('anna', { applicationKey: 4711 })).toBeNull()
    expect(await own('anna', {}, { ...doors.test.app, keys: { ...doors.test.app.keys, receiptPepper: Buffer.alloc(32, 9) } })).toBeNull()
  })

  it('does not take what could be read as two places for a wrong code', async () => {
    await expect(own('anna', { organisationId: 'a|b' })).rejects.toThrow(RangeError)
  })

  it('keeps what is filled in anew under the same half of a key, in other bytes', async () => {
    const boxes = () => doors.test.app.db.read.select().from(ownBoxes).where(eq(ownBoxes.applicationKey, doors.of.anna.applicationKey))
    const halves = () => doors.test.app.db.read.select().from(ownKeyHalves)
    const [before, halvesBefore] = [await boxes(), await halves()]
    const identity = { ...doors.of.anna.identity, phone: '87654321', knows: 'Karl Holm' }
    await doors.write((tx) => keepOwn(tx, doors.test.app, { ...placeOf('anna'), identity }))
    expect(await own('anna')).toEqual(identity)
    expect(await halves()).toEqual(halvesBefore)
    const [one, other] = [before[0], (await boxes())[0]]
    expect([one?.iv.equals(other?.iv ?? Buffer.alloc(0)), one?.box.equals(other?.box ?? Buffer.alloc(0))]).toEqual([false, false])
  })

  it('has a half of its own for each application', async () => {
    const halves = (await doors.test.app.db.read.select().from(ownKeyHalves)).map(({ keyHalf }) => keyHalf.toString('hex'))
    expect(new Set(halves).size).toBe(10)
    for (const half of halves) expect(half).toMatch(/^[\da-f]{64}$/)
  })

  it('takes the sealed identity away, box and key, and the own copy, box and half, of that one', async () => {
    await doors.write((tx) => removeSealed(tx, doors.of.anna.applicationKey))
    await doors.write((tx) => forgetOwn(tx, doors.of.bo.applicationKey))
    for (const table of [sealedKeys, sealedIdentities]) expect(await left(table)).toEqual(everybodyBut('anna'))
    for (const table of [ownKeyHalves, ownBoxes]) expect(await left(table)).toEqual(everybodyBut('bo'))
    expect(await own('bo')).toBeNull()
  })

  it('forgets the copies of those who began and can send no more, and of nobody else', async () => {
    const forget = () => doors.write(forgetUnsentOwn)
    expect(await forget(), 'all have sent').toBe(0)
    await doors.write(async (tx) => { for (const name of ['anna', 'dan'] as const) await tx.update(applications).set({ state: 'begun' }).where(eq(applications.key, doors.of[name].applicationKey)) })
    for (const phase of ['draft', 'open', 'clearing'] as const) {
      await doors.inPhase(phase)
      expect(await forget(), phase).toBe(0)
    }
    await doors.inPhase('scoring')
    const key = await doors.test.person()
    await doors.write(async (tx) => { await tx.insert(legalHolds).values({ id: 'h', recruitmentKey: doors.recruitmentKey, reason: 'Sag', placedByKey: key, placedAt: doors.test.clock.now() }) })
    expect(await forget(), 'on hold').toBe(0)
    await doors.write(async (tx) => { await tx.delete(legalHolds) })
    expect(await forget()).toBe(2)
    for (const table of [ownKeyHalves, ownBoxes]) expect(await left(table)).toEqual(everybodyBut('anna', 'dan'))
  })
})

describe('the door through which things only leave', () => {
  const counts = () => ({ keys: {} as Record<string, number>, rows: {} as Record<string, number> })

  it('destroys keys and boxes of one application, and counts them by table', async () => {
    await doors.write(async (tx) => { await tx.insert(contactKeys).values([{ applicationKey: doors.of.dan.applicationKey, wrappedKey: Buffer.alloc(60) }, { applicationKey: doors.of.eva.applicationKey, wrappedKey: Buffer.alloc(60) }]) })
    const erased = counts()
    await doors.write((tx) => eraseBoxes(tx, erased, eq(applications.key, doors.of.dan.applicationKey)))
    for (const table of [sealedKeys, ownKeyHalves, sealedIdentities, ownBoxes]) expect(await left(table)).toEqual(everybodyBut('dan'))
    expect(await left(contactKeys)).toEqual([doors.of.eva.applicationKey])
    expect(erased).toEqual({ keys: { sealed_keys: 1, own_key_halves: 1, contact_keys: 1 }, rows: { sealed_identities: 1, own_boxes: 1 } })
  })

  it('destroys those of a whole recruitment', async () => {
    const erased = counts()
    await doors.write((tx) => eraseBoxes(tx, erased, eq(applications.recruitmentKey, doors.recruitmentKey)))
    for (const table of [sealedKeys, ownKeyHalves, sealedIdentities, ownBoxes]) expect(await left(table)).toEqual(everybodyBut(...names))
    expect(erased).toEqual({ keys: { sealed_keys: 5, own_key_halves: 5 }, rows: { sealed_identities: 5, own_boxes: 5 } })
  })

  it('destroys a recruitment’s key, both halves and what officers hold, and leaves the others’', async () => {
    const madeBy = await doors.test.person()
    await doors.write(async (tx) => {
      const [officer] = await tx.insert(officerKeys).values({ id: 'o', organisationKey: doors.test.organisationKey, side: 'hr', personKey: madeBy, recipient: 'age1x', madeAt: doors.test.clock.now() }).returning({ key: officerKeys.key })
      const file = 'sealed'
      await tx.insert(keyShares).values([doors.recruitmentKey, doors.other.recruitmentKey].map((recruitmentKey) => ({ recruitmentKey, officerKey: officer?.key ?? 0, file })))
    })
    const erased = counts()
    await doors.write((tx) => eraseRecruitmentKey(tx, erased, doors.recruitmentKey))
    const rest = await Promise.all([keyShares, recruitmentPrivateKeys, recruitmentKeys].map(async (table) => (await doors.test.app.db.read.select({ key: table.recruitmentKey }).from(table)).map(({ key }) => key)))
    expect(rest).toEqual([[doors.other.recruitmentKey], [doors.other.recruitmentKey], [doors.other.recruitmentKey]])
    expect(erased).toEqual({ keys: { key_shares: 1, recruitment_private_keys: 1, recruitment_keys: 1 }, rows: {} })
  })
})
