// Verifies a case file of Uset without Uset: one file, no packages, Node 20 or newer. It shares no code with the program.
//
//   node verify-case-file.mjs sag.zip                      a ZIP
//   node verify-case-file.mjs folder                       the same unpacked
//   … --manifest <64 hexadecimal digits>                   the manifest's hash, as it stands in a journal or in the audit log
//   … --key "uset-audit-log/…"                             the public key of the log, as it was handed over by another way
//
// It looks at: the manifest's own hash; every file's length and SHA-256; that nothing is missing and nothing was added; the signature of the log's
// checkpoint; that each event of the extract is in that log (RFC 9162); and that protokol.json is what was locked. docs/case-file.md has the format.
// Exit codes: 0 it fits, 1 it does not, 2 it could not be read.
/* eslint max-lines: off, complexity: [error, 12] -- one file on purpose: it is handed out by itself */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'

export class Unreadable extends Error {}
export class Broken extends Error {}
const broken = (english, danish) => new Broken(`BROKEN: ${english}\nBRUDT: ${danish}`)
const unreadable = (english, danish) => new Unreadable(`${english}\n${danish}`)

/** No more is ever unpacked than this, whatever a file says of itself. */
const most = { files: 20_000, one: 512 * 1024 * 1024, all: 4 * 1024 * 1024 * 1024, manifest: 16 * 1024 * 1024 }

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const hex = (bytes) => bytes.toString('hex')

/** JSON with sorted names and no spaces (RFC 8785 for what these files hold). */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

/** A path that stays where it is unpacked: names of letters, digits, `-`, `_` and `.` between single slashes. */
const isSafe = (path) => path.length <= 200 && path.split('/').every((name) => /^[\w-][\w.-]*$/.test(name))
const refusePath = (path) => broken(`there is a file with a name that no case file has: ${JSON.stringify(path)}.`, `der er en fil med et navn, ingen sagsmappe har: ${JSON.stringify(path)}.`)

// Reading: a folder or a ZIP as names and contents. Both refuse what leads out of themselves.

/** @returns {{ names: string[], read(name: string): Buffer }} */
export function openCase(path) {
  if (!statSync(path).isDirectory()) return openZip(path)
  const names = namesIn(path, '')
  return { names, read: (name) => readFileSync(join(path, name)) }
}

function namesIn(root, within) {
  return readdirSync(join(root, within)).sort().flatMap((own) => {
    const name = within === '' ? own : `${within}/${own}`
    if (!isSafe(name)) throw refusePath(name)
    const stat = lstatSync(join(root, name))
    if (stat.isDirectory()) return namesIn(root, name)
    if (!stat.isFile()) throw broken(`${name} is no ordinary file.`, `${name} er ikke en almindelig fil.`)
    if (stat.size > most.one) throw tooLarge(name)
    return [name]
  })
}

const tooLarge = (name) => broken(`${name} is larger than a case file can be.`, `${name} er større, end en sagsmappe kan være.`)
const cutOff = () => broken('the ZIP is cut off or damaged.', 'ZIP-filen er skåret af eller beskadiget.')

/** The directory at the end of a ZIP says what is in it (APPNOTE 4.3); nothing is unpacked that it does not name. */
function openZip(path) {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  const at = (from, length) => {
    if (from < 0 || length < 0 || from + length > size) throw cutOff()
    const bytes = Buffer.alloc(length)
    if (readSync(file, bytes, 0, length, from) !== length) throw cutOff()
    return bytes
  }
  const entries = entriesOf(at, size)
  return {
    names: [...entries.keys()],
    read(name) {
      const { start, packed, length, method } = entries.get(name)
      const head = at(start, 30)
      if (head.readUInt32LE(0) !== 0x04034b50) throw cutOff()
      const bytes = at(start + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed)
      return unpacked(bytes, { name, length, method })
    },
    close: () => closeSync(file),
  }
}

