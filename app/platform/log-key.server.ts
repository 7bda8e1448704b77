import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { checkpointText, isSignedBy, keyIdOf, parseVerifierKey, readCheckpoint, signedNote, verifierKey, type Checkpoint, type ReadCheckpoint } from '~/domain/audit/checkpoint'
import { sha256 } from '#db/sha256'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410, section 7 and 4). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The key that signs what is said of the log, under the log's own name. */
export interface LogKey extends PublicLogKey {
  /** The public key, as it is handed to those who check. */
  readonly verifier: string
  sign(checkpoint: Omit<Checkpoint, 'origin'>): string
}

export interface PublicLogKey {
  readonly origin: string
  /** Hex, 8 characters. */
  readonly keyId: string
  /** Whether the note was signed by this key. */
  signed(note: ReadCheckpoint): boolean
}

export function logKeyOf(seed: Buffer, origin: string): LogKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length)
  const key = { name: origin, publicKey }
  const keyId = keyIdOf(sha256, key)
  const verifier = verifierKey(sha256, key)
  return {
    origin, keyId, verifier,
    sign(checkpoint) {
      const text = checkpointText({ origin, ...checkpoint }, verifier)
      return signedNote(text, { name: origin, keyId, signature: sign(null, Buffer.from(text), privateKey) })
    },
    signed: (note) => isSignedBy(note, { name: origin, keyId }, (text, signature) => isSignatureOf(publicKey, { text, signature })),
  }
}

function isSignatureOf(publicKey: Uint8Array, { text, signature }: { text: Uint8Array; signature: Uint8Array }): boolean {
  return verify(null, text, createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: 'der', type: 'spki' }), signature)
}

/** Why what was handed in is no checkpoint of this log that one could go by. */
export type CheckpointFault = 'not-a-checkpoint' | 'wrong-origin' | 'wrong-key' | 'wrong-signature'

/** A checkpoint of this log, signed by its key, or why it is not one. */
export function checkpointIn(text: string, key: PublicLogKey): ReadCheckpoint | CheckpointFault {
  const note = readCheckpoint(text)
  if (!note) return 'not-a-checkpoint'
  if (note.origin !== key.origin) return 'wrong-origin'
  if (!note.signatures.some(({ keyId }) => keyId === key.keyId)) return 'wrong-key'
  return key.signed(note) ? note : 'wrong-signature'
}

/** A key by which one can check and not sign: the word that `verifier` is. Null when it is none. */
export function publicLogKey(verifier: string): PublicLogKey | null {
  const key = parseVerifierKey(sha256, verifier)
  if (!key) return null
  const { name, publicKey } = key
  const keyId = keyIdOf(sha256, key)
  return { origin: name, keyId, signed: (note) => isSignedBy(note, { name, keyId }, (text, signature) => isSignatureOf(publicKey, { text, signature })) }
}
