import { randomBytes } from 'node:crypto'
import { split } from 'shamir-secret-sharing'
import { beforeAll, describe, expect, it } from 'vitest'
import { toHex } from '~/custody/bytes'
import { makePassingKey, openWith, type OpenedKey } from '~/custody/officer-key'
import { combineShares, deriveKey, makeSplitKey, openDataKey, SharesRefused, type SplitKey } from '~/custody/recruitment-key'
import type { Side } from '~/domain/custody'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import { sealIdentity, type SealedIdentity } from '~/identity/box.server'
import { openClaim } from '~/identity/claim-box.server'
import { openContact } from '~/identity/contact-box.server'
import { derivedKey } from '~/identity/derived-key.server'
import { publicKeyOf, seal } from '~/identity/hpke.server'
import { openBox, openDataKey as openOnServer } from '~/identity/box.server'
import { watchWiping } from '../support/wiped'

const place = { organisationId: 'org-1', recruitmentId: 'rec-1' as RecruitmentId, applicationId: 'app-1' as ApplicationId }
const identity = { name: 'Łukasz Þórðarson', email: 'l@ansoeger.example', phone: '12345678', adjustments: '', priorityAccess: true }
const sidesOf: readonly Side[] = ['hr', 'hr', 'employees']

let officers: OpenedKey[]
let made: SplitKey
let shares: Uint8Array[]
beforeAll(async () => {
  officers = await Promise.all(sidesOf.map(() => makePassingKey()))
  made = await makeSplitKey(officers.map(({ recipient }, index) => ({ keyId: `key-${index}`, side: sidesOf[index] ?? 'hr', recipient })))
  shares = await Promise.all(made.shares.map(({ file }, index) => openWith(officers[index] ?? { identity: '' }, file)))
})
const shareOf = (index: number) => shares[index] ?? new Uint8Array()
const recordOf = ({ enc, sealedKey }: SealedIdentity) => ({ place, enc: enc.toString('hex'), sealedKey: sealedKey.toString('hex') })
const sealed = () => sealIdentity({ publicKey: Buffer.from(made.publicKey, 'hex'), keyId: 'k', context: place, identity })
const whole = () => combineShares({ own: shareOf(0), handed: shareOf(2), publicKey: made.publicKey })

describe('a key that is split between two sides', () => {
  it('is put together by any officer of one side and any of the other', async () => {
    const key = toHex(await whole())
    expect(toHex(await combineShares({ own: shareOf(2), handed: shareOf(1), publicKey: made.publicKey }))).toBe(key)
    expect(publicKeyOf(Buffer.from(key, 'hex')).toString('hex')).toBe(made.publicKey)
  })

  it('is not put together by two of one side, by one alone, or with a share that was changed', async () => {
    for (const [own, handed] of [[0, 1], [0, 0], [2, 2]] as const) {
      await expect(combineShares({ own: shareOf(own), handed: shareOf(handed), publicKey: made.publicKey })).rejects.toThrow(SharesRefused)
    }
    for (let at = 0; at < shareOf(2).length; at += 1) {
      const changed = Uint8Array.from(shareOf(2), (byte, index) => (index === at ? byte ^ 1 : byte))
      await expect(combineShares({ own: shareOf(0), handed: changed, publicKey: made.publicKey }), `byte ${at}`).rejects.toThrow(SharesRefused)
    }
    await expect(combineShares({ own: shareOf(0), handed: shareOf(2), publicKey: made.publicKey.replace(/..$/, '00') })).rejects.toThrow(SharesRefused)
  })

  it('is refused where the shares are of different lengths, or make what is no key at all', async () => {
    await expect(combineShares({ own: shareOf(0), handed: shareOf(2).slice(1), publicKey: made.publicKey })).rejects.toThrow(SharesRefused)
    const [one, other] = await split(new Uint8Array(32), 2, 2)
    const none = combineShares({ own: one ?? new Uint8Array(), handed: other ?? new Uint8Array(), publicKey: made.publicKey })
    await expect(none).rejects.toThrow(SharesRefused)
    await expect(none).rejects.toMatchObject({ name: 'SharesRefused' })
  })

  it('leaves the page that made it overwritten: neither half nor whole stays in its memory', async () => {
    const [hr, employees] = [await makePassingKey(), await makePassingKey()]
    const wiped = watchWiping()
    const { publicKey, shares: own } = await makeSplitKey([{ keyId: 'h', side: 'hr', recipient: hr.recipient }, { keyId: 'e', side: 'employees', recipient: employees.recipient }])
    expect(own.map(({ keyId }) => keyId)).toEqual(['h', 'e'])
    const [half, other] = [await openWith(hr, own[0]?.file ?? ''), await openWith(employees, own[1]?.file ?? '')]
    for (const secret of [half, other, await combineShares({ own: half, handed: other, publicKey })]) expect(wiped).toContain(toHex(secret))
  })

  it('is overwritten also when it could not be sealed to somebody', async () => {
    const wiped = watchWiping()
    await expect(makeSplitKey([{ keyId: 'h', side: 'hr', recipient: 'age1nobody' }])).rejects.toThrow()
    expect([...wiped].filter((hex) => hex.length === 64 && /[1-9a-f]/.test(hex))).not.toEqual([])
  })

  it('leaves nothing of itself in what is stored: each officer\'s file opens for that officer alone', async () => {
    for (const [index, { file }] of made.shares.entries()) {
      for (const [other, officer] of officers.entries()) if (other !== index) await expect(openWith(officer, file)).rejects.toThrow()
    }
    expect(JSON.stringify(made)).not.toContain(toHex(await whole()))
  })
})

