import { aes256Gcm, openWith, sealWith, type OpenRequest, type SealRequest, type Sealing, type Suite } from './hpke-core.server'
import { kemP256, type KeyPair } from './hpke-kem.server'

/** Names DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM in every record, so that a later suite can stand beside it. */
export const suiteId = 'hpke-p256-sha256-aes256gcm'

const suite: Suite = { kem: kemP256, aead: aes256Gcm }

/** A fresh key pair: public key 65 bytes uncompressed, private key 32 bytes. */
export function generateKeyPair(): KeyPair {
  return suite.kem.generate()
}

/** The public key of a private one: to check a recombined or unwrapped key before it is used. */
export function publicKeyOf(privateKey: Buffer): Buffer {
  return suite.kem.publicKeyOf(privateKey)
}

/**
 * Seals to the owner of a key pair, by RFC 9180 base mode; `info` and `aad` must be given again to open.
 * The randomness is node:crypto's own and not the app's: a repeated ephemeral key would break the seal.
 */
export function seal(request: SealRequest): Sealing {
  return sealWith(suite, suite.kem.generate(), request)
}

/** The plaintext of a sealing. Throws OpenError when key, info, aad or any byte differs. */
export function open(request: OpenRequest): Buffer {
  return openWith(suite, request)
}
