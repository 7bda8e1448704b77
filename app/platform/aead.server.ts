import { createCipheriv, createDecipheriv } from 'node:crypto'

const ivLength = 12
const tagLength = 16

export interface Sealing {
  readonly key: Buffer
  /** Random, 12 bytes, never used twice with the same key. */
  readonly iv: Buffer
  /** What the box belongs to: opening it as anything else fails. */
  readonly context: string
}

/** AES-256-GCM (NIST SP 800-38D): iv ‖ ciphertext ‖ tag. */
export function seal(plaintext: Buffer, { key, iv, context }: Sealing): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(context, 'utf8'))
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `seal` made. @throws when key, context or any byte is not the one it was sealed with. */
export function unseal(box: Buffer, { key, context }: Omit<Sealing, 'iv'>): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, ivLength), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(context, 'utf8'))
  decipher.setAuthTag(box.subarray(-tagLength))
  return Buffer.concat([decipher.update(box.subarray(ivLength, -tagLength)), decipher.final()])
}
