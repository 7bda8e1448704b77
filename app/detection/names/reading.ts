import { classOf, lexiconKey, type Lexicon, type WordClass } from './lexicon'
import { casings } from './sentences'
import { shapes } from './shapes'
import { hashText } from './text-hash'
import type { TextView } from './text-view'

/** What the tagger knows of each token: one number a token in every array. */
export interface Reading {
  readonly length: number
  readonly words: Int32Array
  /** The number of the shape, times the casings, and whether a sentence begins there. */
  readonly forms: Int32Array
  /** Hashes of the first 2, 3 and 4 units, then of the last 2, 3 and 4, six a token. */
  readonly affixes: Int32Array
  /** What the lexicon says of the word. */
  readonly classes: Uint8Array
  /** What it says of the word without an ending of the genitive or of Finnish cases; 0 where there is none. */
  readonly stems: Uint8Array
}

export const affixCount = 6

export function readingOf(view: TextView, lexicon: Lexicon): Reading {
  const { tokens } = view
  const length = tokens.length
  const reading = {
    length, words: new Int32Array(length), forms: formsOf(view), affixes: new Int32Array(affixCount * length),
    classes: new Uint8Array(length), stems: new Uint8Array(length),
  }
  tokens.forEach(({ lower }, index) => {
    reading.words[index] = hashText(lower)
    writeAffixes(reading.affixes, index, lower)
    reading.classes[index] = wordClass(lexicon, lower)
    reading.stems[index] = stemClass(lexicon, lower)
  })
  return reading
}

const shapeNumbers = new Map(shapes.map((shape, index) => [shape, index]))
const casingNumbers = new Map(casings.map((casing, index) => [casing, index]))

function formsOf({ shapes: found, casings: around, starts }: TextView): Int32Array {
  return Int32Array.from(found, (shape, index) => {
    const casing = casingNumbers.get(around[index] ?? 'usual') ?? 0
    return ((shapeNumbers.get(shape) ?? 0) * casings.length + casing) * 2 + (starts[index] ?? 0)
  })
}

function writeAffixes(affixes: Int32Array, index: number, lower: string): void {
  for (let size = 2; size <= 4; size += 1) {
    affixes[affixCount * index + size - 2] = hashText(lower, 0, Math.min(size, lower.length))
    affixes[affixCount * index + size + 1] = hashText(lower, Math.max(0, lower.length - size)) ^ 0x5bd1e995
  }
}

/** A word with hyphens that is not known itself is known by its first part. */
function wordClass(lexicon: Lexicon, lower: string): WordClass {
  const known = classOf(lexicon, lexiconKey(lower))
  const hyphen = known === 0 ? lower.indexOf('-') : -1
  return hyphen > 1 ? classOf(lexicon, lexiconKey(lower.slice(0, hyphen))) : known
}

/** The genitives of the Scandinavian languages and English, and the Finnish cases that names stand in most. */
const endings = ["'s", 's', "'", ':n', 'n', 'in', 'lle', 'lla', 'llä', 'lta', 'ltä', 'ssa', 'ssä', 'sta', 'stä', 'a', 'ä', 'ta', 'tä', 'ille', 'illa', 'ilta', 'ista', 'issa', 'ia', 'een', 'ksi', 'kin']
const shortestStem = 3
const weakened = /[aeiouyäölrn]([kpt])[aeiouyäö]$/u

/** What the lexicon says of what a word may be an ending of: of names only. */
export function stemClass(lexicon: Lexicon, lower: string): WordClass {
  let best = 0
  for (const ending of endings) {
    if (lower.length < ending.length + shortestStem || !lower.endsWith(ending)) continue
    for (const stem of stemsOf(lower.slice(0, -ending.length))) best = Math.max(best, classOf(lexicon, lexiconKey(stem)) & 15)
  }
  return best
}

/** What a Finnish name may be called when its ending is off: Heikkise-n is Heikkinen, Heikkis-tä and Heikkis-een too, Peka-lle is Pekka. */
function stemsOf(stem: string): string[] {
  if (stem.endsWith('se')) return [stem, `${stem.slice(0, -2)}nen`]
  if (stem.endsWith('s')) return [stem, `${stem.slice(0, -1)}nen`]
  const [, consonant] = weakened.exec(stem) ?? []
  return consonant === undefined ? [stem] : [stem, stem.slice(0, -1) + consonant + stem.slice(-1)]
}
