import { randomBytes } from 'node:crypto'
import { boundTo } from './bound-to.server'
import { gcmOpen, gcmSeal, ivBytes, OpenError } from '~/platform/aes-gcm.server'

/** What a wrapped key is bound to: it cannot be used for another purpose or recruitment. */
export interface WrapContext {
  /** The key-encryption key, 32 bytes, which lies outside the database. */
  readonly kek: Buffer
  /** What the private key is for, as one word: 'identity'. */
  readonly purpose: string
  /** The random id of the recruitment, or of what else has a key of its own. */
  readonly recruitmentId: string
}

/** AES-256-GCM under the key-encryption key: 12 bytes iv, ciphertext, 16 bytes tag. */
export function wrapPrivateKey(context: WrapContext, privateKey: Buffer): Buffer {
  const iv = randomBytes(ivBytes)
  return Buffer.concat([iv, gcmSeal({ key: kekOf(context), iv, aad: aadOf(context), plaintext: privateKey })])
}

/** The private key. Throws OpenError when the key-encryption key, purpose, recruitment or any byte differs. */
export function unwrapPrivateKey(context: WrapContext, wrapped: Buffer): Buffer {
  if (wrapped.length < ivBytes) throw new OpenError()
  const [iv, ciphertext] = [wrapped.subarray(0, ivBytes), wrapped.subarray(ivBytes)]
  return gcmOpen({ key: kekOf(context), iv, aad: aadOf(context), ciphertext })
}

function kekOf({ kek }: WrapContext): Buffer {
  if (kek.length !== 32) throw new RangeError('the key-encryption key must be 32 bytes')
  return kek
}

function aadOf({ purpose, recruitmentId }: WrapContext): Buffer {
  return boundTo('keywrap/v1', [purpose, recruitmentId])
}
