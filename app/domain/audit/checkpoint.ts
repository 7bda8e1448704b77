/**
 * What is said of the log at a time, as a text that a person can read and anybody can check: a checkpoint (https://c2sp.org/tlog-checkpoint)
 * in a signed note (https://c2sp.org/signed-note). Three lines that the format wants, two of our own (extension lines), an empty line and
 * the signature:
 *
 *     uset-audit-log/<id of the organisation>
 *     <number of events, decimal>
 *     <root of the tree, base64>
 *     time <ISO 8601, UTC>
 *     key <name>+<key id, hex>+<base64 of 0x01 ‖ public key>
 *
 *     — <name> <base64 of key id ‖ Ed25519 signature of all the lines above>
 *
 * Hashing and signing are given from outside.
 */
export interface Checkpoint {
  /** Which log: the name of its key too. */
  readonly origin: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
  readonly time: Date
}

export interface ReadCheckpoint extends Checkpoint {
  /** The key that the text itself names: worth as much as whoever handed it over. */
  readonly key: string
  /** What was signed, character for character in UTF-8. */
  readonly signedText: string
  readonly signatures: readonly { readonly name: string; readonly keyId: string; readonly signature: Uint8Array }[]
}

export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** The algorithm's mark in a signed note's key: Ed25519. */
const ed25519 = 1
const keyIdBytes = 4
const dash = '—'

export const originOf = (organisationId: string): string => `uset-audit-log/${organisationId}`

const utf8 = (text: string) => new TextEncoder().encode(text)
const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const joinedBytes = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

/** A key's id, hex: the first four bytes of SHA-256( name ‖ LF ‖ 0x01 ‖ public key ). */
export function keyIdOf(sha256: Sha256, { name, publicKey }: { name: string; publicKey: Uint8Array }): string {
  return toHex(sha256(joinedBytes(utf8(`${name}\n`), Uint8Array.of(ed25519), publicKey)).slice(0, keyIdBytes))
}

/** The key as those who check are handed it: name, id and public key in one word. */
export function verifierKey(sha256: Sha256, key: { name: string; publicKey: Uint8Array }): string {
  return `${key.name}+${keyIdOf(sha256, key)}+${toBase64(joinedBytes(Uint8Array.of(ed25519), key.publicKey))}`
}

const keyForm = /^([^\s+]+)\+([\da-f]{8})\+([A-Za-z\d+/]{44})$/

/** Name and public key (32 bytes) of such a word, or null when it is none or its id is not its own. */
export function parseVerifierKey(sha256: Sha256, word: string): { name: string; publicKey: Uint8Array } | null {
  const [, name, id, encoded] = keyForm.exec(word.trim()) ?? []
  if (name === undefined || encoded === undefined) return null
  const bytes = fromBase64(encoded)
  const key = { name, publicKey: bytes.slice(1) }
  return bytes[0] === ed25519 && bytes.length === 33 && keyIdOf(sha256, key) === id ? key : null
}

/** The lines that are signed. */
export function checkpointText({ origin, size, root, time }: Checkpoint, key: string): string {
  return `${origin}\n${size}\n${toBase64(root)}\ntime ${time.toISOString()}\nkey ${key}\n`
}

/** The whole note. */
export function signedNote(text: string, { name, keyId, signature }: ReadCheckpoint['signatures'][number]): string {
  const id = Uint8Array.from(keyId.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return `${text}\n${dash} ${name} ${toBase64(joinedBytes(id, signature))}\n`
}

// Found anywhere in a text, so that a whole mail or a page that was typed off can be handed in.
const noteForm = /^(?<signedText>(?<origin>uset-audit-log\/[\w-]+)\n(?<size>0|[1-9]\d{0,9})\n(?<root>[A-Za-z\d+/]{43}=)\ntime (?<time>\S+)\nkey (?<key>\S+)\n)\n(?<signed>(?:— \S+ [A-Za-z\d+/]{91}=(?:\n|$))+)/m

/** Reads a checkpoint out of a text; null when there is none in it. Says nothing of whether the signature is right. */
export function readCheckpoint(written: string): ReadCheckpoint | null {
  const text = written.replaceAll(/[ \t]*\r?\n/g, '\n').replaceAll(/^[ \t>]+/gm, '')
  const found = noteForm.exec(text)
  if (!found) return null
  const { signedText, origin, size, root, time, key, signed } = found.groups as NoteParts // the names in the expression, none of them optional
  const made = new Date(time)
  if (Number.isNaN(made.getTime())) return null
  return { origin, size: Number(size), root: fromBase64(root), time: made, key, signedText, signatures: signed.split('\n').filter(Boolean).map(signatureIn) }
}

type NoteParts = Readonly<Record<'signedText' | 'origin' | 'size' | 'root' | 'time' | 'key' | 'signed', string>>

function signatureIn(line: string): ReadCheckpoint['signatures'][number] {
  const [, name = '', encoded = ''] = line.split(' ')
  const bytes = fromBase64(encoded)
  return { name, keyId: toHex(bytes.slice(0, keyIdBytes)), signature: bytes.slice(keyIdBytes) }
}

/** Whether the note is signed by this key. */
export function isSignedBy(
  { signedText, signatures }: ReadCheckpoint, { name, keyId }: { name: string; keyId: string }, verify: (text: Uint8Array, signature: Uint8Array) => boolean,
): boolean {
  return signatures.some((one) => one.name === name && one.keyId === keyId && verify(utf8(signedText), one.signature))
}
