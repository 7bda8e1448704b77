import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chanceFrom, shuffled } from './chance'
import { piecesOf, type Language, type Piece } from './piece'
import { inNorwegian } from './norwegian'
import { readIobSentences } from './read-iob'
import { readPresidio } from './read-presidio'

export interface Corpus {
  readonly language: Language
  readonly sentences: readonly (readonly Piece[])[]
}

/** The sentences to train on and those to measure with. English has one file of each kind, of which a fifth is measured with. */
export function readCorpora(data: string): { readonly train: readonly Corpus[]; readonly dev: Readonly<Record<string, Corpus>> } {
  const read = (file: string) => readFileSync(join(data, 'ner', file), 'utf8')
  const [english, synthetic] = [divided(readIobSentences(read('uner_en-dev.iob2'))), divided(readPresidio(read('presidio_synth-first750.jsonl')).map(piecesOf))]
  const danish = readIobSentences(read('uner_da_ddt-ud-train.iob2'))
  const danishDev = readIobSentences(read('uner_da_ddt-ud-dev.iob2'))
  return {
    train: [
      { language: 'da', sentences: danish },
      { language: 'nb', sentences: danish.map(inNorwegian) },
      { language: 'sv', sentences: readIobSentences(read('uner_sv-train.iob2')) },
      { language: 'fi', sentences: readIobSentences(read('turku_fi-train.tsv')) },
      { language: 'en', sentences: [...english.train, ...synthetic.train, ...english.train] },
    ],
    dev: {
      'da': { language: 'da', sentences: danishDev },
      'nb (from da)': { language: 'nb', sentences: danishDev.map(inNorwegian) },
      'sv': { language: 'sv', sentences: readIobSentences(read('uner_sv-dev.iob2')) },
      'fi': { language: 'fi', sentences: readIobSentences(read('turku_fi-dev.tsv')) },
      'en': { language: 'en', sentences: english.dev },
      'en synthetic': { language: 'en', sentences: synthetic.dev },
    },
  }
}

function divided<T>(items: readonly T[]): { readonly train: T[]; readonly dev: T[] } {
  const order = shuffled(chanceFrom(7), items)
  const fifth = Math.floor(items.length / 5)
  return { train: order.slice(fifth), dev: order.slice(0, fifth) }
}

