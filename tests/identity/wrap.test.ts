import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RecruitmentId } from '~/domain/ids'
import { generateKeyPair } from '~/identity/hpke.server'
import { OpenError } from '~/platform/aes-gcm.server'
import { unwrapPrivateKey, wrapPrivateKey } from '~/identity/wrap.server'
import { eachFlip } from '../support/each-flip'

const context = { kek: randomBytes(32), purpose: 'identity', recruitmentId: 'rec-1' as RecruitmentId }
let privateKey: Buffer
let wrapped: Buffer
beforeEach(() => {
  ;({ privateKey } = generateKeyPair())
  wrapped = wrapPrivateKey(context, privateKey)
})

describe('a wrapped private key', () => {
  it('unwraps, and is wrapped in other bytes each time', () => {
    expect(unwrapPrivateKey(context, wrapped)).toEqual(privateKey)
    expect(wrapPrivateKey(context, privateKey)).not.toEqual(wrapped)
  })

  it('is refused with any byte flipped or missing', () => {
    for (const flipped of eachFlip(wrapped)) expect(() => unwrapPrivateKey(context, flipped)).toThrow(OpenError)
    for (let length = 0; length < wrapped.length; length += 1) {
      expect(() => unwrapPrivateKey(context, wrapped.subarray(0, length))).toThrow(OpenError)
    }
  })

  it.each([{ kek: randomBytes(32) }, { purpose: 'monitoring' }, { recruitmentId: 'rec-2' as RecruitmentId }])(
    'is refused for another use: %o',
    (other) => {
      expect(() => unwrapPrivateKey({ ...context, ...other }, wrapped)).toThrow(OpenError)
    },
  )

  it('takes no key-encryption key of another length than 32 bytes', () => {
    expect(() => wrapPrivateKey({ ...context, kek: randomBytes(16) }, privateKey)).toThrow(RangeError)
  })
})
