import { randomBytes } from 'node:crypto'
import { parseIdentity, tidyIdentity, type Identity } from '~/domain/identity'
import { keyBindingOf } from '~/domain/sealed-place'
import { gcmOpen, gcmSeal, ivBytes, OpenError } from '~/platform/aes-gcm.server'
import { identityBytes, paddedJson } from '~/platform/padded-json.server'
import { boundToPlace, type BoxContext } from './bound-to.server'
import { sealClaim, type SealedClaim } from './claim-box.server'
import { sealContact, type SealedContact } from './contact-box.server'
import { derivedKey } from './derived-key.server'
import { open, seal, suiteId } from './hpke.server'
import { Sealed } from './sealed.server'

/** A sealed identity as it is stored, `enc` and `sealedKey` apart. Deleting those erases the identity wherever the box may have been copied. */
export interface SealedIdentity extends SealedClaim, SealedContact {
  readonly suite: string
  /** Which of the recruitment's public keys it is sealed to. */
  readonly keyId: string
  readonly enc: Buffer
  readonly sealedKey: Buffer
  readonly iv: Buffer
  readonly box: Buffer
}

interface SealIdentityRequest {
  readonly publicKey: Buffer
  readonly keyId: string
  readonly context: BoxContext
  readonly identity: Identity
}

/**
 * Seals an identity to a recruitment's public key: the box under a fresh data key, the data key by HPKE. Whether priority
 * access is claimed and how the person is reached get boxes of their own beside it, under keys that are derived from the data key.
 */
export function sealIdentity({ publicKey, keyId, context, identity }: SealIdentityRequest): SealedIdentity {
  const dataKey = randomBytes(32)
  const iv = randomBytes(ivBytes)
  const tidied = tidyIdentity(identity)
  const box = gcmSeal({ key: dataKey, iv, aad: boxAad(context), plaintext: paddedJson({ ...tidied }, identityBytes) })
  const { enc, ciphertext } = seal({ publicKey, ...keyBinding(context), plaintext: dataKey })
  const claim = sealClaim({ claimKey: derivedKey('claim', { dataKey, context }), context, isClaimed: identity.priorityAccess })
  const contact = sealContact({ contactKey: derivedKey('contact', { dataKey, context }), context, reach: tidied })
  dataKey.fill(0)
  return { suite: suiteId, keyId, enc, sealedKey: ciphertext, iv, box, ...claim, ...contact }
}

interface OpenDataKeyRequest {
  readonly privateKey: Buffer
  readonly context: BoxContext
  readonly record: Pick<SealedIdentity, 'suite' | 'enc' | 'sealedKey'>
}

/** The data key of one box, 32 bytes. Throws OpenError when key, context, suite or any byte differs. */
export function openDataKey({ privateKey, context, record }: OpenDataKeyRequest): Buffer {
  if (record.suite !== suiteId) throw new OpenError()
  return open({ privateKey, enc: record.enc, ...keyBinding(context), ciphertext: record.sealedKey })
}

interface OpenBoxRequest {
  readonly dataKey: Buffer
  readonly context: BoxContext
  readonly record: Pick<SealedIdentity, 'iv' | 'box'>
}

/** The identity in a box. Throws OpenError when key, context or any byte differs. */
export function openBox({ dataKey, context, record }: OpenBoxRequest): Sealed<Identity> {
  const plaintext = gcmOpen({ key: dataKey, iv: record.iv, aad: boxAad(context), ciphertext: record.box })
  const identity = parseIdentity(JSON.parse(plaintext.toString('utf8')))
  if (identity === null) throw new Error('an authentic box holds something that is not an identity')
  return new Sealed(identity)
}

function boxAad(context: BoxContext): Buffer {
  return boundToPlace('idbox/v1', context)
}

function keyBinding(context: BoxContext): { info: Buffer; aad: Buffer } {
  const { info, aad } = keyBindingOf(context)
  return { info: Buffer.from(info), aad: Buffer.from(aad) }
}
