import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { generateKeyPair, open, publicKeyOf, seal } from '~/identity/hpke.server'
import { aes128Gcm, openWith, sealWith, type OpenRequest, type Suite } from '~/identity/hpke-core.server'
import { kemP256, kemX25519 } from '~/identity/hpke-kem.server'
import { OpenError } from '~/platform/aes-gcm.server'
import { eachFlip } from '../support/each-flip'

const hex = (digits: string) => Buffer.from(digits, 'hex')

interface Vector {
  readonly suite: Suite
  readonly skEm: Buffer
  readonly pkEm: Buffer
  readonly skRm: Buffer
  readonly pkRm: Buffer
  readonly ciphertext: Buffer
}

/** RFC 9180 appendix A, base mode, encryption with sequence number 0. */
const vectors: Record<string, Vector> = {
  'A.1.1 (X25519, AES-128-GCM)': {
    suite: { kem: kemX25519, aead: aes128Gcm },
    skEm: hex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'),
    pkEm: hex('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
    skRm: hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
    pkRm: hex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
    ciphertext: hex('f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a'),
  },
  'A.3.1 (P-256, AES-128-GCM)': {
    suite: { kem: kemP256, aead: aes128Gcm },
    skEm: hex('4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb'),
    pkEm: hex(
      '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
    ),
    skRm: hex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
    pkRm: hex(
      '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
    ),
    ciphertext: hex('5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434'),
  },
}
const info = hex('4f6465206f6e2061204772656369616e2055726e')
const aad = hex('436f756e742d30')
const plaintext = hex('4265617574792069732074727574682c20747275746820626561757479')

describe.each(Object.entries(vectors))('RFC 9180 %s', (_, { suite, skEm, pkEm, skRm, pkRm, ciphertext }) => {
  it('derives the public keys of the vector', () => {
    expect(suite.kem.publicKeyOf(skEm)).toEqual(pkEm)
    expect(suite.kem.publicKeyOf(skRm)).toEqual(pkRm)
  })

  it('seals to the byte', () => {
    const ephemeral = { publicKey: pkEm, privateKey: skEm }
    expect(sealWith(suite, ephemeral, { publicKey: pkRm, info, aad, plaintext })).toEqual({ enc: pkEm, ciphertext })
  })

  it('opens', () => {
    expect(openWith(suite, { privateKey: skRm, enc: pkEm, info, aad, ciphertext })).toEqual(plaintext)
  })

  it('opens what a fresh key pair of the group sealed', () => {
    const { publicKey, privateKey } = suite.kem.generate()
    const sealing = sealWith(suite, suite.kem.generate(), { publicKey, info, aad, plaintext })
    expect(openWith(suite, { privateKey, ...sealing, info, aad })).toEqual(plaintext)
  })
})

const oracle = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
/** The oracle takes ArrayBuffers, and node's Buffers may be views into a larger one. */
const exactly = (bytes: Buffer) => new Uint8Array(bytes).buffer

async function sealByOracle(publicKey: Buffer, message: { info: Buffer; aad: Buffer; plaintext: Buffer }) {
  const recipientPublicKey = await oracle.kem.deserializePublicKey(exactly(publicKey))
  const sender = await oracle.createSenderContext({ recipientPublicKey, info: exactly(message.info) })
  const ciphertext = await sender.seal(exactly(message.plaintext), exactly(message.aad))
  return { enc: Buffer.from(sender.enc), ciphertext: Buffer.from(ciphertext) }
}

async function openByOracle(request: Parameters<typeof open>[0]) {
  const recipientKey = await oracle.kem.importKey('raw', exactly(request.privateKey), false)
  const recipient = await oracle.createRecipientContext({ recipientKey, enc: exactly(request.enc), info: exactly(request.info) })
  return Buffer.from(await recipient.open(exactly(request.ciphertext), exactly(request.aad)))
}

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array))
const message = fc.record({ info: bytes, aad: bytes, plaintext: bytes })

describe('our suite and an independent implementation', () => {
  it('what we seal, it opens', async () => {
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const { publicKey, privateKey } = generateKeyPair()
        expect(await openByOracle({ privateKey, ...seal({ publicKey, ...sent }), ...sent })).toEqual(sent.plaintext)
      }),
      { numRuns: 25 },
    )
  })

  it('what it seals, we open', async () => {
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        const { publicKey, privateKey } = generateKeyPair()
        expect(open({ privateKey, ...(await sealByOracle(publicKey, sent)), ...sent })).toEqual(sent.plaintext)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a sealing', () => {
  let publicKey: Buffer
  let request: OpenRequest
  beforeEach(() => {
    const pair = generateKeyPair()
    publicKey = pair.publicKey
    request = { privateKey: pair.privateKey, info, aad, ...seal({ publicKey, info, aad, plaintext }) }
  })

  it('is another one each time', () => {
    const again = seal({ publicKey, info, aad, plaintext })
    expect(again.enc).not.toEqual(request.enc)
    expect(again.ciphertext).not.toEqual(request.ciphertext)
  })

  it.each(['enc', 'info', 'aad', 'ciphertext'] as const)('is refused with any byte of %s flipped', (field) => {
    for (const flipped of eachFlip(request[field])) expect(() => open({ ...request, [field]: flipped })).toThrow(OpenError)
  })

  it.each(['enc', 'info', 'aad', 'ciphertext'] as const)('is refused with %s cut short or empty', (field) => {
    expect(() => open({ ...request, [field]: request[field].subarray(0, -1) })).toThrow(OpenError)
    expect(() => open({ ...request, [field]: Buffer.alloc(0) })).toThrow(OpenError)
  })

  it('is refused to another key', () => {
    expect(() => open({ ...request, privateKey: generateKeyPair().privateKey })).toThrow(OpenError)
  })
})

describe('a key', () => {
  it('is 65 and 32 bytes long, also when it begins with zeros', () => {
    for (let turn = 0; turn < 600; turn += 1) {
      const { publicKey, privateKey } = generateKeyPair()
      expect([publicKey.length, privateKey.length]).toEqual([65, 32])
    }
  })

  it('has one public key, which can be computed again', () => {
    const { publicKey, privateKey } = generateKeyPair()
    expect(publicKeyOf(privateKey)).toEqual(publicKey)
  })

  it('is refused for sealing when it is no point of the curve, or not written uncompressed', () => {
    const { publicKey } = generateKeyPair()
    const offCurve = Buffer.from(publicKey)
    offCurve[64] = (offCurve[64] ?? 0) ^ 1
    const hybrid = Buffer.from(publicKey)
    hybrid[0] = 6 + ((publicKey[64] ?? 0) & 1)
    for (const bad of [offCurve, hybrid, publicKey.subarray(1), Buffer.alloc(65)]) {
      expect(() => seal({ publicKey: bad, info, aad, plaintext })).toThrow()
    }
  })

  it('is refused for opening when its length is wrong: that is a fault and not a failed opening', () => {
    const request = { enc: Buffer.alloc(65), info, aad, ciphertext: Buffer.alloc(16) }
    expect(() => open({ ...request, privateKey: Buffer.alloc(31) })).toThrow(RangeError)
  })

  it('of the X25519 group with an all-zero secret is refused (RFC 9180 §7.1.4)', () => {
    expect(() => kemX25519.agree(kemX25519.generate().privateKey, Buffer.alloc(32))).toThrow()
  })
})
