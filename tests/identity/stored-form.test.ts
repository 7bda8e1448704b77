import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import { bindingOf, derivationOf, keyBindingOf } from '~/domain/sealed-place'
import { openBox, openDataKey, sealIdentity } from '~/identity/box.server'
import { derivedKey } from '~/identity/derived-key.server'
import { generateKeyPair, seal } from '~/identity/hpke.server'
import { closeOwnBox, newKeyHalf, openOwnBox } from '~/identity/own-box.server'
import { wrapPrivateKey } from '~/identity/wrap.server'
import { gcmOpen, gcmSeal, OpenError } from '~/platform/aes-gcm.server'
import { paddedJson } from '~/platform/padded-json.server'

// What was sealed by one version has to open with the next. Here it is opened by hand, by the words that its form was laid down in:
// AES-256-GCM, with the box's place as associated data.

const context = { organisationId: 'org-1', recruitmentId: 'rec-1' as RecruitmentId, applicationId: 'app-1' as ApplicationId }
const place = 'org-1|rec-1|app-1'
const identity = { name: 'Åse Østergård', email: 'aase@example.dk', phone: '12345678', adjustments: '', priorityAccess: true }

function openedByHand(key: Buffer, iv: Buffer, { aad, box }: { aad: string; box: Buffer }): string {
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
  decipher.setAAD(Buffer.from(aad)).setAuthTag(box.subarray(-16))
  return Buffer.concat([decipher.update(box.subarray(0, -16)), decipher.final()]).toString('utf8')
}
const hkdf = (key: Buffer, salt: Buffer | string, info: string) => Buffer.from(hkdfSync('sha256', key, salt, info, 32))

describe('what is stored', () => {
  const given = () => {
    const { publicKey, privateKey } = generateKeyPair()
    const record = sealIdentity({ publicKey, keyId: 'k', context, identity })
    return { publicKey, privateKey, record, dataKey: openDataKey({ privateKey, context, record }) }
  }

  it('of an identity is its JSON under its place, and its key is bound to recruitment and application', () => {
    const { publicKey, privateKey, record, dataKey } = given()
    expect(openedByHand(dataKey, record.iv, { aad: `idbox/v1|${place}`, box: record.box })).toMatch(/^\{"adjustments":"","email":"aase@example.dk","name":"Åse Østergård","phone":"12345678","priorityAccess":true\} +$/)
    const { enc, ciphertext } = seal({ publicKey, info: Buffer.from('idkey/v1|org-1|rec-1'), aad: Buffer.from('app-1'), plaintext: dataKey })
    expect(openDataKey({ privateKey, context, record: { ...record, enc, sealedKey: ciphertext } })).toEqual(dataKey)
  })

  it('of a claim and of a contact is under keys that are derived for the place', () => {
    const { record, dataKey } = given()
    const [claimKey, contactKey] = [hkdf(dataKey, '', `claim/v1|${place}`), hkdf(dataKey, '', `contact/v1|${place}`)]
    expect(openedByHand(claimKey, record.claimIv, { aad: `claimbox/v1|${place}`, box: record.claimBox })).toBe('\u0001')
    expect(openedByHand(contactKey, record.contactIv, { aad: `contactbox/v1|${place}`, box: record.contactBox }).trimEnd()).toBe('{"email":"aase@example.dk","phone":"12345678"}')
    expect(derivedKey('contact', { dataKey, context })).toEqual(contactKey)
  })

  it('of the applicant’s own copy is under the half of a key and the code, salted by the pepper', () => {
    const [pepper, keyHalf] = [randomBytes(32), newKeyHalf()]
    const own = closeOwnBox({ receiptCode: 'TRKM-9VWX', pepper, context }, identity, keyHalf)
    expect([own.keyHalf, keyHalf.length]).toEqual([keyHalf, 32])
    const key = hkdf(Buffer.concat([keyHalf, Buffer.from('TRKM-9VWX')]), pepper, `ownkey/v1|${place}`)
    expect(JSON.parse(openedByHand(key, own.iv, { aad: `ownbox/v1|${place}`, box: own.box }))).toEqual(identity)
  })

  it('of a private key is under the key outside, for its purpose and recruitment', () => {
    const kek = randomBytes(32)
    const wrapped = wrapPrivateKey({ kek, purpose: 'identity', recruitmentId: context.recruitmentId }, Buffer.from('a private key of some 32 bytes..'))
    expect(openedByHand(kek, wrapped.subarray(0, 12), { aad: 'keywrap/v1|identity|rec-1', box: wrapped.subarray(12) })).toBe('a private key of some 32 bytes..')
  })

  it('is no identity when something else was sealed under the right key', () => {
    const [key, iv] = [randomBytes(32), randomBytes(12)]
    const sealedAs = (aad: string) => gcmSeal({ key, iv, aad: Buffer.from(aad), plaintext: Buffer.from('{"name":1}') })
    expect(() => openBox({ dataKey: key, context, record: { iv, box: sealedAs(`idbox/v1|${place}`) } })).toThrow('not an identity')
    const [pepper, keyHalf] = [randomBytes(32), newKeyHalf()]
    const wholeKey = hkdf(Buffer.concat([keyHalf, Buffer.from('A')]), pepper, `ownkey/v1|${place}`)
    const box = gcmSeal({ key: wholeKey, iv, aad: Buffer.from(`ownbox/v1|${place}`), plaintext: Buffer.from('[]') })
    expect(() => openOwnBox({ receiptCode: 'A', pepper, context }, { keyHalf, iv, box })).toThrow('not an identity')
  })
})

