import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { priorityClaims } from '#db/schema/claims'
import { legalHolds } from '#db/schema/erasure'
import { hearings } from '#db/schema/hearings'
import { candidates } from '#db/schema/review'
import { ownBoxes, ownKeyHalves, recruitmentKeys, recruitmentPrivateKeys, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import { phases } from '~/domain/recruitment/phases'
import { createRecruitmentKey, destroyWithdrawn, openClaims, publicKeyOfRecruitment, unsealChosen, writeToHeard } from '~/identity/door.server'
import { publicKeyOf, suiteId } from '~/identity/hpke.server'
import { OpenError } from '~/platform/aes-gcm.server'
import { names, openDoors, type Doors, type Name } from '../../support/doors'
import { watchWiping } from '../../support/wiped'

let doors: Doors
beforeEach(async () => { doors = await openDoors() })
afterEach(() => doors.test.close())

const keyOf = (name: Name) => doors.of[name].candidateKey
const otherPhases = (own: string) => phases.filter((phase) => phase !== own)
const unseal = (recruitmentKey = doors.recruitmentKey) => doors.write((tx) => unsealChosen(tx, doors.test.app, recruitmentKey))
const claims = (recruitmentKey = doors.recruitmentKey) => doors.write((tx) => openClaims(tx, doors.test.app, recruitmentKey))
const claim = (name: Name, decision: 'open' | 'invited' | 'not-met') => doors.write(async (tx) => {
  await tx.insert(priorityClaims).values({ candidateKey: keyOf(name), recruitmentKey: doors.recruitmentKey, decision, personKey: null })
})
const setBox = (name: Name, change: Partial<typeof sealedIdentities.$inferInsert>) => doors.write(async (tx) => {
  await tx.update(sealedIdentities).set(change).where(eq(sealedIdentities.applicationKey, doors.of[name].applicationKey))
})

describe('the key of a recruitment', () => {
  it('is kept as a public half, and a private one that only the key outside the database opens', async () => {
    const [kept] = await doors.test.app.db.read.select().from(recruitmentKeys)
    const [wrapped] = await doors.test.app.db.read.select().from(recruitmentPrivateKeys)
    expect(kept).toMatchObject({ recruitmentKey: doors.recruitmentKey, suite: suiteId })
    expect(kept?.keyId).toMatch(/\S/)
    expect(await publicKeyOfRecruitment(doors.test.app.db.read, doors.recruitmentKey)).toEqual({ keyId: kept?.keyId, publicKey: kept?.publicKey })
    expect(wrapped?.wrappedPrivateKey).toHaveLength(60) // 12 + 32 + 16: nothing of it in the clear
    expect(await doors.test.app.db.read.select().from(recruitmentPrivateKeys)).toHaveLength(2)
  })

  it('is overwritten in memory as soon as it is wrapped, and again after each use', async () => {
    const wiped = watchWiping()
    const fits = (publicKey: Buffer | undefined) => [...wiped].some((hex) => hex.length === 64 && /[1-9a-f]/.test(hex) && publicKey?.equals(publicKeyOf(Buffer.from(hex, 'hex'))))
    const [kept] = await doors.test.app.db.read.select().from(recruitmentKeys)
    expect(fits(kept?.publicKey)).toBe(false)
    await claims()
    expect(fits(kept?.publicKey)).toBe(true)
    await doors.write(async (tx) => {
      await tx.delete(recruitmentPrivateKeys)
      await tx.delete(recruitmentKeys)
      await createRecruitmentKey(tx, doors.test.app, { recruitmentKey: doors.recruitmentKey, recruitmentId: doors.recruitmentId })
    })
    const [made] = await doors.test.app.db.read.select().from(recruitmentKeys)
    expect(fits(made?.publicKey)).toBe(true)
  })

  it('must be there before anything is sealed', async () => {
    await expect(publicKeyOfRecruitment(doors.test.app.db.read, 4711)).rejects.toThrow('has no key')
  })

  it('opens nothing when it is another recruitment’s, or another key lies outside the database', async () => {
    await doors.write(async (tx) => {
      const [other] = await tx.select().from(recruitmentPrivateKeys).where(eq(recruitmentPrivateKeys.recruitmentKey, doors.other.recruitmentKey))
      await tx.update(recruitmentPrivateKeys).set({ wrappedPrivateKey: other?.wrappedPrivateKey }).where(eq(recruitmentPrivateKeys.recruitmentKey, doors.recruitmentKey))
    })
    await expect(unseal()).rejects.toThrow(OpenError)
    const elsewhere = { ...doors.test.app, keys: { ...doors.test.app.keys, identityKek: Buffer.alloc(32, 9) } }
    await expect(doors.write((tx) => unsealChosen(tx, elsewhere, doors.other.recruitmentKey))).rejects.toThrow(OpenError)
    const [other] = await doors.test.app.db.read.select().from(recruitmentKeys).where(eq(recruitmentKeys.recruitmentKey, doors.recruitmentKey))
    await doors.write(async (tx) => { await tx.update(recruitmentKeys).set({ publicKey: other?.publicKey }).where(eq(recruitmentKeys.recruitmentKey, doors.other.recruitmentKey)) })
    await expect(unseal(doors.other.recruitmentKey)).rejects.toThrow('does not belong')
  })
})

describe('unsealing', () => {
  it('opens who is chosen and has not withdrawn, in this recruitment, and nobody else', async () => {
    const { candidateKey, candidateId, identity } = doors.of.anna
    expect(await unseal()).toEqual([{ candidateKey, candidateId, identity }])
  })

  it('opens whom HR has invited because of a claim, and no other claimant', async () => {
    await claim('dan', 'invited')
    await claim('cecilie', 'not-met')
    await claim('eva', 'open')
    expect((await unseal()).map(({ identity }) => identity.name)).toEqual([doors.of.anna, doors.of.dan].map(({ identity }) => identity.name))
  })

  it('opens nothing in any other phase', async () => {
    for (const phase of otherPhases('locked')) {
      await doors.inPhase(phase)
      await expect(unseal(), phase).rejects.toThrow('locked')
      await expect(claims(), phase).rejects.toThrow('locked')
    }
    await expect(unseal(4711)).rejects.toThrow('locked')
  })

  it('opens nothing that was moved from another application or changed', async () => {
    const [theirs] = await doors.test.app.db.read.select().from(sealedKeys).where(eq(sealedKeys.applicationKey, doors.of.cecilie.applicationKey))
    await doors.write(async (tx) => { await tx.update(sealedKeys).set({ enc: theirs?.enc, sealedKey: theirs?.sealedKey }).where(eq(sealedKeys.applicationKey, doors.of.anna.applicationKey)) })
    await expect(unseal()).rejects.toThrow(OpenError)
  })
})

describe('the claims of priority access', () => {
  it('are those of everybody who has one and has not withdrawn, and no identity is opened', async () => {
    await setBox('anna', { box: Buffer.alloc(8) }) // would not open
    expect(await claims()).toEqual([keyOf('dan')])
    await doors.write(async (tx) => { await tx.update(candidates).set({ isWithdrawn: true }).where(eq(candidates.key, keyOf('dan'))) })
    expect(await claims()).toEqual([])
  })

  it('are none where there was nothing to ask, whole or half', async () => {
    await setBox('dan', { claimIv: null })
    expect(await claims()).toEqual([])
    expect(await claims(doors.other.recruitmentKey)).toEqual([doors.other.of.dan.candidateKey])
  })

  it('are not believed when one was tampered with', async () => {
    await setBox('cecilie', { claimBox: Buffer.alloc(17) })
    await expect(claims()).rejects.toThrow(OpenError)
  })

  it('leave no data key in memory', async () => {
    const wiped = watchWiping()
    await claims()
    expect([...wiped].filter((hex) => hex.length === 64 && /[1-9a-f]/.test(hex)).length).toBeGreaterThanOrEqual(4) // the private key, and three data keys
  })
})

describe('writing to somebody who is heard', () => {
  const hearing = async (name: Name, change: Partial<typeof hearings.$inferInsert> = {}) => {
    const id = doors.test.app.random.id()
    const openedByKey = await doors.test.person()
    const values = { id, recruitmentKey: doors.recruitmentKey, candidateKey: keyOf(name), openedByKey, reason: 'Grund', openedOn: '2026-03-02', deadline: new Date(doors.test.clock.now().getTime() + 1), grounds: [] }
    const [made] = await doors.write((tx) => tx.insert(hearings).values({ ...values, ...change }).returning({ key: hearings.key }))
    return made?.key ?? 0
  }
  const written: string[] = []
  const write = (hearingKey: number, recruitmentKey = doors.recruitmentKey) => writeToHeard(doors.test.app.db.read, doors.test.app, { recruitmentKey, hearingKey, write: async (email) => { written.push(email); return 'sent' } })
  beforeEach(async () => {
    written.length = 0
    await doors.inPhase('shortlisting')
  })

  it('hands over the address alone, out of the contact box or where there is none the first kind of box', async () => {
    expect(await write(await hearing('cecilie'))).toBe('sent')
    expect(await write(await hearing('eva'))).toBe('sent')
    expect(written).toEqual([doors.of.cecilie.identity.email, doors.of.eva.identity.email])
  })

  it('does not open the identity where there is a contact box', async () => {
    await setBox('cecilie', { box: Buffer.alloc(8) })
    expect(await write(await hearing('cecilie'))).toBe('sent')
    await setBox('cecilie', { contactIv: null }) // half a box is none
    await expect(write(await hearing('cecilie'))).rejects.toThrow(OpenError)
  })

  it('reaches nobody whose hearing is over, was ended, is another recruitment’s or none, and nobody who withdrew', async () => {
    expect(await write(await hearing('cecilie', { deadline: doors.test.clock.now() }))).toBeNull()
    expect(await write(await hearing('cecilie', { endedReason: 'Trukket' }))).toBeNull()
    expect(await write(await hearing('cecilie'), doors.other.recruitmentKey)).toBeNull()
    expect(await write(await hearing('bo'))).toBeNull()
    expect(await write(4711)).toBeNull()
    expect(written).toEqual([])
  })

  it('happens while the list is made and at no other time', async () => {
    const key = await hearing('cecilie')
    for (const phase of otherPhases('shortlisting')) {
      await doors.inPhase(phase)
      await expect(write(key), phase).rejects.toThrow('shortlisting')
    }
    expect(written).toEqual([])
  })
})

describe('what was withdrawn', () => {
  const left = async (table: typeof sealedKeys | typeof sealedIdentities | typeof ownBoxes | typeof ownKeyHalves) => (await doors.test.app.db.read.select({ key: table.applicationKey }).from(table)).map(({ key }) => key).sort((a, b) => a - b)
  const withdraw = (name: Name) => doors.write(async (tx) => { await tx.update(applications).set({ state: 'withdrawn' }).where(eq(applications.key, doors.of[name].applicationKey)) })
  const everybody = () => [...names.map((name) => doors.of[name].applicationKey), ...names.map((name) => doors.other.of[name].applicationKey)].sort((a, b) => a - b)

  it('goes with its keys and the applicant’s own copy, and nothing else does', async () => {
    await withdraw('cecilie')
    await withdraw('dan')
    expect(await doors.write(destroyWithdrawn)).toBe(2)
    const rest = everybody().filter((key) => key !== doors.of.cecilie.applicationKey && key !== doors.of.dan.applicationKey)
    for (const table of [sealedKeys, sealedIdentities, ownBoxes, ownKeyHalves]) expect(await left(table)).toEqual(rest)
    expect(await doors.write(destroyWithdrawn)).toBe(0)
  })

  it('stays while a hold is on the recruitment', async () => {
    await withdraw('cecilie')
    const key = await doors.test.person()
    await doors.write(async (tx) => { await tx.insert(legalHolds).values({ id: 'h', recruitmentKey: doors.recruitmentKey, reason: 'Sag', placedByKey: key, placedAt: doors.test.clock.now() }) })
    expect(await doors.write(destroyWithdrawn)).toBe(0)
    expect(await left(sealedKeys)).toEqual(everybody())
  })
})

describe('where officers hold the key', () => {
  it('this door opens nothing', async () => {
    await doors.write(async (tx) => { await tx.delete(recruitmentPrivateKeys) })
    await expect(unseal()).rejects.toThrow('officers hold the key')
    await expect(claims()).rejects.toThrow('officers hold the key')
  })
})
