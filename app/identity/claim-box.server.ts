import { hkdfSync, randomBytes } from 'node:crypto'
import { gcmOpen, gcmSeal, ivBytes } from '~/platform/aes-gcm.server'
import { boundToPlace, type BoxContext } from './bound-to.server'

/** Whether priority access is claimed, as it is stored: one byte in a box, claimed or not. */
export interface SealedClaim {
  readonly claimIv: Buffer
  readonly claimBox: Buffer
}

interface Place {
  /** Of the identity box beside it, 32 bytes. */
  readonly dataKey: Buffer
  readonly context: BoxContext
}

/** Seals the claim under a key that is derived from the data key: who has the claim's key cannot open the identity. */
export function sealClaim({ dataKey, context, isClaimed }: Place & { readonly isClaimed: boolean }): SealedClaim {
  const claimIv = randomBytes(ivBytes)
  const plaintext = Buffer.of(isClaimed ? 1 : 0)
  return { claimIv, claimBox: gcmSeal({ key: claimKey({ dataKey, context }), iv: claimIv, aad: claimAad(context), plaintext }) }
}

/** Whether priority access is claimed. Throws OpenError when key, context or any byte differs. */
export function openClaim({ dataKey, context, record }: Place & { readonly record: SealedClaim }): boolean {
  const key = claimKey({ dataKey, context })
  return gcmOpen({ key, iv: record.claimIv, aad: claimAad(context), ciphertext: record.claimBox })[0] === 1
}

/** HKDF-SHA256 (RFC 5869) without salt: the data key is random already, and the place stands in `info`. */
function claimKey({ dataKey, context }: Place): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', boundToPlace('claim/v1', context), 32))
}

function claimAad(context: BoxContext): Buffer {
  return boundToPlace('claimbox/v1', context)
}