function unpacked(bytes, { name, length, method }) {
  if (method === 0 && bytes.length === length) return bytes
  if (method !== 8) throw cutOff()
  try {
    const whole = inflateRawSync(bytes, { maxOutputLength: Math.max(length, 1) }) // a bomb ends where the directory says that the file does
    if (whole.length === length) return whole
  } catch (error) {
    if (error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name)
  }
  throw broken(`${name} cannot be unpacked: it is damaged.`, `${name} kan ikke pakkes ud: den er beskadiget.`)
}

function entriesOf(at, size) {
  const tail = at(Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + 22 > tail.length) throw unreadable('This is no whole ZIP file.', 'Det er ikke en hel ZIP-fil.')
  const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  const directory = at(start, length)
  const entries = new Map()
  let [place, all] = [0, 0]
  for (let index = 0; index < count; index += 1) {
    if (place + 46 > length || directory.readUInt32LE(place) !== 0x02014b50) throw cutOff()
    const nameLength = directory.readUInt16LE(place + 28)
    const name = directory.toString('utf8', place + 46, place + 46 + nameLength)
    const entry = { method: directory.readUInt16LE(place + 10), packed: directory.readUInt32LE(place + 20), length: directory.readUInt32LE(place + 24), start: directory.readUInt32LE(place + 42) }
    if (!isSafe(name)) throw refusePath(name)
    if (entries.has(name)) throw broken(`${name} is there twice.`, `${name} er der to gange.`)
    all += entry.length
    if (entry.length > most.one || all > most.all || entries.size >= most.files) throw tooLarge(name)
    entries.set(name, entry)
    place += 46 + nameLength + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32)
  }
  return entries
}

function jsonIn(bytes, name) {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw broken(`${name} is damaged.`, `${name} er beskadiget.`)
  }
}

// Checking.

/** The manifest, once it has its own hash and the files are those that it lists. */
function checkedManifest(found, wanted) {
  if (!found.names.includes('manifest.json')) throw unreadable('There is no manifest.json: this is no case file of Uset, or its manifest was removed.', 'Der er ingen manifest.json: det er ikke en sagsmappe fra Uset, eller manifestet er fjernet.')
  const bytes = found.read('manifest.json')
  if (bytes.length > most.manifest) throw tooLarge('manifest.json')
  const manifest = jsonIn(bytes, 'manifest.json')
  if (manifest?.format !== 'uset-case-manifest/1' || !Array.isArray(manifest.files)) throw unreadable('This is no case file of Uset, or one of a newer version.', 'Det er ikke en sagsmappe fra Uset, eller den er fra en nyere version.')
  const { sha256: own, ...rest } = manifest
  if (hex(sha256(canonical(rest))) !== own) throw broken('the manifest was changed after it was made.', 'manifestet er ændret, efter at det blev lavet.')
  if (wanted !== undefined && wanted.toLowerCase() !== own) throw broken(`the manifest is another one than ${wanted}. The file was made anew, by you or by somebody else.`, `manifestet er et andet end ${wanted}. Mappen er lavet på ny, af jer eller af en anden.`)
  return manifest
}

function checkFiles(found, { files }) {
  const listed = new Set(files.map(({ path }) => path))
  if (listed.size !== files.length) throw broken('the manifest names a file twice.', 'manifestet nævner en fil to gange.')
  for (const path of listed) if (!found.names.includes(path)) throw broken(`${path} is missing.`, `${path} mangler.`)
  for (const name of found.names) if (name !== 'manifest.json' && !listed.has(name)) throw broken(`${name} was added: the manifest does not have it.`, `${name} er lagt til: den står ikke i manifestet.`)
  for (const { path, bytes, sha256: hash } of files) {
    const content = found.read(path)
    if (content.length !== bytes || hex(sha256(content)) !== hash) throw broken(`${path} is not what it was when the file was made.`, `${path} er ikke, som den var, da mappen blev lavet.`)
  }
}

const noteForm = /^((uset-audit-log\/[\w-]+)\n(\d{1,10})\n([A-Za-z\d+/]{43}=)\ntime (\S+)\nkey (\S+)\n)\n((?:— \S+ [A-Za-z\d+/]{91}=(?:\n|$))+)/m
const keyForm = /^([^\s+]+)\+([\da-f]{8})\+([A-Za-z\d+/]{44})$/

