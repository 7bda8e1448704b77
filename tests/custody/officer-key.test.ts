import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as vectors from 'cctv-age'
import { armor, Decrypter, Encrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { KeyFileRefused, makeOfficerKey, makePassingKey, openOfficerKey, openWith, sealTo, spokenDigits } from '~/custody/officer-key'

const quick = 10 // of scrypt, as a power of two: the real one takes seconds on purpose
const hasAge = spawnSync('age', ['--version']).status === 0

describe('an officer\'s key', () => {
  it('opens with its passphrase and with no other, and what is sealed to it with it alone', async () => {
    const made = await makeOfficerKey('fire ord som ingen gætter', quick)
    expect(made.recipient).toMatch(/^age1[a-z\d]{58}$/)
    expect(made.file).not.toContain('AGE-SECRET-KEY')
    const opened = await openOfficerKey(made.file, 'fire ord som ingen gætter')
    expect(opened.recipient).toBe(made.recipient)
    await expect(openOfficerKey(made.file, 'fire ord som ingen gætte')).rejects.toThrow(KeyFileRefused)
    await expect(openOfficerKey('ikke en fil', 'x')).rejects.toThrow(KeyFileRefused)

    const bytes = crypto.getRandomValues(new Uint8Array(33))
    const sealed = await sealTo(made.recipient, bytes)
    expect(await openWith(opened, sealed)).toEqual(bytes)
    await expect(openWith(await makePassingKey(), sealed)).rejects.toThrow(KeyFileRefused)
  })

  it('is found in a file whoever has written around it, and refused in one that holds none', async () => {
    const { identity, recipient } = await makePassingKey()
    const fileOf = async (text: string) => {
      const encrypter = new Encrypter()
      encrypter.setPassphrase('fire ord')
      encrypter.setScryptWorkFactor(quick)
      return armor.encode(await encrypter.encrypt(text))
    }
    const opened = await openOfficerKey(await fileOf(`# created: 2026-03-02\r\n# public key: ${recipient}\r\n${identity}\r\n`), 'fire ord')
    expect(opened).toEqual({ identity, recipient })
    const empty = openOfficerKey(await fileOf(`# public key: ${recipient}\n`), 'fire ord')
    await expect(empty).rejects.toThrow(KeyFileRefused)
    await expect(empty).rejects.toMatchObject({ name: 'KeyFileRefused' })
  })

  it('is in a file that says whose it is, as age-keygen writes it', async () => {
    const { file, recipient } = await makeOfficerKey('fire ord', quick)
    const decrypter = new Decrypter()
    decrypter.addPassphrase('fire ord')
    expect(await decrypter.decrypt(armor.decode(file), 'text')).toMatch(new RegExp(`^# public key: ${recipient}\nAGE-SECRET-KEY-1[A-Z\\d]+\n$`))
  })

  it.each(['age1key1', 'age1key4', 'age1key12'])('is read aloud as the first eight bytes of its hash, in twelve digits: %s', async (recipient) => {
    const number = createHash('sha256').update(recipient).digest().readBigUInt64BE(0) % 10n ** 12n
    const digits = String(number).padStart(12, '0')
    expect(await spokenDigits(recipient)).toBe([0, 3, 6, 9].map((at) => digits.slice(at, at + 3)).join(' '))
  })

  it('shows the same digits for the same recipient, and others for another', async () => {
    const [one, other] = [await makePassingKey(), await makePassingKey()]
    expect(await spokenDigits(one.recipient)).toMatch(/^\d{3} \d{3} \d{3} \d{3}$/)
    expect(await spokenDigits(one.recipient)).toBe(await spokenDigits(one.recipient))
    expect(await spokenDigits(one.recipient)).not.toBe(await spokenDigits(other.recipient))
  })

  it.skipIf(!hasAge)('is a plain age file: a share sealed to it opens with the `age` of a distribution (skipped where that program is not installed)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'officer-key-'))
    try {
      const { identity, recipient } = await makePassingKey()
      const [key, share] = [join(folder, 'key.txt'), join(folder, 'share.age')]
      writeFileSync(key, `${identity}\n`)
      writeFileSync(share, await sealTo(recipient, new Uint8Array([1, 2, 3])))
      expect(new Uint8Array(spawnSync('age', ['-d', '-i', key, share]).stdout)).toEqual(new Uint8Array([1, 2, 3]))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

/** One file of the Community Cryptography Test Vectors: a header of `name: value` lines, an empty line, the age file. */
function readVector(bytes: Uint8Array): { header: ReadonlyMap<string, readonly string[]>; file: Uint8Array } {
  const text = Buffer.from(bytes).toString('latin1')
  const end = text.indexOf('\n\n')
  const header = new Map<string, string[]>()
  for (const line of text.slice(0, end).split('\n')) {
    const [name = '', value = ''] = line.split(/: (.*)/s)
    header.set(name, [...(header.get(name) ?? []), value])
  }
  return { header, file: new Uint8Array(Buffer.from(text.slice(end + 2), 'latin1')) }
}

const sha256 = async (bytes: Uint8Array) => Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')

describe('the library that reads age files, held to the vectors of C2SP (CCTV/age)', () => {
  const plain = Object.entries(vectors).map(([name, bytes]) => ({ name, ...readVector(bytes) })).filter(({ header }) => !header.has('compressed'))

  it('has them to be held to', () => { expect(plain.length).toBeGreaterThan(100) })

  it.each(plain)('$name', async ({ header, file }) => {
    const decrypter = new Decrypter()
    for (const passphrase of header.get('passphrase') ?? []) decrypter.addPassphrase(passphrase)
    for (const identity of header.get('identity') ?? []) decrypter.addIdentity(identity)
    const read = async () => decrypter.decrypt(header.has('armored') ? armor.decode(Buffer.from(file).toString('latin1')) : file)
    if (header.get('expect')?.[0] !== 'success') await expect(read()).rejects.toThrow()
    else expect(await sha256(await read())).toBe(header.get('payload')?.[0])
  })
})
