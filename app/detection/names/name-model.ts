import { hashText } from './text-hash'
import { fingerprintBits, lexiconOf, type Lexicon } from './lexicon'
import { tagCount } from './tags'
import type { Weights } from './weights'

export interface NameModel {
  readonly lexicon: Lexicon
  readonly weights: Weights
}

/** The first bytes of a file of weights; its last is the version of what follows and of the features. */
export const magic = 'USNAME01'
/**
 * After the first bytes, in numbers of 32 bits, little-endian: a sum over all that follows it, how many words the lexicon has, in how
 * many bytes their fingerprints are written, how many places the table of weights has, the unit of the weights (a float), and the
 * transitions (floats). Then the steps between the fingerprints, seven bits a byte, the last with its highest bit off; a class for
 * each; the signs; and the weights of the places that are taken, tag by tag.
 */
export const layout = { sum: 8, words: 12, wordBytes: 16, places: 20, unit: 24, transitions: 28, body: 28 + 4 * tagCount * tagCount } as const

/**
 * Reads the bytes of data/names.bin.
 * @throws RangeError when they are not such a file, or not a whole one.
 */
export function readNameModel(bytes: Uint8Array): NameModel {
  if (bytes.length < layout.body || String.fromCharCode(...bytes.subarray(0, magic.length)) !== magic) throw new RangeError('This is no name model, or one of another version.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(layout.sum, true) !== sumOf(bytes)) throw new RangeError('The name model is damaged: its sum does not fit.')

  const [words, wordBytes, places] = [view.getUint32(layout.words, true), view.getUint32(layout.wordBytes, true), view.getUint32(layout.places, true)]
  const [classes, signs] = [layout.body + wordBytes, layout.body + wordBytes + words]
  const fingerprints = fingerprintsOf(bytes.subarray(layout.body, classes), words)
  const taken = bytes.slice(signs, signs + places)
  return {
    lexicon: lexiconOf(fingerprints, bytes.subarray(classes, signs)),
    weights: {
      signs: taken,
      values: valuesOf(taken, bytes.subarray(signs + places)),
      unit: view.getFloat32(layout.unit, true),
      transitions: Float64Array.from({ length: tagCount * tagCount }, (_, index) => view.getFloat32(layout.transitions + 4 * index, true)),
    },
  }
}

/** A sum over all bytes after its own place (FNV-1a, as for texts). */
export function sumOf(bytes: Uint8Array): number {
  let sum = hashText(magic)
  for (let at = layout.words; at < bytes.length; at += 1) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193)
  return sum >>> 0
}

function fingerprintsOf(bytes: Uint8Array, count: number): Uint32Array {
  const fingerprints = new Uint32Array(count)
  let [at, last] = [0, 0]
  for (let index = 0; index < count; index += 1) {
    for (let shift = 0; shift < fingerprintBits; shift += 7) {
      const byte = bytes[at] ?? 0
      at += 1
      last += (byte & 127) << shift
      if (byte < 128) break
    }
    fingerprints[index] = last
  }
  return fingerprints
}

/** The weights at their places, from those that are taken. */
function valuesOf(signs: Uint8Array, packed: Uint8Array): Int8Array {
  const values = new Int8Array(signs.length * tagCount)
  const count = packed.length / tagCount
  let next = 0
  for (let place = 0; place < signs.length; place += 1) {
    if (signs[place] === 0) continue
    for (let tag = 0; tag < tagCount; tag += 1) values[place * tagCount + tag] = packed[tag * count + next] ?? 0
    next += 1
  }
  return values
}
