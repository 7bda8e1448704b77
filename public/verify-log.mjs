// Verifies an audit log of Uset without Uset: one file, no packages, Node 20 or newer. It shares no code with the program.
//
//   node verify-log.mjs log.jsonl checkpoint.txt      the whole log against a checkpoint that was kept
//   node verify-log.mjs log.jsonl                     the log alone: prints its size and root, to be compared by eye
//   node verify-log.mjs event-12.json [checkpoint.txt]   that one event is in the log of a checkpoint
//   … --key "uset-audit-log/…"                        the public key, as it was handed over by another way
//
// The log is one line of JSON an event: {"sequence", "commitment", "salt", "event"}; salt and event are left out where the content was erased
// or may not leave the system yet. commitment = SHA-256( salt ‖ canonical JSON of event ); the tree over the commitments is that of RFC 9162,
// section 2.1; a checkpoint is a signed note (c2sp.org/signed-note, c2sp.org/tlog-checkpoint).
// Exit codes: 0 it fits, 1 it does not, 2 it could not be read.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

class Unreadable extends Error {}
class Broken extends Error {}

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const leafHash = (commitment) => sha256(Buffer.of(0), commitment)
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)
const say = (english, danish) => process.stdout.write(`${english}\n${danish}\n\n`)
const broken = (english, danish) => new Broken(`BROKEN: ${english}\nBRUDT: ${danish}`)
const unreadable = (english, danish) => new Unreadable(`${english}\n${danish}`)

/** JSON with sorted names and no spaces (RFC 8785 for what a log holds). */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

// The tree: peaks of complete subtrees from left to right, as [leaves, hash].
function grow(peaks, leaf) {
  let peak = [1, leaf]
  while (peaks.length > 0 && peaks.at(-1)[0] === peak[0]) peak = [peak[0] * 2, nodeHash(peaks.pop()[1], peak[1])]
  peaks.push(peak)
}

function rootOf(peaks) {
  if (peaks.length === 0) return sha256()
  return peaks.map(([, hash]) => hash).reduceRight((right, left) => nodeHash(left, right))
}

/** RFC 9162, 2.1.3.2. */
function isIncluded({ place, size, leaf, proof, root }) {
  let at = [place, size - 1]
  let hash = leaf
  for (const step of proof) {
    const [fn, sn] = at
    if (sn === 0) return false
    const isLeft = fn % 2 === 1 || fn === sn
    hash = isLeft ? nodeHash(step, hash) : nodeHash(hash, step)
    at = up(isLeft ? toOdd(at) : at)
  }
  return place < size && at[1] === 0 && hash.equals(root)
}

const up = ([fn, sn]) => [Math.floor(fn / 2), Math.floor(sn / 2)]
const toOdd = (at) => (at[0] % 2 === 1 || at[0] === 0 ? at : toOdd(up(at)))

const noteForm = /^((uset-audit-log\/[\w-]+)\n(\d{1,10})\n([A-Za-z\d+/]{43}=)\ntime (\S+)\nkey (\S+)\n)\n((?:— \S+ [A-Za-z\d+/]{91}=(?:\n|$))+)/m
const keyForm = /^([^\s+]+)\+([\da-f]{8})\+([A-Za-z\d+/]{44})$/

function keyIn(word) {
  const [, name, id, encoded] = keyForm.exec(word.trim()) ?? []
  const bytes = Buffer.from(encoded ?? '', 'base64')
  const isWhole = bytes.length === 33 && bytes[0] === 1 && sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4).toString('hex') === id
  if (!isWhole) throw unreadable('The key is not whole. It begins with "uset-audit-log/" and stands in every checkpoint.', 'Nøglen er ikke hel. Den begynder med "uset-audit-log/" og står i hvert kontrolpunkt.')
  return { name, id, publicKey: createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]), format: 'der', type: 'spki' }) }
}

