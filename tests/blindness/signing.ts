import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410, section 7 and 4). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The first line of what is signed: by it no such text is ever a checkpoint of the log, which the same key may sign. */
const heading = 'uset-proof-of-blindness v1'

export interface ReportKey {
  readonly isOfInstallation: boolean
  /** 32 bytes, base64. */
  readonly publicKey: string
  readonly privateKey: KeyObject
}

/** @param seed the installation's key of the log, or null for one of this run alone */
export function reportKey(seed: Buffer | null): ReportKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([privatePrefix, seed ?? randomBytes(32)]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length).toString('base64')
  return { isOfInstallation: seed !== null, publicKey, privateKey }
}

type Files = Readonly<Record<string, string>>

/** Signs files by name and SHA-256: a text of lines, the last of them `signature <base64>`. */
export function signFiles(files: Files, { publicKey, privateKey }: ReportKey): string {
  const text = textOf(files, publicKey)
  return `${text}signature ${sign(null, Buffer.from(text), privateKey).toString('base64')}\n`
}

/** Whether the signature is the key's (base64) and of these files as they are. Without a key: of the key that the text itself names. */
export function isSigned(files: Files, signed: string, publicKey?: string): boolean {
  const key = publicKey ?? /^key (\S+)$/m.exec(signed)?.[1] ?? ''
  const signature = Buffer.from(/^signature (\S+)$/m.exec(signed)?.[1] ?? '', 'base64')
  const bytes = Buffer.from(key, 'base64')
  if (bytes.length !== 32 || signature.length !== 64) return false
  return verify(null, Buffer.from(textOf(files, key)), createPublicKey({ key: Buffer.concat([publicPrefix, bytes]), format: 'der', type: 'spki' }), signature)
}

const textOf = (files: Files, publicKey: string) =>
  [heading, ...Object.entries(files).map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}`), `key ${publicKey}`, ''].join('\n')
