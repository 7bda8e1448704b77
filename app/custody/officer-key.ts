import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

// An officer's own key: an age identity (age-encryption.org/v1), made and opened in the officer's browser. What leaves it is the
// recipient alone. The file is what `age-keygen | age -p -a` makes, so that Debian's `age` opens it too.

export interface OfficerKey {
  /** `age1…`: what others seal to. */
  readonly recipient: string
  /** ASCII-armoured age file under the passphrase. */
  readonly file: string
}

/** age's own default: some two seconds of one processor per guess in this language. */
const workFactor = 18

/** Makes a key and its file. Takes seconds: the passphrase is stretched by scrypt. */
export async function makeOfficerKey(passphrase: string, logN = workFactor): Promise<OfficerKey> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(logN)
  const text = `# public key: ${recipient}\n${identity}\n`
  return { recipient, file: armor.encode(await encrypter.encrypt(text)) }
}

/** The file is not one of ours, or the passphrase does not open it. Which of them age does not tell. */
export class KeyFileRefused extends Error {
  override readonly name = 'KeyFileRefused'
}

/** An opened key, in memory for as long as it is used. */
export interface OpenedKey {
  readonly identity: string
  readonly recipient: string
}

/** Opens a key's file. @throws KeyFileRefused */
export async function openOfficerKey(file: string, passphrase: string): Promise<OpenedKey> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const identity = identityIn(await refusing(async () => decrypter.decrypt(armor.decode(file), 'text')))
  return { identity, recipient: await identityToRecipient(identity) }
}

function identityIn(text: string): string {
  const line = text.split(/\r?\n/).find((each) => each.startsWith('AGE-SECRET-KEY-1'))
  if (line === undefined) throw new KeyFileRefused('the file holds no key')
  return line
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    throw new KeyFileRefused('the file did not open')
  }
}

/** Seals some bytes to one recipient: an armoured age file. */
export async function sealTo(recipient: string, bytes: Uint8Array): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return armor.encode(await encrypter.encrypt(bytes))
}

/** What was sealed to a key. @throws KeyFileRefused when it was sealed to another, or changed */
export async function openWith({ identity }: Pick<OpenedKey, 'identity'>, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return refusing(async () => new Uint8Array(await decrypter.decrypt(armor.decode(file))))
}

/** A key for one ceremony, which is never written down. */
export async function makePassingKey(): Promise<OpenedKey> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/**
 * Twelve digits of a recipient, to be read aloud from one screen to the other: somebody in between would show another. To find a key with the
 * same digits takes some 10^12 keys, and an opening lasts minutes: a thousand processors make some 10^10 in that time.
 */
export async function spokenDigits(recipient: string): Promise<string> {
  const hash = new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(recipient)))
  const digits = String(hash.getBigUint64(0) % 1_000_000_000_000n).padStart(12, '0')
  return digits.replaceAll(/(\d{3})(?=\d)/g, '$1 ')
}
