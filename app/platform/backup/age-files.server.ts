import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'

// age (https://age-encryption.org/v1): a part that lies on another's disk is opened by the key that lies in the safe, and by Debian's `age` too.

const bytesOf = (file: string) => Readable.toWeb(createReadStream(file)) as unknown as ReadableStream<Uint8Array> // the same stream under the browser's name
const intoFile = (stream: ReadableStream<Uint8Array>, file: string) => pipeline(Readable.fromWeb(stream as unknown as NodeStream), createWriteStream(file, { mode: 0o600 }))

/** @throws when the recipient is none: `age1…` */
export async function encryptFile(from: string, to: string, recipient: string): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  await intoFile(await encrypter.encrypt(bytesOf(from)), to)
}

/** @param identity the lines of an age identity file; @throws when it does not open the file */
export async function decryptFile(from: string, to: string, identity: string): Promise<void> {
  const decrypter = new Decrypter()
  for (const line of identity.split(/\r?\n/)) if (line.startsWith('AGE-SECRET-KEY-')) decrypter.addIdentity(line.trim())
  await intoFile(await decrypter.decrypt(bytesOf(from)), to)
}
