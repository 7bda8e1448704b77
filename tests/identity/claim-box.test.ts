import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import type { BoxContext } from '~/identity/bound-to.server'
import { openBox, openDataKey, sealIdentity } from '~/identity/box.server'
import { openClaim, sealClaim, type SealedClaim } from '~/identity/claim-box.server'
import { derivedKey } from '~/identity/derived-key.server'
import { generateKeyPair } from '~/identity/hpke.server'
import { OpenError } from '~/platform/aes-gcm.server'
import { eachFlip } from '../support/each-flip'

const context: BoxContext = { organisationId: 'org-1', recruitmentId: 'rec_1' as RecruitmentId, applicationId: 'app-1' as ApplicationId }
const elsewhere: Record<string, BoxContext> = {
  application: { ...context, applicationId: 'app-2' as ApplicationId },
  recruitment: { ...context, recruitmentId: 'rec_2' as RecruitmentId },
  organisation: { ...context, organisationId: 'org-2' },
}
const claimKey = randomBytes(32)
let record: SealedClaim
beforeEach(() => { record = sealClaim({ claimKey, context, isClaimed: true }) })

describe('the box of a claim', () => {
  it.each([true, false])('holds whether priority access is claimed: %s, in the same size', (isClaimed) => {
    const sealed = sealClaim({ claimKey, context, isClaimed })
    expect(openClaim({ claimKey, context, record: sealed })).toBe(isClaimed)
    expect([sealed.claimIv.length, sealed.claimBox.length]).toEqual([12, 17])
  })

  it.each(['claimIv', 'claimBox'] as const)('is refused with any byte of %s flipped, or cut short', (field) => {
    for (const changed of [...eachFlip(record[field]), record[field].subarray(1), Buffer.alloc(0)]) {
      expect(() => openClaim({ claimKey, context, record: { ...record, [field]: changed } })).toThrow(OpenError)
    }
  })

  it.each(Object.entries(elsewhere))('does not open in another %s', (_, place) => {
    expect(() => openClaim({ claimKey, context: place, record })).toThrow(OpenError)
  })

  it('does not open with the claim of somebody else put in its place', () => {
    const theirs = sealClaim({ claimKey: randomBytes(32), context: elsewhere['application'] ?? context, isClaimed: false })
    expect(() => openClaim({ claimKey, context, record: theirs })).toThrow(OpenError)
    expect(() => openClaim({ claimKey, context, record: { ...record, claimBox: theirs.claimBox } })).toThrow(OpenError)
  })

  it('is sealed under another key than the identity beside it: neither opens as the other', () => {
    const { publicKey, privateKey } = generateKeyPair()
    const identity = { name: 'Bo', email: 'bo@example.dk', phone: '', adjustments: '', priorityAccess: true }
    const sealed = sealIdentity({ publicKey, keyId: 'k', context, identity })
    const key = openDataKey({ privateKey, context, record: sealed })
    expect(openClaim({ claimKey: derivedKey('claim', { dataKey: key, context }), context, record: sealed })).toBe(true)
    expect(openBox({ dataKey: key, context, record: sealed }).reveal()).toEqual(identity)
    expect(() => openBox({ dataKey: key, context, record: { iv: sealed.claimIv, box: sealed.claimBox } })).toThrow(OpenError)
    expect(() => openClaim({ claimKey: key, context, record: { claimIv: sealed.iv, claimBox: sealed.box } })).toThrow(OpenError)
  })
})