function keyIn(word) {
  const [, name, id, encoded] = keyForm.exec(word.trim()) ?? []
  const bytes = Buffer.from(encoded ?? '', 'base64')
  if (bytes.length !== 33 || bytes[0] !== 1 || hex(sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4)) !== id) throw unreadable('The key is not whole. It begins with "uset-audit-log/".', 'Nøglen er ikke hel. Den begynder med "uset-audit-log/".')
  return { name, id, publicKey: createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]), format: 'der', type: 'spki' }) }
}

function checkpointIn(text, keyWord) {
  const [, signed, origin, size, root, time, named, signatures] = noteForm.exec(text) ?? []
  if (signed === undefined) throw broken('the checkpoint of the log is damaged.', 'kontrolpunktet for revisionssporet er beskadiget.')
  const key = keyIn(keyWord ?? named)
  const own = signatures.split('\n').filter((line) => line.startsWith(`— ${key.name} `)).map((line) => Buffer.from(line.split(' ')[2], 'base64')).filter((bytes) => hex(bytes.subarray(0, 4)) === key.id)
  if (key.name !== origin || own.length === 0) throw broken('the checkpoint is signed by another key than the one given.', 'kontrolpunktet er underskrevet med en anden nøgle end den angivne.')
  if (!own.some((bytes) => verify(null, Buffer.from(signed), key.publicKey, bytes.subarray(4)))) throw broken('the checkpoint was changed after it was signed.', 'kontrolpunktet er ændret, efter at det blev underskrevet.')
  return { size: Number(size), root: Buffer.from(root, 'base64'), time, key: named }
}

const leafHash = (commitment) => sha256(Buffer.of(0), commitment)
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)

/** RFC 9162, 2.1.3.2. */
function isIncluded({ place, size, leaf, proof, root }) {
  let [fn, sn, hash] = [place, size - 1, leaf]
  for (const step of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]
    } else {
      hash = nodeHash(hash, step)
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]
  }
  return place < size && sn === 0 && hash.equals(root)
}

/** Each event of the extract, held against its commitment and the checkpoint's tree. */
function checkLog(found, keyWord) {
  const checkpoint = checkpointIn(found.read('log/kontrolpunkt.txt').toString('utf8'), keyWord)
  const [first, ...rest] = found.read('log/haendelser.jsonl').toString('utf8').split('\n').filter(Boolean)
  const header = jsonIn(Buffer.from(first ?? ''), 'log/haendelser.jsonl')
  if (header.format !== 'uset-case-log/1' || header.size !== checkpoint.size || header.events !== rest.length) throw broken('the extract of the log does not belong to its checkpoint.', 'uddraget af revisionssporet hører ikke til kontrolpunktet.')
  const events = rest.map((text) => eventIn(jsonIn(Buffer.from(text), 'log/haendelser.jsonl'), checkpoint))
  return { checkpoint, events: events.filter(Boolean), proved: rest.length }
}

function eventIn({ line, proof }, { size, root }) {
  const { sequence, commitment, salt, event } = line
  const bytes = Buffer.from(String(commitment), 'hex')
  const isSame = event === undefined || (event.sequence === sequence && sha256(Buffer.from(String(salt) + canonical(event))).equals(bytes))
  const steps = proof.map((step) => Buffer.from(step, 'hex'))
  if (bytes.length !== 32 || !isSame) throw broken(`event ${sequence} says something else than when it was written.`, `hændelse ${sequence} siger noget andet, end da den blev skrevet.`)
  if (!isIncluded({ place: sequence - 1, size, leaf: leafHash(bytes), proof: steps, root })) throw broken(`event ${sequence} is not in the log of the checkpoint.`, `hændelse ${sequence} er ikke i kontrolpunktets revisionsspor.`)
  return event ?? null
}

