import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { brotliCompressSync } from 'node:zlib'
import { nameFinder, ruleNameFinder } from '~/detection/names/name-finder'
import { readNameModel, type NameModel } from '~/detection/names/name-model'
import { lowerCase } from '~/detection/names/tokens'
import { usualFirstNames } from '~/detection/names/usual-first-names'
import { chanceFrom } from './chance'
import { NameComposer } from './compose-name'
import { readCorpora, type Corpus } from './corpora'
import { alarmsOf, figuresOf, type Finder } from './measure'
import { groups, isHeldOut, namesWhere, readNameLists } from './name-lists'
import { otherWords } from './other-words'
import { knownWords, lexiconFrom } from './pack-lexicon'
import { languages, textOf, type NamedText } from './piece'
import { swapNames } from './swap-names'
import { fillTemplate, readDevClean, readTemplates } from './templates'

const levels = [0.4, 0.7] as const
const percent = (share: number) => `${(100 * share).toFixed(1)}`.padStart(6)

/** Prints how well names are found: by set, by group of names held out from the lists, in lower case, and where there are none. */
export function printMeasures(data: string, modelFile: string): void {
  const bytes = readFileSync(modelFile)
  const model = readNameModel(bytes)
  const { train, dev } = readCorpora(data)
  console.log('set                     names   review: recall, precision   warn: recall, precision   in lower case: recall, precision')
  for (const [name, corpus] of Object.entries(dev)) printSet(name, textsOf(corpus), nameFinder(model))
  for (const [name, corpus] of Object.entries(dev)) printSet(`${name}, rules`, textsOf(corpus), ruleNameFinder(usualFirstNames))

  const lists = readNameLists(data)
  const blind: NameModel = { ...model, lexicon: lexiconFrom(knownWords(namesWhere(lists, (name) => !isHeldOut(name)), otherWords(train))) }
  const heldOut = new NameComposer(namesWhere(lists, isHeldOut), chanceFrom(3))
  console.log('\nNames of a group that were neither trained on nor in the lexicon, in the Danish sentences, and in the sentences of applicants')
  for (const group of groups) {
    const swap = { language: 'da', composer: heldOut, chance: chanceFrom(5), lexicon: model.lexicon, group, unlisted: 0 } as const
    const swapped = (dev['da']?.sentences ?? []).filter((pieces) => pieces.some(({ kind }) => kind === 'PER')).map((pieces) => textOf(swapNames(pieces, swap), 'da'))
    printSet(`${group} news`, swapped, nameFinder(blind))
    const filled = readTemplates('da').map((template) => textOf(fillTemplate(template, swap), 'da'))
    printSet(`${group} everyday`, filled, nameFinder(blind))
  }

  console.log('\nFalse alarms where there are no names: for a thousand words in review, share of the sentences in warn, for a thousand words in review in lower case')
  for (const language of languages) {
    const texts = readDevClean(language)
    const [review, warn] = [alarmsOf(texts, nameFinder(model), levels[0]), alarmsOf(texts, nameFinder(model), levels[1])]
    const lower = alarmsOf(texts.map(lowerCase), nameFinder(model), levels[0])
    console.log(`${language}   ${review.perThousandWords.toFixed(1)}   ${percent(warn.texts)}   ${lower.perThousandWords.toFixed(1)}   ${review.examples.join(', ')}`)
  }
  printCosts(bytes, textsOf(dev['da'] as Corpus))
}

const textsOf = ({ sentences, language }: Corpus): NamedText[] => sentences.map((pieces) => textOf(pieces, language))

function printSet(name: string, texts: readonly NamedText[], find: Finder): void {
  const [review, warn] = levels.map((level) => figuresOf(texts, find, level))
  const lower = figuresOf(texts.map((one) => (lowerCase(one.text).length === one.text.length ? { ...one, text: lowerCase(one.text) } : one)), find, levels[0])
  const cells = [review, warn, lower].map((figures) => `${percent(figures?.recall ?? 0)} ${percent(figures?.precision ?? 0)}`)
  console.log(`${name.padEnd(20)} ${String(review?.names ?? 0).padStart(6)}   ${cells.join('     ')}`)
}

function printCosts(bytes: Uint8Array, texts: readonly NamedText[]): void {
  const text = texts.map((one) => one.text).join(' ').slice(0, 20_000)
  const find = nameFinder(readNameModel(bytes))
  const time = (work: () => unknown, times: number) => {
    const start = performance.now()
    for (let round = 0; round < times; round += 1) work()
    return (performance.now() - start) / times
  }
  time(() => find(text), 5)
  console.log(`\n${bytes.length} bytes, ${brotliCompressSync(bytes).length} in brotli; read in ${time(() => readNameModel(bytes), 5).toFixed(1)} ms; 2,000 characters in ${time(() => find(text.slice(0, 2000)), 50).toFixed(2)} ms`)
}
