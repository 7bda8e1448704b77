import { gcmOpen, gcmSeal, ivBytes } from './aes-gcm.server'

export interface Sealing {
  /** 32 bytes. */
  readonly key: Buffer
  /** Random, 12 bytes, never used twice with the same key. */
  readonly iv: Buffer
  /** What the box belongs to: opening it as anything else fails. */
  readonly context: string
}

/** AES-256-GCM in one box: iv ‖ ciphertext ‖ tag. */
export function seal(plaintext: Buffer, { key, iv, context }: Sealing): Buffer {
  return Buffer.concat([iv, gcmSeal({ key, iv, aad: Buffer.from(context, 'utf8'), plaintext })])
}

/** Opens what `seal` made. Throws OpenError when key, context or any byte is not the one it was sealed with. */
export function unseal(box: Buffer, { key, context }: Omit<Sealing, 'iv'>): Buffer {
  return gcmOpen({ key, iv: box.subarray(0, ivBytes), aad: Buffer.from(context, 'utf8'), ciphertext: box.subarray(ivBytes) })
}
