import { stringify } from 'yaml'
import type { Bank } from '~/domain/questionnaire/bank'
import { refused, type Result } from '~/domain/result'
import { readLocated } from '../located-problems.server'
import { checkBank } from './check.server'
import { fileOfBank } from './file-of-bank'
import { ofFile, type ExchangeProblem } from './problem'

/** One YAML document; long texts as blocks, so that a difference in version control is one of lines. */
export function yamlOf(bank: Bank): string {
  return stringify(fileOfBank(bank), { lineWidth: 0 })
}

export function jsonOf(bank: Bank): string {
  return `${JSON.stringify({ $schema: 'bank.schema.json', ...fileOfBank(bank) }, null, 2)}\n`
}

/** Reads YAML, and JSON as the YAML that it is, so that everything wrong has its line and column. */
export function bankOfText(text: string): Result<Bank, readonly ExchangeProblem[]> {
  if (isTooDeep(text)) return refused([ofFile('malformed')])
  const { value, errors, placeAt } = readLocated(text)
  if (errors.length > 0) return refused(errors.map(({ line, column, message }) => ({ place: { kind: 'line', line, column }, path: '', code: 'malformed', values: { message } })))
  return checkBank(withoutSchema(value), (path) => ({ kind: 'line', ...placeAt(path) }))
}

function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '$schema'))
}

const deepest = 200

/** Whether brackets or dashes lie so deep in one another that reading them would take all memory: no bank does. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const { 0: sign } of text.matchAll(/[[\]{}]/gu)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) return true
  }
  return /(?:[-?:] ){200}/u.test(text)
}
