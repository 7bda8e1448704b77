import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { candidates } from '#db/schema/review'
import { queueLetters } from '#db/stores/outbox'
import { contactKeys, recruitmentKeys, recruitmentPrivateKeys, sealedIdentities } from '#db/schema/sealed'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import { phases } from '~/domain/recruitment/phases'
import type { DerivedKey } from '~/domain/sealed-place'
import { openDataKey } from '~/identity/box.server'
import { derivedKey } from '~/identity/derived-key.server'
import { suiteId } from '~/identity/hpke.server'
import { forgetAnswered } from '~/identity/letter-door.server'
import { keepContactKeys, openClaimsWith, sealedRecords, splitPublicKey, unsealChosenWith, writeToUnchosen, type HandedKeys } from '~/identity/officers-door.server'
import { unseal } from '~/platform/aead.server'
import { OpenError } from '~/platform/aes-gcm.server'
import { openDoors, organisationIdOf, type Doors, type Name } from '../../support/doors'

let doors: Doors
let organisationId: string
beforeEach(async () => {
  doors = await openDoors('officers')
  organisationId = await organisationIdOf(doors.test.app.db.read, doors.test)
})
afterEach(() => doors.test.close())

const stays: readonly Name[] = ['anna', 'cecilie', 'dan', 'eva'] // Bo withdrew
const read = () => doors.test.app.db.read
const records = (recruitmentKey = doors.recruitmentKey) => sealedRecords(read(), recruitmentKey)

/** What an officer's page would open: the data keys, or the keys derived from them, of those who are named. */
async function keysOf(which: DerivedKey | 'data', of: readonly Name[] = stays): Promise<Map<string, string>> {
  const privateKey = doors.privateKeys.get(doors.recruitmentKey) ?? Buffer.alloc(32)
  const wanted = new Set(of.map((name) => doors.of[name].candidateId))
  return new Map((await records()).filter(({ candidateId }) => wanted.has(candidateId)).map(({ candidateId, place: context, enc, sealedKey }) => {
    const dataKey = openDataKey({ privateKey, context, record: { suite: suiteId, enc, sealedKey } })
    return [candidateId, (which === 'data' ? dataKey : derivedKey(which, { dataKey, context })).toString('hex')]
  }))
}

const claims = async (keys: HandedKeys) => doors.write((tx) => openClaimsWith(tx, doors.recruitmentKey, keys))
const unsealWith = async (keys: HandedKeys) => doors.write((tx) => unsealChosenWith(tx, doors.recruitmentKey, keys))
const keep = async (keys: HandedKeys) => doors.write((tx) => keepContactKeys(tx, doors.test.app, { recruitmentKey: doors.recruitmentKey, keys }))
const kept = async () => (await read().select({ key: contactKeys.applicationKey }).from(contactKeys)).map(({ key }) => key)
const without = (keys: ReadonlyMap<string, string>, name: Name) => new Map([...keys].filter(([id]) => id !== doors.of[name].candidateId))
const wrong = (keys: ReadonlyMap<string, string>, name: Name) => new Map([...keys, [doors.of[name].candidateId, '00'.repeat(32)]])
const clearBox = (name: Name, change: Partial<typeof sealedIdentities.$inferInsert>) => doors.write(async (tx) => {
  await tx.update(sealedIdentities).set(change).where(eq(sealedIdentities.applicationKey, doors.of[name].applicationKey))
})

describe('the public half', () => {
  it('is all that is kept, and is given for comparison', async () => {
    const [row] = await read().select().from(recruitmentKeys)
    expect(row).toMatchObject({ recruitmentKey: doors.recruitmentKey, suite: suiteId })
    expect(row?.keyId).toMatch(/\S/)
    expect(await splitPublicKey(read(), doors.recruitmentKey)).toEqual(row?.publicKey)
    expect(await splitPublicKey(read(), doors.other.recruitmentKey)).not.toEqual(row?.publicKey)
    expect(await read().select().from(recruitmentPrivateKeys)).toEqual([])
    await expect(splitPublicKey(read(), 4711)).rejects.toThrow('has no key')
  })
})

