import { createCipheriv, createDecipheriv, type CipherGCMTypes } from 'node:crypto'

/** Something sealed did not open: wrong key, wrong place or changed bytes. Which of them is deliberately not told. */
export class OpenError extends Error {
  override readonly name = 'OpenError'

  constructor() {
    super('could not be opened')
  }
}

const tagBytes = 16
export const ivBytes = 12

const algorithms: Readonly<Record<number, CipherGCMTypes>> = { 16: 'aes-128-gcm', 32: 'aes-256-gcm' }

interface GcmInput {
  /** 16 or 32 bytes. */
  readonly key: Buffer
  /** 12 bytes, never twice under one key. */
  readonly iv: Buffer
  readonly aad: Buffer
}

/** AES-GCM (NIST SP 800-38D). Returns the ciphertext followed by its 16-byte tag. */
export function gcmSeal({ key, iv, aad, plaintext }: GcmInput & { readonly plaintext: Buffer }): Buffer {
  const cipher = createCipheriv(algorithmOf(key), key, iv, { authTagLength: tagBytes })
  cipher.setAAD(aad)
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** The plaintext of what gcmSeal returned. Throws OpenError when key, iv, aad or any byte differs. */
export function gcmOpen({ key, iv, aad, ciphertext }: GcmInput & { readonly ciphertext: Buffer }): Buffer {
  // node:crypto accepts other iv lengths, and the tag must be whole: a shorter one would be easier to forge.
  if (iv.length !== ivBytes || ciphertext.length < tagBytes) throw new OpenError()
  const decipher = createDecipheriv(algorithmOf(key), key, iv, { authTagLength: tagBytes })
  decipher.setAAD(aad)
  decipher.setAuthTag(ciphertext.subarray(-tagBytes))
  const plaintext = decipher.update(ciphertext.subarray(0, -tagBytes))
  return Buffer.concat([plaintext, finalOf(decipher)])
}

function finalOf(decipher: ReturnType<typeof createDecipheriv>): Buffer {
  try {
    return decipher.final()
  } catch {
    throw new OpenError()
  }
}

function algorithmOf(key: Buffer): CipherGCMTypes {
  const algorithm = algorithms[key.length]
  if (algorithm === undefined) throw new RangeError(`a key of ${key.length} bytes is not for AES-GCM`)
  return algorithm
}
