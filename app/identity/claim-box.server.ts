import { randomBytes } from 'node:crypto'
import { gcmOpen, gcmSeal, ivBytes } from '~/platform/aes-gcm.server'
import { boundToPlace, type BoxContext } from './bound-to.server'

/** Whether priority access is claimed, as it is stored: one byte in a box, claimed or not. */
export interface SealedClaim {
  readonly claimIv: Buffer
  readonly claimBox: Buffer
}

interface Place {
  /** The derived key `claim` of the identity beside it, 32 bytes. */
  readonly claimKey: Buffer
  readonly context: BoxContext
}

/** Seals the claim: who has its key cannot open the identity. */
export function sealClaim({ claimKey, context, isClaimed }: Place & { readonly isClaimed: boolean }): SealedClaim {
  const claimIv = randomBytes(ivBytes)
  const plaintext = Buffer.of(isClaimed ? 1 : 0)
  return { claimIv, claimBox: gcmSeal({ key: claimKey, iv: claimIv, aad: boundToPlace('claimbox/v1', context), plaintext }) }
}

/** Whether priority access is claimed. Throws OpenError when key, context or any byte differs. */
export function openClaim({ claimKey, context, record }: Place & { readonly record: SealedClaim }): boolean {
  return gcmOpen({ key: claimKey, iv: record.claimIv, aad: boundToPlace('claimbox/v1', context), ciphertext: record.claimBox })[0] === 1
}