describe('a place', () => {
  it('is said by its parts, each of which is one', () => {
    expect(bindingOf('x/v1', ['a-1', '_B'])).toBe('x/v1|a-1|_B')
    for (const part of ['', 'a|b', 'a b', ' a', 'a\n', 'æ', '|']) expect(() => bindingOf('x/v1', ['ok', part]), part).toThrow(RangeError)
    expect(keyBindingOf(context)).toEqual({ info: 'idkey/v1|org-1|rec-1', aad: 'app-1' })
    expect([derivationOf('claim', context), derivationOf('contact', context)]).toEqual([`claim/v1|${place}`, `contact/v1|${place}`])
  })
})

describe('padding', () => {
  it.each([[0, 0, 1024], [0, 3072, 3072], [1022, 0, 1024], [1023, 0, 2048], [3070, 3072, 3072], [3071, 3072, 4096]])('makes a text of %i letters, at least %i bytes, %i bytes long', (letters, smallest, size) => {
    const padded = paddedJson('a'.repeat(letters), smallest)
    expect(padded).toHaveLength(size)
    expect(padded.toString('utf8')).toBe(`"${'a'.repeat(letters)}"`.padEnd(size, ' '))
  })
})

describe('AES-GCM', () => {
  const [iv, aad, plaintext] = [randomBytes(12), Buffer.from('aad'), Buffer.from('plain')]

  it.each([[16, 'aes-128-gcm'], [32, 'aes-256-gcm']] as const)('with a key of %i bytes is %s', (bytes, name) => {
    const key = randomBytes(bytes)
    const cipher = createCipheriv(name, key, iv).setAAD(aad)
    expect(gcmSeal({ key, iv, aad, plaintext })).toEqual(Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]))
    expect(gcmOpen({ key, iv, aad, ciphertext: gcmSeal({ key, iv, aad, plaintext }) })).toEqual(plaintext)
  })

  it('takes no key of another length, and opens nothing with another initialisation vector or less than a tag', () => {
    for (const bytes of [0, 15, 24, 33]) expect(() => gcmSeal({ key: Buffer.alloc(bytes), iv, aad, plaintext })).toThrow(RangeError)
    const key = randomBytes(32)
    const long = randomBytes(16)
    expect(() => gcmOpen({ key, iv: long, aad, ciphertext: gcmSeal({ key, iv: long, aad, plaintext }) })).toThrow(OpenError)
    for (const length of [0, 15]) expect(() => gcmOpen({ key, iv, aad, ciphertext: Buffer.alloc(length) })).toThrow(OpenError)
    expect(gcmOpen({ key, iv, aad, ciphertext: gcmSeal({ key, iv, aad, plaintext: Buffer.alloc(0) }) })).toHaveLength(0)
    expect(new OpenError()).toMatchObject({ name: 'OpenError' })
  })
})
