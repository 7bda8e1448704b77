import { hkdfSync, randomBytes } from 'node:crypto'
import { parseOwnIdentity, tidyOwnIdentity, type OwnIdentity } from '~/domain/identity'
import { gcmOpen, gcmSeal, ivBytes } from '~/platform/aes-gcm.server'
import { paddedJson } from '~/platform/padded-json.server'
import { boundToPlace, type BoxContext } from './bound-to.server'

/** The applicant's own copy of who they are, as it is stored, `keyHalf` apart. Deleting that erases it wherever the box may have been copied. */
export interface OwnBox {
  readonly keyHalf: Buffer
  readonly iv: Buffer
  readonly box: Buffer
}

export interface OwnKey {
  /** In the form `formatReceiptCode` gives: 73 random bits that are stored nowhere. */
  readonly receiptCode: string
  /** Lies outside the database, so that a copy of the database alone is not even something to guess codes on. */
  readonly pepper: Buffer
  readonly context: BoxContext
}

const halfBytes = 32

/** Six steps of padding: an identity and whom the applicant knows, at their longest. */
const ownBytes = 6 * 1024

/** A fresh half of a key, for all the boxes that one application will have. */
export const newKeyHalf = (): Buffer => randomBytes(halfBytes)

/** Closes an identity, whole or half filled in, under the receipt code and the half of a key. All boxes are of one size. */
export function closeOwnBox(key: OwnKey, identity: OwnIdentity, keyHalf = newKeyHalf()): OwnBox {
  const iv = randomBytes(ivBytes)
  const box = gcmSeal({ key: wholeKey(key, keyHalf), iv, aad: boundToPlace('ownbox/v1', key.context), plaintext: paddedJson({ ...tidyOwnIdentity(identity) }, ownBytes) })
  return { keyHalf, iv, box }
}

/** What the applicant filled in. Throws OpenError when code, half, pepper, place or any byte differs. */
export function openOwnBox(key: OwnKey, { keyHalf, iv, box }: OwnBox): OwnIdentity {
  const plaintext = gcmOpen({ key: wholeKey(key, keyHalf), iv, aad: boundToPlace('ownbox/v1', key.context), ciphertext: box })
  const identity = parseOwnIdentity(JSON.parse(plaintext.toString('utf8')))
  if (identity === null) throw new Error('an authentic box holds something that is not an identity')
  return identity
}

/** HKDF-SHA256 (RFC 5869) over the code and the half, salted by the pepper. */
function wholeKey(key: OwnKey, keyHalf: Buffer): Buffer {
  const secret = Buffer.concat([keyHalf, Buffer.from(key.receiptCode, 'ascii')])
  return Buffer.from(hkdfSync('sha256', secret, key.pepper, boundToPlace('ownkey/v1', key.context), 32))
}
