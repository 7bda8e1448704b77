import { writeFileSync } from 'node:fs'
import { groups, type NameLists } from './name-lists'

const file = 'app/detection/names/usual-first-names.ts'
const [mostDanish, mostOfOthers] = [500, 190]
const [shortest, mostOrdinary, lineWidth] = [3, 2, 150]

/** Writes the most usual first names of each group, for the rules that need no weights, without those that are ordinary words. */
export function writeFirstNames({ first }: NameLists, ordinary: ReadonlyMap<string, number>): void {
  const isClear = (name: string) => name.length >= shortest && (ordinary.get(name) ?? 0) <= mostOrdinary
  const usual = groups.flatMap((group) => first[group].map(({ name }) => name).filter(isClear).slice(0, group === 'da' ? mostDanish : mostOfOthers))
  const names = [...new Set(usual)].sort((a, b) => (a < b ? -1 : 1))
  writeFileSync(file, `/** Usual first names of many countries, in lower case; written by npm run detect:train. Sources: data/LICENCE.md. */\nexport const usualFirstNames: ReadonlySet<string> = new Set(\`\n${wrapped(names)}\`.trim().split(/\\s+/u))\n`)
}

function wrapped(words: readonly string[]): string {
  const lines = ['']
  for (const word of words) {
    const last = lines.length - 1
    if ((lines[last] ?? '').length + word.length < lineWidth) lines[last] += `${lines[last] === '' ? '' : ' '}${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
