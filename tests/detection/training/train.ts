import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { performance } from 'node:perf_hooks'
import { chanceFrom } from './chance'
import { NameComposer } from './compose-name'
import { readCorpora } from './corpora'
import { roundOf } from './examples'
import { isHeldOut, namesWhere, readNameLists } from './name-lists'
import { otherWords } from './other-words'
import { knownWords, lexiconFrom } from './pack-lexicon'
import { packModel } from './pack-model'
import { writeFirstNames } from './write-first-names'
import { ChainTrainer } from './train-chain'

export const modelFile = 'app/detection/names/data/names.bin'

/** Trains on the data in a folder and writes the weights and the usual first names; `sees` is told how far it is. The same data give the same bytes. */
export function train(data: string, rounds: number, sees: (words: string) => void): void {
  const lists = readNameLists(data)
  const { train: corpora } = readCorpora(data)
  const others = otherWords(corpora)
  const words = knownWords(lists, others)
  const lexicon = lexiconFrom(words)
  const chance = chanceFrom(20)
  const composer = new NameComposer(namesWhere(lists, (name) => !isHeldOut(name)), chance)

  const trainer = new ChainTrainer()
  const start = performance.now()
  for (let round = 1; round <= rounds; round += 1) {
    for (const example of roundOf({ corpora, composer, chance, lexicon, ordinary: others.ordinary })) trainer.learn(example)
    sees(`round ${round} of ${rounds}, ${((performance.now() - start) / 1000).toFixed(0)} s`)
  }
  writeFirstNames(lists, others.ordinary)
  const bytes = packModel(trainer, words)
  writeFileSync(modelFile, bytes)
  sees(`${words.size} words; ${bytes.length} bytes, ${brotliCompressSync(bytes).length} in brotli`)
}
