import { hkdfSync, randomBytes } from 'node:crypto'
import type { SealedList } from '#db/stores/acquaintances'
import { gcmOpen, gcmSeal, ivBytes } from './aes-gcm.server'
import type { Keys } from './keys.server'
import { paddedJson } from './padded-json.server'

/** Whose list it is: one that is moved to another member or recruitment does not open there. */
export interface ListPlace {
  readonly recruitmentKey: number
  readonly personKey: number
}

/** Four steps: the longest list that the form takes, at three bytes of UTF-8 per UTF-16 unit. */
const listBytes = 4096

/** Seals what a member wrote of the people they know, so that a copy of the database holds no name. All lists are of one size. */
export function sealList({ identityKek }: Pick<Keys, 'identityKek'>, place: ListPlace, written: string): SealedList {
  const iv = randomBytes(ivBytes)
  return { iv, box: gcmSeal({ key: keyOf(identityKek), iv, aad: aadOf(place), plaintext: paddedJson(written, listBytes) }) }
}

/** What was written. Throws OpenError when key, place or any byte differs. */
export function openList({ identityKek }: Pick<Keys, 'identityKek'>, place: ListPlace, { iv, box }: SealedList): string {
  return String(JSON.parse(gcmOpen({ key: keyOf(identityKek), iv, aad: aadOf(place), ciphertext: box }).toString('utf8')))
}

/** A key of its own, by HKDF-SHA256 (RFC 5869). */
function keyOf(identityKek: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', identityKek, '', 'knownpeople/v1', 32))
}

function aadOf({ recruitmentKey, personKey }: ListPlace): Buffer {
  return Buffer.from(`knownpeople/v1|${recruitmentKey}|${personKey}`)
}