describe('what officers’ pages are given to open', () => {
  it('is of everybody who has not withdrawn, with its place, and who of them is invited', async () => {
    const given = await records()
    expect(given.map(({ candidateId, isInvited, place }) => ({ candidateId, isInvited, place }))).toEqual(stays.map((name) => ({
      candidateId: doors.of[name].candidateId, isInvited: name === 'anna',
      place: { organisationId, recruitmentId: doors.recruitmentId as RecruitmentId, applicationId: doors.of[name].applicationId as ApplicationId },
    })))
    for (const { enc, sealedKey } of given) expect([enc.length, sealedKey.length]).toEqual([65, 48])
    for (const record of given) expect(Object.keys(record)).toEqual(['candidateId', 'place', 'enc', 'sealedKey', 'isInvited'])
  })

  it('is nothing in any other phase, by any way', async () => {
    const [claimKeys, dataKeys, contact] = [await keysOf('claim'), await keysOf('data'), await keysOf('contact')]
    for (const phase of phases.filter((each) => each !== 'locked')) {
      await doors.inPhase(phase)
      for (const way of [() => records(), () => claims(claimKeys), () => unsealWith(dataKeys), () => keep(contact)]) await expect(way(), phase).rejects.toThrow('locked')
    }
    expect(await kept()).toEqual([])
  })
})

describe('claims', () => {
  it('are opened by their own keys, where there is one', async () => {
    expect(await claims(await keysOf('claim'))).toEqual([doors.of.dan.candidateKey])
    expect(await claims(await keysOf('claim', ['anna', 'cecilie', 'dan'])), 'Eva has none').toEqual([doors.of.dan.candidateKey])
    await clearBox('dan', { claimIv: null })
    expect(await claims(await keysOf('claim'))).toEqual([])
  })

  it('are not opened when a key is missing, wrong or the data key', async () => {
    const keys = await keysOf('claim')
    expect(await claims(without(keys, 'cecilie'))).toBeNull()
    expect(await claims(new Map())).toBeNull()
    await expect(claims(wrong(keys, 'cecilie'))).rejects.toThrow(OpenError)
    await expect(claims(await keysOf('data'))).rejects.toThrow(OpenError)
  })
})

describe('unsealing', () => {
  it('opens who is invited, and looks at nobody else’s key', async () => {
    const { candidateKey, candidateId, identity } = doors.of.anna
    expect(await unsealWith(await keysOf('data'))).toEqual([{ candidateKey, candidateId, identity }])
    expect(await unsealWith(await keysOf('data', ['anna']))).toHaveLength(1)
  })

  it('opens nothing when a key is missing or wrong', async () => {
    const keys = await keysOf('data')
    expect(await unsealWith(without(keys, 'anna'))).toBeNull()
    await expect(unsealWith(wrong(keys, 'anna'))).rejects.toThrow(OpenError)
    await expect(unsealWith(await keysOf('contact'))).rejects.toThrow(OpenError)
  })
})