describe('what an officer\'s browser opens', () => {
  it('is what the server sealed, by two implementations of RFC 9180', async () => {
    const record = sealed()
    const privateKey = await whole()
    const dataKey = Buffer.from(await openDataKey(privateKey, recordOf(record)))
    expect(dataKey.equals(openOnServer({ privateKey: Buffer.from(privateKey), context: place, record }))).toBe(true)
    expect(openBox({ dataKey, context: place, record }).reveal()).toEqual(identity)
  })

  it('is refused at any byte that differs, and in another application, recruitment or organisation', async () => {
    const privateKey = await whole()
    const record = recordOf(sealed())
    for (const field of ['enc', 'sealedKey'] as const) {
      for (let at = 0; at < record[field].length; at += 2) {
        const changed = record[field].slice(0, at) + (Number.parseInt(record[field].slice(at, at + 2), 16) ^ 1).toString(16).padStart(2, '0') + record[field].slice(at + 2)
        await expect(openDataKey(privateKey, { ...record, [field]: changed }), `${field} ${at}`).rejects.toThrow()
      }
    }
    for (const moved of [{ applicationId: 'app-2' as ApplicationId }, { recruitmentId: 'rec-2' as RecruitmentId }, { organisationId: 'org-2' }]) {
      await expect(openDataKey(privateKey, { ...record, place: { ...place, ...moved } })).rejects.toThrow()
    }
  })

  it('derives for a claim and for writing to somebody keys that open that box, and neither the identity nor each other\'s', async () => {
    const record = sealed()
    const dataKey = await openDataKey(await whole(), recordOf(record))
    const [claimKey, contactKey] = [Buffer.from(await deriveKey(dataKey, 'claim', place)), Buffer.from(await deriveKey(dataKey, 'contact', place))]
    expect(claimKey.equals(derivedKey('claim', { dataKey: Buffer.from(dataKey), context: place }))).toBe(true)
    expect(openClaim({ claimKey, context: place, record })).toBe(true)
    expect(openContact({ contactKey, context: place, record })).toEqual({ email: identity.email, phone: identity.phone })
    for (const key of [claimKey, contactKey]) expect(() => openBox({ dataKey: key, context: place, record })).toThrow()
    expect(() => openContact({ contactKey: claimKey, context: place, record })).toThrow()
    expect(() => openClaim({ claimKey: contactKey, context: place, record })).toThrow()
  })

  it('takes no secret of another recruitment', async () => {
    const other = seal({ publicKey: publicKeyOf(randomBytes(32)), info: Buffer.from('idkey/v1|org-1|rec-1'), aad: Buffer.from('app-1'), plaintext: randomBytes(32) })
    await expect(openDataKey(await whole(), { place, enc: other.enc.toString('hex'), sealedKey: other.ciphertext.toString('hex') })).rejects.toThrow()
  })
})
