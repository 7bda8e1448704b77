import { createHmac } from 'node:crypto'
import { gcmOpen, gcmSeal, ivBytes, OpenError } from '~/platform/aes-gcm.server'
import type { Kem, KeyPair } from './hpke-kem.server'

/**
 * RFC 9180 (hybrid public key encryption) in base mode, one message per key: KEM and AES key length are parameters,
 * the KDF is HKDF-SHA256. Callers use hpke.server.ts, where the suite is fixed and the ephemeral key always fresh.
 */
export interface Suite {
  readonly kem: Kem
  readonly aead: Aead
}

interface Aead {
  readonly id: number
  readonly keyBytes: number
}

export const aes128Gcm: Aead = { id: 0x0001, keyBytes: 16 }
export const aes256Gcm: Aead = { id: 0x0002, keyBytes: 32 }

/** What both ends must agree on besides the keys. */
interface Binding {
  readonly info: Buffer
  readonly aad: Buffer
}

export interface SealRequest extends Binding {
  readonly publicKey: Buffer
  readonly plaintext: Buffer
}

export interface OpenRequest extends Binding {
  readonly privateKey: Buffer
  readonly enc: Buffer
  readonly ciphertext: Buffer
}

export interface Sealing {
  readonly enc: Buffer
  readonly ciphertext: Buffer
}

/** Seals under an ephemeral key pair, which must never be used twice. Throws RangeError for an impossible public key. */
export function sealWith(suite: Suite, ephemeral: KeyPair, request: SealRequest): Sealing {
  const agreed = suite.kem.agree(ephemeral.privateKey, request.publicKey)
  const shared = sharedSecret(suite.kem, agreed, Buffer.concat([ephemeral.publicKey, request.publicKey]))
  const { key, iv } = keySchedule(suite, shared, request.info)
  const ciphertext = gcmSeal({ key, iv, aad: request.aad, plaintext: request.plaintext })
  return { enc: ephemeral.publicKey, ciphertext }
}

/** The plaintext. Throws OpenError when anything differs from what was sealed, RangeError for an impossible private key. */
export function openWith(suite: Suite, request: OpenRequest): Buffer {
  const publicKey = suite.kem.publicKeyOf(request.privateKey)
  const agreed = agreeOrRefuse(suite.kem, request)
  const shared = sharedSecret(suite.kem, agreed, Buffer.concat([request.enc, publicKey]))
  const { key, iv } = keySchedule(suite, shared, request.info)
  return gcmOpen({ key, iv, aad: request.aad, ciphertext: request.ciphertext })
}

/** A changed `enc` is mostly no point of the curve: that is a refusal like any other, not a fault of ours. */
function agreeOrRefuse(kem: Kem, { privateKey, enc }: OpenRequest): Buffer {
  try {
    return kem.agree(privateKey, enc)
  } catch {
    throw new OpenError()
  }
}

const nothing = Buffer.alloc(0)
const version = Buffer.from('HPKE-v1')
const firstBlock = Buffer.of(1)
const kdfSha256 = 0x0001

/** RFC 9180 §4.1, ExtractAndExpand. `context` is enc followed by the recipient's public key. */
function sharedSecret(kem: Kem, agreed: Buffer, context: Buffer): Buffer {
  const id = Buffer.concat([Buffer.from('KEM'), twoBytes(kem.id)])
  const prk = labeledExtract(id, nothing, ['eae_prk', agreed])
  return labeledExpand(id, prk, { label: 'shared_secret', info: context, length: 32 })
}

/** RFC 9180 §5.1 in base mode; the first message's nonce is the base nonce itself. */
function keySchedule({ kem, aead }: Suite, shared: Buffer, info: Buffer): { key: Buffer; iv: Buffer } {
  const id = Buffer.concat([Buffer.from('HPKE'), twoBytes(kem.id), twoBytes(kdfSha256), twoBytes(aead.id)])
  const pskIdHash = labeledExtract(id, nothing, ['psk_id_hash', nothing])
  const infoHash = labeledExtract(id, nothing, ['info_hash', info])
  const context = Buffer.concat([Buffer.of(0), pskIdHash, infoHash])
  const secret = labeledExtract(id, shared, ['secret', nothing])
  return {
    key: labeledExpand(id, secret, { label: 'key', info: context, length: aead.keyBytes }),
    iv: labeledExpand(id, secret, { label: 'base_nonce', info: context, length: ivBytes }),
  }
}

/** RFC 9180 §4. An empty HMAC key equals HKDF's default salt of zeros. */
function labeledExtract(id: Buffer, salt: Buffer, [label, material]: [string, Buffer]): Buffer {
  return hmac(salt, [version, id, Buffer.from(label), material])
}

interface Expansion {
  readonly label: string
  readonly info: Buffer
  /** Bytes, at most 32: one block of SHA-256 is all that these suites need. */
  readonly length: number
}

function labeledExpand(id: Buffer, prk: Buffer, { label, info, length }: Expansion): Buffer {
  return hmac(prk, [twoBytes(length), version, id, Buffer.from(label), info, firstBlock]).subarray(0, length)
}

function hmac(key: Buffer, parts: readonly Buffer[]): Buffer {
  const mac = createHmac('sha256', key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}

function twoBytes(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff)
}
