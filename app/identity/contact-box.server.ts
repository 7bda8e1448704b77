import { randomBytes } from 'node:crypto'
import { isReach, type Reach } from '~/domain/identity'
import { gcmOpen, gcmSeal, ivBytes } from '~/platform/aes-gcm.server'
import { paddedJson } from '~/platform/padded-json.server'
import { boundToPlace, type BoxContext } from './bound-to.server'

/** How somebody is reached, as it is stored: a box of its own beside the identity's, of one size for everybody. */
export interface SealedContact {
  readonly contactIv: Buffer
  readonly contactBox: Buffer
}

interface Place {
  /** The derived key `contact` of the identity beside it, 32 bytes. */
  readonly contactKey: Buffer
  readonly context: BoxContext
}

/** One step of padding: the longest address and number that the form takes stay within it. */
const contactBytes = 1024

/** Seals address and number alone: no name is in this box, and who has its key writes to somebody without opening the identity. */
export function sealContact({ contactKey, context, reach: { email, phone } }: Place & { readonly reach: Reach }): SealedContact {
  const contactIv = randomBytes(ivBytes)
  const plaintext = paddedJson({ email, phone }, contactBytes)
  return { contactIv, contactBox: gcmSeal({ key: contactKey, iv: contactIv, aad: boundToPlace('contactbox/v1', context), plaintext }) }
}

/** How somebody is reached. Throws OpenError when key, context or any byte differs. */
export function openContact({ contactKey, context, record }: Place & { readonly record: SealedContact }): Reach {
  const plaintext = gcmOpen({ key: contactKey, iv: record.contactIv, aad: boundToPlace('contactbox/v1', context), ciphertext: record.contactBox })
  const reach: unknown = JSON.parse(plaintext.toString('utf8'))
  if (!isReach(reach)) throw new Error('an authentic box holds something that is not an address')
  return reach
}
