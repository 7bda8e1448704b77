import { ruleNames } from '~/linting/rule'
import { evaluate, fixtureLanguages, parts, readFixtures, type RuleFigures } from './evaluation'

// npm run -s lint:evaluate: recall and false alarms by rule and language, the held-out texts first.

const none: RuleFigures = { expected: 0, found: 0, alarms: 0 }
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const columns = (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) =>
  fixtureLanguages.map((language) => ({ title: `${language} ${part}`, ...evaluate(readFixtures(language, part), language) })),
)

const row = (name: string, cells: readonly string[]) => [name.padEnd(20), ...cells.map((cell) => cell.padStart(18))].join('')
const cellOf = ({ expected, found, alarms }: RuleFigures) => `${found}/${expected}${alarms === 0 ? '' : `  +${alarms}`}`

console.log('Found of expected, and + texts where the rule was found without belonging there.\n')
console.log(row('rule', columns.map(({ title }) => title)))
for (const rule of ruleNames.filter((name) => columns.some(({ byRule }) => byRule.has(name)))) {
  console.log(row(rule, columns.map(({ byRule }) => cellOf(byRule.get(rule) ?? none))))
}
console.log(row('recall', columns.map(({ recall }) => percent(recall))))
console.log(row('false alarms', columns.map(({ falseAlarms, harmless }) => `${percent(falseAlarms)} of ${harmless}`)))
