import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

// docs/asvs.csv: what of OWASP ASVS 5.0.0 (levels 1 and 2) is met, and by what it is seen.

interface Line { readonly id: string; readonly level: string; readonly status: string; readonly 'how or why': string; readonly evidence: string }

const lines: readonly Line[] = parse(readFileSync('docs/asvs.csv'), { columns: true })
const statuses = ['met', 'partly', 'gap', 'not applicable', 'operator']

test('every requirement of levels 1 and 2 stands there once', () => {
  expect(lines).toHaveLength(253)
  expect(new Set(lines.map(({ id }) => id)).size).toBe(253)
  expect(lines.filter(({ level }) => level === '1')).toHaveLength(70)
  expect(lines.filter(({ id, level, status }) => !/^\d+\.\d+\.\d+$/.test(id) || !['1', '2'].includes(level) || !statuses.includes(status))).toEqual([])
})

test('what is met has evidence that is there, and everything says how or why', () => {
  expect(lines.filter(({ status, evidence }) => status === 'met' && evidence === '').map(({ id }) => id)).toEqual([])
  expect(lines.filter(({ evidence }) => evidence !== '' && !(/^(tests|docs)\//.test(evidence) && existsSync(evidence))).map(({ id }) => id)).toEqual([])
  expect(lines.filter((line) => line['how or why'].trim() === '').map(({ id }) => id)).toEqual([])
})

test('a gap is written as a gap: without evidence', () => {
  expect(lines.filter(({ status, evidence }) => ['gap', 'not applicable'].includes(status) && evidence !== '').map(({ id }) => id)).toEqual([])
})
