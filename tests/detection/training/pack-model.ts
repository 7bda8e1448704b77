import { layout, magic, sumOf } from '~/detection/names/name-model'
import { tagCount } from '~/detection/names/tags'
import { farthest, signOf } from '~/detection/names/weights'
import type { KnownWords } from './pack-lexicon'
import type { ChainTrainer } from './train-chain'

/** As many features as the table holds, the weightiest first, in whole numbers from -127 to 127. */
const placeBits = 18
const fullest = 0.55
/** What is less than this many units is left out: it says little and costs space. */
const faintest = 2

/** The bytes that `readNameModel` reads. */
export function packModel(trainer: Pick<ChainTrainer, 'weights' | 'hashes' | 'transitions'>, words: KnownWords): Uint8Array {
  const { signs, values, unit } = packWeights(trainer)
  const lexicon = packWords(words)
  const bytes = new Uint8Array(layout.body + lexicon.length + signs.length + values.length)
  const view = new DataView(bytes.buffer)
  bytes.set(Array.from(magic, (letter) => letter.charCodeAt(0)))
  view.setUint32(layout.words, words.size, true)
  view.setUint32(layout.wordBytes, lexicon.length - words.size, true)
  view.setUint32(layout.places, signs.length, true)
  view.setFloat32(layout.unit, unit, true)
  trainer.transitions.forEach((score, index) => view.setFloat32(layout.transitions + 4 * index, score, true))
  bytes.set(lexicon, layout.body)
  bytes.set(signs, layout.body + lexicon.length)
  bytes.set(values, layout.body + lexicon.length + signs.length)
  view.setUint32(layout.sum, sumOf(bytes), true)
  return bytes
}

function packWords(words: KnownWords): Uint8Array {
  const sorted = [...words].sort(([a], [b]) => a - b)
  const steps: number[] = []
  let last = 0
  for (const [fingerprint] of sorted) {
    let step = fingerprint - last
    for (; step > 127; step >>>= 7) steps.push(128 | (step & 127))
    steps.push(step)
    last = fingerprint
  }
  return Uint8Array.from([...steps, ...sorted.map(([, known]) => known)])
}

function packWeights({ weights, hashes }: Pick<ChainTrainer, 'weights' | 'hashes'>) {
  const strengths = Float32Array.from(hashes, (_, row) => Math.max(...weights.subarray(row * tagCount, (row + 1) * tagCount).map(Math.abs)))
  const places = 2 ** placeBits
  const order = Array.from(hashes.keys()).filter((row) => (strengths[row] ?? 0) > 0).sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0)).slice(0, fullest * places)
  const unit = strengths.reduce((top, strength) => Math.max(top, strength), 0) / 127
  const signs = new Uint8Array(places)
  const values = new Int8Array(places * tagCount)
  for (const row of order) place(hashes[row] ?? 0, weights.subarray(row * tagCount, (row + 1) * tagCount).map((weight) => weight / unit), { signs, values })
  return { signs, values: byTag(signs, values), unit }
}

function place(hash: number, row: Float32Array, { signs, values }: { signs: Uint8Array; values: Int8Array }): void {
  const whole = Array.from(row, (weight) => (Math.abs(weight) < faintest ? 0 : Math.round(weight)))
  if (whole.every((weight) => weight === 0)) return
  for (let step = 0; step < farthest; step += 1) {
    const at = (hash + step) & (signs.length - 1)
    if (signs[at] === signOf(hash)) return
    if (signs[at] !== 0) continue
    signs[at] = signOf(hash)
    values.set(whole, at * tagCount)
    return
  }
}

function byTag(signs: Uint8Array, values: Int8Array): Uint8Array {
  const taken = Array.from(signs.keys()).filter((at) => signs[at] !== 0)
  return Uint8Array.from(Array.from({ length: tagCount }, (_, tag) => taken.map((at) => (values[at * tagCount + tag] ?? 0) & 255)).flat())
}
