import { createECDH, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto'

export interface KeyPair {
  readonly publicKey: Buffer
  readonly privateKey: Buffer
}

/** A Diffie-Hellman group of RFC 9180 table 2, with keys in the RFC's serialised form. */
export interface Kem {
  readonly id: number
  generate(): KeyPair
  publicKeyOf(privateKey: Buffer): Buffer
  /** The shared x coordinate. Throws when the public key is not a valid one of this group. */
  agree(privateKey: Buffer, publicKey: Buffer): Buffer
}

/**
 * DHKEM(P-256, HKDF-SHA256): public keys are 65 bytes uncompressed, private keys 32 bytes.
 * node's ECDH works on the raw bytes and checks the point on each use; it is twice as fast as KeyObjects, cached ones included.
 */
export const kemP256: Kem = {
  id: 0x0010,
  generate() {
    const ecdh = createECDH('prime256v1')
    return { publicKey: ecdh.generateKeys(), privateKey: leftPadded(ecdh.getPrivateKey()) }
  },
  publicKeyOf(privateKey) {
    return p256(privateKey).getPublicKey()
  },
  agree(privateKey, publicKey) {
    // OpenSSL would also take compressed and hybrid points; RFC 9180 §7.1.1 has uncompressed ones only.
    if (publicKey.length !== 65 || publicKey[0] !== 4) throw new RangeError('not an uncompressed P-256 point')
    return p256(privateKey).computeSecret(publicKey)
  },
}

function p256(privateKey: Buffer): ReturnType<typeof createECDH> {
  expectBytes(privateKey, 32)
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(privateKey)
  return ecdh
}

/** ECDH drops leading zeros of a private key: one key in 256 would be a byte too short. */
function leftPadded(privateKey: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(32 - privateKey.length), privateKey])
}

// The fixed DER frames around raw X25519 keys (RFC 8410).
const spkiFrame = Buffer.from('302a300506032b656e032100', 'hex')
const pkcs8Frame = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** DHKEM(X25519, HKDF-SHA256): both keys 32 bytes. Not used for sealing; it lets RFC 9180's first vector test the core. */
export const kemX25519: Kem = {
  id: 0x0020,
  generate() {
    const { publicKey, privateKey } = generateKeyPairSync('x25519', {
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    })
    return { publicKey: publicKey.subarray(-32), privateKey: privateKey.subarray(-32) }
  },
  publicKeyOf(privateKey) {
    return createPublicKey(x25519Private(privateKey)).export({ type: 'spki', format: 'der' }).subarray(-32)
  },
  agree(privateKey, publicKey) {
    expectBytes(publicKey, 32)
    const key = createPublicKey({ key: Buffer.concat([spkiFrame, publicKey]), format: 'der', type: 'spki' })
    return diffieHellman({ privateKey: x25519Private(privateKey), publicKey: key })
  },
}

function x25519Private(privateKey: Buffer): ReturnType<typeof createPrivateKey> {
  expectBytes(privateKey, 32)
  return createPrivateKey({ key: Buffer.concat([pkcs8Frame, privateKey]), format: 'der', type: 'pkcs8' })
}

function expectBytes(key: Buffer, length: number): void {
  if (key.length !== length) throw new RangeError(`a key of ${key.length} bytes where ${length} belong`)
}
