import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { p256 } from '@noble/curves/nist.js'
import { combine, split } from 'shamir-secret-sharing'
import type { Side } from '~/domain/custody'
import { derivationOf, keyBindingOf, type DerivedKey, type SealedPlace } from '~/domain/sealed-place'
import { fromHex, toHex, utf8 } from './bytes'
import { sealTo } from './officer-key'

// A recruitment's key, made and put together in browsers. The suite is the server's own (RFC 9180: DHKEM P-256, HKDF-SHA256,
// AES-256-GCM), here by another implementation. A private key is held as bytes for as long as it is used, then wiped.

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

export interface OfficersRecipient {
  readonly keyId: string
  readonly side: Side
  readonly recipient: string
}

export interface SealedShare {
  readonly keyId: string
  /** Armoured age file to that key. */
  readonly file: string
}

export interface SplitKey {
  /** Uncompressed point, 65 bytes, hexadecimal. */
  readonly publicKey: string
  readonly shares: readonly SealedShare[]
}

/**
 * Makes a key pair and splits the private half in two (Shamir 1979, 2 of 2): one share for each side, sealed to each officer of
 * that side. Before it gives anything away it puts the shares together again, since a wrong share opens nothing for good.
 */
export async function makeSplitKey(officers: readonly OfficersRecipient[]): Promise<SplitKey> {
  const { secretKey: privateKey } = p256.keygen()
  const publicKey = p256.getPublicKey(privateKey, false)
  try {
    const [hr, employees] = await split(new Uint8Array(privateKey), 2, 2) as [Uint8Array, Uint8Array] // as many as were asked for
    const again = await combineShares({ own: hr, handed: employees, publicKey: toHex(publicKey) })
    again.fill(0)
    const shareOf: Record<Side, Uint8Array> = { hr, employees }
    const shares: SealedShare[] = []
    for (const { keyId, side, recipient } of officers) shares.push({ keyId, file: await sealTo(recipient, shareOf[side]) })
    hr.fill(0)
    employees.fill(0)
    return { publicKey: toHex(publicKey), shares }
  } finally {
    privateKey.fill(0)
  }
}

/** The shares do not belong together, or not to this recruitment. */
export class SharesRefused extends Error {
  override readonly name = 'SharesRefused'
}

/** The private key, 32 bytes. A changed share gives another key without an error: so its public half is compared. @throws SharesRefused */
export async function combineShares({ own, handed, publicKey }: { readonly own: Uint8Array; readonly handed: Uint8Array; readonly publicKey: string }): Promise<Uint8Array<ArrayBuffer>> {
  const privateKey = await combined(own, handed)
  if (!p256.utils.isValidSecretKey(privateKey) || toHex(p256.getPublicKey(privateKey, false)) !== publicKey) throw new SharesRefused('the shares do not make the key')
  return privateKey
}

async function combined(own: Uint8Array, handed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await combine([new Uint8Array(own), new Uint8Array(handed)]))
  } catch {
    throw new SharesRefused('the shares do not fit together')
  }
}

/** The sealed data key of one application, and where it belongs. Bytes in hexadecimal. */
export interface SealedKeyRecord {
  readonly place: SealedPlace
  readonly enc: string
  readonly sealedKey: string
}

/** Opens the data key of one application, 32 bytes. @throws when key, place or any byte differs */
export async function openDataKey(privateKey: Uint8Array, { place, enc, sealedKey }: SealedKeyRecord): Promise<Uint8Array<ArrayBuffer>> {
  const recipientKey = await suite.kem.importKey('raw', new Uint8Array(privateKey).buffer, false)
  const { info, aad } = keyBindingOf(place)
  return new Uint8Array(await suite.open({ recipientKey, enc: fromHex(enc).buffer, info: utf8(info).buffer }, fromHex(sealedKey).buffer, utf8(aad).buffer))
}

/** The key of one box beside the identity (RFC 5869), 32 bytes. It does not lead back to the data key. */
export async function deriveKey(dataKey: Uint8Array, key: DerivedKey, place: SealedPlace): Promise<Uint8Array<ArrayBuffer>> {
  const base = await crypto.subtle.importKey('raw', new Uint8Array(dataKey), 'HKDF', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(derivationOf(key, place)) }, base, 256))
}