describe('who was not chosen', () => {
  const answer = (name: Name, recruitmentKey = doors.recruitmentKey) => writeToUnchosen(read(), doors.test.app, { recruitmentKey, candidateKey: doors.of[name].candidateKey, write: async (reach) => ({ ...reach }) })

  it('is written to after the unsealing, by address and number alone, until they have their answer', async () => {
    expect(await keep(await keysOf('contact'))).toBe(true)
    expect(await kept()).toEqual([doors.of.cecilie.applicationKey, doors.of.dan.applicationKey])
    await doors.inPhase('unsealed')
    for (const name of ['cecilie', 'dan'] as const) expect(await answer(name)).toEqual({ email: doors.of[name].identity.email, phone: doors.of[name].identity.phone })
    for (const name of ['anna', 'bo', 'eva'] as const) expect(await answer(name), name).toBeNull()
    expect(await answer('cecilie', doors.other.recruitmentKey)).toBeNull()
    const now = doors.test.clock.now()
    await doors.write((tx) => queueLetters(tx, [{ id: 'letter', recruitmentKey: doors.recruitmentKey, applicationKey: doors.of.dan.applicationKey, kind: 'answer', queuedAt: now, dueAt: now }]))
    await doors.write(forgetAnswered)
    expect(await answer('cecilie'), 'not before it is over').not.toBeNull()
    await doors.inPhase('concluded')
    await doors.write(forgetAnswered)
    expect(await answer('cecilie')).toBeNull()
    expect(await answer('dan')).not.toBeNull()
  })

  it('is written to in no other phase', async () => {
    await keep(await keysOf('contact'))
    for (const phase of phases.filter((each) => each !== 'unsealed' && each !== 'concluded')) {
      await doors.inPhase(phase)
      await expect(answer('cecilie'), phase).rejects.toThrow('unsealed')
    }
  })

  it('has no key kept when one is missing or opens nothing; half a box is none', async () => {
    const keys = await keysOf('contact')
    expect(await keep(without(keys, 'dan'))).toBe(false)
    await expect(keep(wrong(keys, 'dan'))).rejects.toThrow(OpenError)
    expect(await kept()).toEqual([])
    expect(await keep(without(keys, 'anna')), 'who is chosen is asked for no such key').toBe(true)
    await doors.inPhase('unsealed')
    for (const change of [{ contactIv: null }, { contactBox: null }]) {
      await clearBox('dan', change)
      expect(await answer('dan')).toBeNull()
    }
  })

  it.each([{ contactIv: null }, { contactBox: null }])('and has half a box is asked for no key: %j', async (change) => {
    const keys = without(await keysOf('contact'), 'dan')
    await clearBox('dan', change)
    expect(await keep(keys)).toBe(true)
    expect(await kept()).toEqual([doors.of.cecilie.applicationKey])
  })

  it('has the key kept wrapped: the database opens nothing, nor does another place', async () => {
    const keys = await keysOf('contact')
    await keep(keys)
    const [row] = await read().select().from(contactKeys).where(eq(contactKeys.applicationKey, doors.of.dan.applicationKey))
    expect(row?.wrappedKey).toHaveLength(60)
    expect(row?.wrappedKey.toString('hex')).not.toContain(keys.get(doors.of.dan.candidateId) ?? '')
    const context = `contactkey/v1|${organisationId}|${doors.recruitmentId}|${doors.of.dan.applicationId}`
    expect(unseal(row?.wrappedKey ?? Buffer.alloc(0), { key: doors.test.app.keys.identityKek, context }).toString('hex')).toBe(keys.get(doors.of.dan.candidateId))
    await doors.inPhase('unsealed')
    const elsewhere = { ...doors.test.app, keys: { ...doors.test.app.keys, identityKek: Buffer.alloc(32, 9) } }
    const { candidateKey } = doors.of.dan
    await expect(writeToUnchosen(read(), elsewhere, { recruitmentKey: doors.recruitmentKey, candidateKey, write: async () => true })).rejects.toThrow(OpenError)
    await doors.write(async (tx) => { await tx.update(contactKeys).set({ wrappedKey: row?.wrappedKey }).where(eq(contactKeys.applicationKey, doors.of.cecilie.applicationKey)) })
    await expect(answer('cecilie')).rejects.toThrow(OpenError)
  })

  it('and withdrew is asked for nothing', async () => {
    const keys = await keysOf('contact')
    await doors.write(async (tx) => { await tx.update(candidates).set({ isWithdrawn: true }).where(eq(candidates.key, doors.of.dan.candidateKey)) })
    expect(await keep(without(keys, 'dan'))).toBe(true)
    expect(await kept()).toEqual([doors.of.cecilie.applicationKey])
  })
})
