import { knowledgeFrom } from '~/detection/knowledge-base'
import { allLexicons } from '~/detection/lexicons/all-lexicons'
import { personFinder } from '~/detection/person-names'
import { nameWeights } from '~/commands/name-weights'
import { detect } from '~/detection/detect'
import { findingCategories } from '~/domain/anonymity/categories'
import { interfaceLanguages, type InterfaceLanguage } from '~/domain/local-text'
import { labelledAnswers, parts } from './labelled'
import { measure, type Detect, type Figures, type Share } from './measure'

// npm run -s detect:evaluate [-- --misses [da.dev]]: recall, precision and false alarms by set, language and category.

const knowledgeOf = knowledgeFrom(allLexicons, personFinder(nameWeights()))
const read: Detect = ({ text, language }, mode) => detect(text, { mode, knowledge: knowledgeOf(text, language) })

const share = ({ found, of } = { found: 0, of: 0 } as Share) => (of === 0 ? '' : `${found}/${of} ${(found / of).toFixed(2)}`)
const row = (name: string, cells: readonly string[]) => [name.padEnd(20), ...cells.map((cell) => cell.padStart(14))].join('')

const sets = interfaceLanguages.flatMap((language) => parts.map((part) => ({ title: `${language}.${part}`, figures: figuresOf(language, part) })))

function figuresOf(language: InterfaceLanguage, part: (typeof parts)[number]): Figures {
  return measure(labelledAnswers(language, part), read)
}

const print = (name: string, cell: (figures: Figures) => string) => { console.log(row(name, sets.map(({ figures }) => cell(figures)))) }

console.log(row('', sets.map(({ title }) => title)))
print('answers', ({ texts }) => String(texts))
for (const category of findingCategories) print(category, ({ recall }) => share(recall.get(category)))
for (const group of ['direct', 'special', 'equality', 'context'] as const) print(`all of ${group}`, ({ recallOfGroup }) => share(recallOfGroup.get(group)))
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
