import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import { identityLimits, type Identity } from '~/domain/identity'
import type { BoxContext } from '~/identity/bound-to.server'
import { openBox, openDataKey, sealIdentity, type SealedIdentity } from '~/identity/box.server'
import { generateKeyPair } from '~/identity/hpke.server'
import { OpenError } from '~/platform/aes-gcm.server'
import { eachFlip } from '../support/each-flip'

const recruitment = (id: string) => id as RecruitmentId
const application = (id: string) => id as ApplicationId

const context: BoxContext = { organisationId: 'org-1', recruitmentId: recruitment('rec_1'), applicationId: application('app-1') }
const identity: Identity = { name: 'Åse Østergård', email: 'aase@example.dk', phone: '+45 12 34 56 78', adjustments: 'Trinfri adgang,\ntegnsprogstolk', priorityAccess: true }
let publicKey: Buffer
let privateKey: Buffer
let record: SealedIdentity
beforeEach(() => {
  ;({ publicKey, privateKey } = generateKeyPair())
  record = sealIdentity({ publicKey, keyId: 'key-1', context, identity })
})

function openAll(sealed: SealedIdentity, place: BoxContext): Identity {
  const dataKey = openDataKey({ privateKey, context: place, record: sealed })
  return openBox({ dataKey, context: place, record: sealed }).reveal()
}

const elsewhere: Record<string, BoxContext> = {
  application: { ...context, applicationId: application('app-2') },
  recruitment: { ...context, recruitmentId: recruitment('rec_2') },
  organisation: { ...context, organisationId: 'org-2' },
}

describe('a sealed identity', () => {
  it('opens where it belongs', () => {
    expect(openAll(record, context)).toEqual(identity)
    expect(record).toMatchObject({ suite: 'hpke-p256-sha256-aes256gcm', keyId: 'key-1' })
  })

  it('holds no part of the identity in clear', () => {
    const stored = Buffer.concat([record.enc, record.sealedKey, record.iv, record.box])
    for (const value of Object.values(identity).map(String)) expect(stored.includes(value)).toBe(false)
  })

  it.each(['enc', 'sealedKey', 'iv', 'box'] as const)('is refused with any byte of %s flipped', (field) => {
    const dataKey = openDataKey({ privateKey, context, record })
    for (const flipped of eachFlip(record[field])) {
      const changed = { ...record, [field]: flipped }
      const opening = () =>
        field === 'iv' || field === 'box' ? openBox({ dataKey, context, record: changed }) : openAll(changed, context)
      expect(opening).toThrow(OpenError)
    }
  })

  it.each(['enc', 'sealedKey', 'iv', 'box'] as const)('is refused with %s cut short', (field) => {
    for (const length of [0, 1, record[field].length - 1]) {
      expect(() => openAll({ ...record, [field]: record[field].subarray(0, length) }, context)).toThrow(OpenError)
    }
  })

  it('is refused under a suite that we do not know', () => {
    expect(() => openAll({ ...record, suite: 'other' }, context)).toThrow(OpenError)
  })

  it.each(Object.entries(elsewhere))('does not open in another %s, neither its key nor its box', (_, place) => {
    const dataKey = openDataKey({ privateKey, context, record })
    expect(() => openDataKey({ privateKey, context: place, record })).toThrow(OpenError)
    expect(() => openBox({ dataKey, context: place, record })).toThrow(OpenError)
  })

  it('does not open with the box of another application put in its place', () => {
    const other = sealIdentity({ publicKey, keyId: 'key-1', context: elsewhere['application'] ?? context, identity })
    expect(() => openAll({ ...record, iv: other.iv, box: other.box }, context)).toThrow(OpenError)
    expect(() => openAll({ ...record, enc: other.enc, sealedKey: other.sealedKey }, context)).toThrow(OpenError)
  })

  it.each(['organisationId', 'recruitmentId', 'applicationId'] as const)('is refused in a place whose %s has a byte flipped', (part) => {
    const dataKey = openDataKey({ privateKey, context, record })
    for (const flipped of eachFlip(Buffer.from(context[part]))) {
      const place = { ...context, [part]: flipped.toString('latin1') }
      expect(() => openBox({ dataKey, context: place, record })).toThrow()
    }
  })

  it('cannot be sealed to a place whose ids run into one another', () => {
    const place = { ...context, organisationId: 'org|1' }
    expect(() => sealIdentity({ publicKey, keyId: 'key-1', context: place, identity })).toThrow(RangeError)
  })

  it('does not open with another recruitment key, nor with another data key', () => {
    expect(() => openDataKey({ privateKey: generateKeyPair().privateKey, context, record })).toThrow(OpenError)
    expect(() => openBox({ dataKey: randomBytes(32), context, record })).toThrow(OpenError)
  })

  it('comes back sealed against accidents', () => {
    const dataKey = openDataKey({ privateKey, context, record })
    expect(() => JSON.stringify(openBox({ dataKey, context, record }))).toThrow(TypeError)
  })
})

const sizesOf = (sealed: SealedIdentity) => [sealed.enc, sealed.sealedKey, sealed.iv, sealed.box, sealed.claimIv, sealed.claimBox].map(({ length }) => length)

describe('the size of a sealed identity', () => {
  it.each(['Bo', 'Ida Marie Kirstine Frederiksen Sørensen', 'Å'.repeat(80), '王'.repeat(80), '𐐷'.repeat(40), '"\\'.repeat(40)])(
    'is the same for the name %s',
    (name) => {
      const sealed = sealIdentity({ publicKey, keyId: 'key-1', context, identity: { ...identity, name } })
      expect(sizesOf(sealed)).toEqual(sizesOf(record))
      expect(openAll(sealed, context).name).toBe(name)
    },
  )

  it('is the same for all that the form takes', () => {
    const upTo = (maxLength: number) => fc.string({ unit: 'binary', maxLength }).map((text) => text.slice(0, maxLength))
    const any = fc.record({ name: upTo(identityLimits.name), email: upTo(identityLimits.email), phone: upTo(identityLimits.phone), adjustments: upTo(identityLimits.adjustments), priorityAccess: fc.boolean() })
    fc.assert(
      fc.property(any, (typed) => {
        const sealed = sealIdentity({ publicKey, keyId: 'key-1', context, identity: typed })
        expect(sizesOf(sealed)).toEqual(sizesOf(record))
      }),
      { numRuns: 60 },
    )
  })

  it.each(['€', '"', '\u0001', '\ud800', '\n'])('is the same at the very limits, filled with %j', (unit) => {
    const fill = (field: keyof typeof identityLimits) => unit.repeat(identityLimits[field])
    const full = { name: fill('name'), email: fill('email'), phone: fill('phone'), adjustments: fill('adjustments'), priorityAccess: false }
    expect(sizesOf(sealIdentity({ publicKey, keyId: 'key-1', context, identity: full }))).toEqual(sizesOf(record))
  })
})