/** The protocol, held against what the log says was locked. Null where nothing was. */
function checkProtocol(found, events) {
  const locked = events.find(({ action }) => action === 'shortlist-locked')
  if (!locked && !found.names.includes('protokol.json')) return null
  if (!locked || !found.names.includes('protokol.json')) throw broken('the protocol and the event of the lock do not belong together: one of them is missing.', 'protokollen og hændelsen om låsningen hører ikke sammen: en af dem mangler.')
  const hash = hex(sha256(found.read('protokol.json')))
  if (locked.details.hash !== hash) throw broken('the protocol is not the one that was locked.', 'protokollen er ikke den, der blev låst.')
  return { hash, at: locked.at }
}

/**
 * Everything that can be checked of a case file. @throws Broken, Unreadable
 * @param {{ manifest?: string, key?: string }} given what was kept by another way
 */
export function verifyCase(path, given = {}) {
  const found = openCase(path)
  try {
    const manifest = checkedManifest(found, given.manifest)
    checkFiles(found, manifest)
    if (manifest.part !== 'case') return { manifest, log: null, protocol: null }
    for (const name of ['sag.json', 'log/haendelser.jsonl', 'log/kontrolpunkt.txt']) if (!found.names.includes(name)) throw broken(`${name} is missing.`, `${name} mangler.`)
    const log = checkLog(found, given.key)
    return { manifest, log, protocol: checkProtocol(found, log.events) }
  } finally {
    found.close?.()
  }
}

/** What was found, a sentence in English and the same in Danish. */
export function inWords({ manifest, log, protocol }, given = {}) {
  return [
    ['IT FITS: nothing in the case file was changed, removed or added since it was made.', 'DET PASSER: intet i sagsmappen er ændret, fjernet eller lagt til, siden den blev lavet.'],
    [`${manifest.files.length} files; manifest ${manifest.sha256}`, `${manifest.files.length} filer; manifest ${manifest.sha256}`],
    ...(given.manifest === undefined ? [['Compare the manifest’s hash with your journal: whoever makes a whole new case file makes a new manifest too.', 'Sammenlign manifestets kontroltal med journalen: den, der laver en hel ny sagsmappe, laver også et nyt manifest.']] : []),
    ...(log ? [[`${log.proved} events are in the log of ${log.checkpoint.time} (${log.checkpoint.size} events).`, `${log.proved} hændelser er i revisionssporet fra ${log.checkpoint.time} (${log.checkpoint.size} hændelser).`]] : []),
    ...(log && given.key === undefined ? [[`The key is the one that the checkpoint names itself. Compare it with the one that you were given: ${log.checkpoint.key}`, `Nøglen er den, kontrolpunktet selv nævner. Sammenlign den med den, I har fået: ${log.checkpoint.key}`]] : []),
    ...(protocol ? [[`The protocol is the one that was locked on ${protocol.at}: ${protocol.hash}`, `Protokollen er den, der blev låst ${protocol.at}: ${protocol.hash}`]] : []),
  ].map(([english, danish]) => `${english}\n${danish}\n`).join('\n')
}

function run(words) {
  const after = (name) => words.flatMap((word, at) => (word === name ? [words[at + 1] ?? ''] : word.startsWith(`${name}=`) ? [word.slice(name.length + 1)] : [])).at(-1)
  const [path] = words.filter((word, at) => !word.startsWith('--') && !['--manifest', '--key'].includes(words[at - 1]))
  if (path === undefined) throw unreadable('Use: node verify-case-file.mjs <ZIP or folder> [--manifest …] [--key …]', 'Brug: node verify-case-file.mjs <ZIP eller mappe> [--manifest …] [--key …]')
  const given = { manifest: after('--manifest'), key: after('--key') }
  process.stdout.write(inWords(verifyCase(path, given), given))
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    run(process.argv.slice(2))
  } catch (error) {
    const isKnown = error instanceof Broken || error instanceof Unreadable
    process.stderr.write(`${isKnown ? error.message : `It could not be read: ${error.message}\nDet kunne ikke læses: ${error.message}`}\n`)
    process.exitCode = error instanceof Broken ? 1 : 2
  }
}