/** A checkpoint whose signature was checked. */
function checkpointIn(written, keyWord) {
  const text = written.replace(/[ \t]*\r?\n/g, '\n').replace(/^[ \t>]+/gm, '')
  const [, signed, origin, size, root, time, named, signatures] = noteForm.exec(text) ?? []
  if (signed === undefined) throw unreadable('There is no whole checkpoint in the file: all lines must be there, from "uset-audit-log/…" to the signature.', 'Der er intet helt kontrolpunkt i filen: alle linjer skal være der, fra "uset-audit-log/…" til underskriften.')
  if (keyWord === undefined) say(`The key is the one that the checkpoint names itself. Compare it with the one that you were given:\n  ${named}`, `Nøglen er den, kontrolpunktet selv nævner. Sammenlign den med den, du har fået:\n  ${named}`)
  const key = keyIn(keyWord ?? named)
  if (key.name !== origin) throw broken('the checkpoint is of another log than the key.', 'kontrolpunktet er fra et andet spor end nøglen.')
  const own = signatures.split('\n').filter((line) => line.startsWith(`— ${key.name} `)).map((line) => Buffer.from(line.split(' ')[2], 'base64')).filter((bytes) => bytes.subarray(0, 4).toString('hex') === key.id)
  if (own.length === 0) throw broken('the checkpoint is signed by another key.', 'kontrolpunktet er underskrevet med en anden nøgle.')
  if (!own.some((bytes) => verify(null, Buffer.from(signed), key.publicKey, bytes.subarray(4)))) throw broken('the checkpoint was changed after it was signed.', 'kontrolpunktet er ændret, efter at det blev underskrevet.')
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), time }
}

/** The commitment of a line, held against what the line says. Null content is one that was erased or is closed. */
function commitmentOf({ sequence, commitment, salt, event }, place) {
  if (sequence !== place) throw broken(`where event ${place} should be there is ${sequence}: one was taken out, or put somewhere else.`, `hvor hændelse ${place} skulle være, står ${sequence}: en er taget ud eller flyttet.`)
  const bytes = Buffer.from(String(commitment), 'hex')
  if (bytes.length !== 32) throw broken(`event ${place} has no commitment.`, `hændelse ${place} har intet fingeraftryk.`)
  if (event === undefined) return { bytes, isOpen: false }
  if (event.sequence !== place || !sha256(Buffer.from(String(salt) + canonical(event))).equals(bytes)) throw broken(`event ${place} says something else than when it was written.`, `hændelse ${place} siger noget andet, end da den blev skrevet.`)
  return { bytes, isOpen: true }
}

async function verifyLog(file, written, keyWord) {
  const checkpoint = written === undefined ? null : checkpointIn(written, keyWord)
  const { events, closed, root, rootThen, announced } = await readLog(file, checkpoint)
  say(`${events} events, root ${root}`, `${events} hændelser, rod ${root}`)
  if (closed > 0) say(`Of ${closed} events only the commitment is in the file.`, `Af ${closed} hændelser er kun fingeraftrykket i filen.`)
  if (announced > events) throw broken(`the file is cut off: it should have ${announced} events.`, `filen er skåret af: den skulle have ${announced} hændelser.`)
  if (checkpoint) compare({ checkpoint, events, rootThen })
  else say('The events fit together. Compare size and root with a checkpoint.', 'Hændelserne passer sammen. Sammenlign antal og rod med et kontrolpunkt.')
}

/** The log read from the first event to the last, and its root after as many as the checkpoint says. */
async function readLog(file, checkpoint) {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })[Symbol.asyncIterator]()
  const { events: announced } = headerIn((await lines.next()).value, checkpoint)
  const peaks = []
  let [events, closed, rootThen] = [0, 0, checkpoint?.size === 0 ? sha256() : null]
  for await (const line of lines) {
    if (line === '') continue
    const { bytes, isOpen } = commitmentOf(jsonIn(line, events + 1), events + 1)
    grow(peaks, leafHash(bytes))
    events += 1
    closed += isOpen ? 0 : 1
    if (events === checkpoint?.size) rootThen = rootOf(peaks)
  }
  return { events, closed, root: rootOf(peaks).toString('hex'), rootThen, announced }
}

