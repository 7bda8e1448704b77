import { writeFileSync } from 'node:fs'
import { findingCategories } from '~/domain/anonymity/categories'
import { interfaceLanguages } from '~/domain/local-text'
import { parts } from './labelled'
import type { Figures, Share } from './measure'
import { figuresOf, summary } from './summary'
import { printMeasures } from '../training/print-measures'
import { modelFile } from '../training/train'

/**
 * npm run -s detect:evaluate [-- --misses [da.dev]] [--write] [--data <folder>]: recall, precision and false alarms by set, language,
 * category and name group over the hand-written answers; with the folder of docs/detector.md also names in the open corpora.
 */

const share = ({ found, of } = { found: 0, of: 0 } as Share) => (of === 0 ? '' : `${found}/${of} ${(found / of).toFixed(2)}`)
const row = (name: string, cells: readonly string[]) => [name.padEnd(20), ...cells.map((cell) => cell.padStart(14))].join('')

const sets = interfaceLanguages.flatMap((language) => parts.map((part) => ({ title: `${language}.${part}`, figures: figuresOf(language, part) })))

const print = (name: string, cell: (figures: Figures) => string) => { console.log(row(name, sets.map(({ figures }) => cell(figures)))) }

console.log(row('', sets.map(({ title }) => title)))
print('answers', ({ texts }) => String(texts))
for (const category of findingCategories) print(category, ({ recall }) => share(recall.get(category)))
for (const group of ['direct', 'special', 'equality', 'context'] as const) print(`all of ${group}`, ({ recallOfGroup }) => share(recallOfGroup.get(group)))
for (const group of [...new Set(sets.flatMap(({ figures }) => [...figures.namesOfGroup.keys()]))].sort()) print(`names: ${group}`, ({ namesOfGroup }) => share(namesOfGroup.get(group)))
print('precision (words)', ({ precision }) => share(precision))
print('clean with alarm', ({ alarmsInWarn }) => share(alarmsInWarn))
print('false spans / 1000', ({ falseSpans: { found, of } }) => (of === 0 ? '' : (1000 * found / of).toFixed(1)))

const asked = process.argv.indexOf('--misses')
if (asked > 0) {
  const wanted = process.argv[asked + 1]
  for (const { title, figures } of sets.filter((set) => wanted === undefined || set.title === wanted)) {
    console.log(`\n${title}: not found`)
    for (const { id, category, words } of figures.missed) console.log(`  ${id} ${category}: ${words}`)
    console.log(`${title}: found without reason`)
    for (const { id, category, words, mode } of figures.alarms) console.log(`  ${id} ${mode} ${category}: ${words}`)
  }
}

const data = process.argv.indexOf('--data')
if (data > 0) printMeasures(process.argv[data + 1] ?? '', modelFile)

if (process.argv.includes('--write')) {
  writeFileSync('app/detection/figures.json', JSON.stringify(summary(), null, 2) + '\n')
  console.log('\nThe figures for organisations are written: app/detection/figures.json')
}
