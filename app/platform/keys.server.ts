import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Secrets of this installation, 32 random bytes each, kept outside the database so that a copy of it opens nothing. */
export interface Keys {
  /** Wraps the private keys of recruitments, and what was released of identities. */
  readonly identityKek: Buffer
  readonly receiptPepper: Buffer
  readonly sessionPepper: Buffer
  /** Of the key by which checkpoints of the audit log are signed: an Ed25519 private key is 32 random bytes (RFC 8032, 5.1.5). */
  readonly logSigningKey: Buffer
}

const length = 32

/** Something about the key files that the operator must put right first; the message says what. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError'
}

/** Loads the keys from `<dataDirectory>/keys`; what is not there is made once. The folder is 0700, the files 0600. */
export function loadKeys(dataDirectory: string): Keys {
  const folder = join(dataDirectory, 'keys')
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  }
  refuseReadableByOthers(folder, '700')
  return {
    identityKek: loadKey(folder, 'identity-kek'),
    receiptPepper: loadKey(folder, 'receipt-pepper'),
    sessionPepper: loadKey(folder, 'session-pepper'),
    logSigningKey: loadKey(folder, 'log-signing-key'),
  }
}

/** The key that signs checkpoints of the log, or null where there is none: makes none, for whoever checks a copy of the database. */
export function existingLogSigningKey(dataDirectory: string): Buffer | null {
  const folder = join(dataDirectory, 'keys')
  return existsSync(join(folder, 'log-signing-key')) ? loadKey(folder, 'log-signing-key') : null
}

function loadKey(folder: string, name: string): Buffer {
  const file = join(folder, name)
  if (!existsSync(file)) writeNewKey(file)
  refuseReadableByOthers(file, '600')
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (key.length !== length) throw new KeyFileError(`The key file ${file} is damaged. Restore it from a backup; without it what it protects cannot be opened.`)
  return key
}

/** Whole on the disk under another name first: a key that was half written when the power went would be lost for good. */
function writeNewKey(file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const descriptor = openSync(draft, 'wx', 0o600)
  writeSync(descriptor, randomBytes(length).toString('base64url') + '\n')
  fsyncSync(descriptor)
  closeSync(descriptor)
  try {
    linkSync(draft, file) // fails when another process was first; its key is then the one
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    unlinkSync(draft)
  }
}

function refuseReadableByOthers(path: string, wanted: string): void {
  const others = statSync(path).mode & 0o077
  if (others === 0 || process.platform === 'win32') return
  throw new KeyFileError(`${path} can be read by other users of this machine. Run: chmod ${wanted} '${path}'`)
}