function compare({ checkpoint: { size, time, root }, events, rootThen }) {
  if (size > events) throw broken(`on ${time} the log had ${size} events, here are ${events}. Its end was cut off, or an older backup was put back.`, `${time} havde sporet ${size} hændelser, her er ${events}. Slutningen er skåret af, eller en ældre sikkerhedskopi er lagt tilbage.`)
  if (!rootThen?.equals(root)) throw broken(`the first ${size} events are not those of ${time}. One was changed, put in or taken out, or an older backup was put back and written on.`, `de første ${size} hændelser er ikke dem fra ${time}. En er ændret, sat ind eller taget ud, eller en ældre sikkerhedskopi er lagt tilbage og skrevet videre på.`)
  say(`IT FITS: the first ${size} events are those of ${time}, unchanged; ${events - size} have come since.`, `DET PASSER: de første ${size} hændelser er dem fra ${time}, uændret; ${events - size} er kommet til siden.`)
}

function headerIn(line = '', checkpoint) {
  const header = jsonIn(line, 0)
  if (header.format !== 'uset-audit-log/1') throw unreadable('This is no log of Uset, or one of a newer version.', 'Det er ikke et spor fra Uset, eller det er fra en nyere version.')
  if (checkpoint && header.origin !== checkpoint.origin) throw broken('the checkpoint is of another log than the file.', 'kontrolpunktet er fra et andet spor end filen.')
  return header
}

function jsonIn(text, event) {
  try {
    return JSON.parse(text)
  } catch {
    throw broken(`line ${event + 1} of the file is damaged.`, `linje ${event + 1} i filen er beskadiget.`)
  }
}

function verifyEvent({ line, size, proof, checkpoint: own }, written, keyWord) {
  const { bytes, isOpen } = commitmentOf(line, line.sequence)
  const checkpoint = checkpointIn(written ?? own, keyWord)
  if (checkpoint.size !== size) throw broken(`the proof is for a log of ${size} events, the checkpoint for ${checkpoint.size}. Get a new proof, or take the checkpoint in the file.`, `beviset er for et spor med ${size} hændelser, kontrolpunktet for ${checkpoint.size}. Få et nyt bevis, eller brug kontrolpunktet i filen.`)
  const steps = proof.map((step) => Buffer.from(step, 'hex'))
  if (!isIncluded({ place: line.sequence - 1, size, leaf: leafHash(bytes), proof: steps, root: checkpoint.root })) throw broken(`event ${line.sequence} is not in the log of ${checkpoint.time}.`, `hændelse ${line.sequence} er ikke i sporet fra ${checkpoint.time}.`)
  say(`IT FITS: event ${line.sequence} is in the log of ${checkpoint.time} (${size} events).${isOpen ? `\n  ${canonical(line.event)}` : ' What it says is not in the file.'}`, `DET PASSER: hændelse ${line.sequence} er i sporet fra ${checkpoint.time} (${size} hændelser).${isOpen ? '' : ' Hvad den siger, er ikke i filen.'}`)
}

async function run(words) {
  const at = words.indexOf('--key')
  const [keyWord, files] = at < 0 ? [undefined, words] : [words[at + 1] ?? '', words.filter((_, index) => index !== at && index !== at + 1)]
  const [file, other] = files
  if (file === undefined || files.length > 2) throw unreadable('Use: node verify-log.mjs log.jsonl [checkpoint.txt] [--key …], or event-12.json in place of log.jsonl.', 'Brug: node verify-log.mjs log.jsonl [kontrolpunkt.txt] [--key …], eller event-12.json i stedet for log.jsonl.')
  const written = other === undefined ? undefined : readFileSync(other, 'utf8')
  const isProof = file.endsWith('.json')
  if (!isProof) return verifyLog(file, written, keyWord)
  const proof = jsonIn(readFileSync(file, 'utf8'), 0)
  if (proof.format !== 'uset-audit-proof/1') throw unreadable('This is no proof of an event.', 'Det er ikke et bevis for en hændelse.')
  verifyEvent(proof, written, keyWord)
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  const isKnown = error instanceof Broken || error instanceof Unreadable
  process.stderr.write(`${isKnown ? error.message : `It could not be read: ${error.message}\nDet kunne ikke læses: ${error.message}`}\n`)
  process.exitCode = error instanceof Broken ? 1 : 2
}
