import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

// docs/leak-channels.csv: the channels by which blind systems have leaked, each with the test that shows it shut, or with what
// docs/threat-model.md says of it. A test that is renamed or taken away is missed here.

interface Line {
  readonly number: string
  readonly channel: string
  readonly status: string
  /** `file: part of a test's title`, several parted by ` | `. */
  readonly 'shown by': string
  readonly 'in the threat model': string
  readonly 'what is left': string
}

const lines: readonly Line[] = parse(readFileSync('docs/leak-channels.csv'), { columns: true })
const model = readFileSync('docs/threat-model.md', 'utf8')
const evidenceOf = (line: Line) => line['shown by'].split(' | ').filter((one) => one !== '')

/** The anchors of a document's headings, as they are made where it is read. */
const anchorsIn = (text: string) => new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => `#${heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')}`))

/** What is wrong with `file: part of a title`; null: nothing. The part stands where a test, a group or a case of it is named. */
function wrongWith(evidence: string): string | null {
  const [, file = '', title = ''] = /^(tests\/[\w./-]+\.test\.tsx?): (.+)$/.exec(evidence) ?? []
  if (!existsSync(file)) return `no such file: ${evidence}`
  const isNamed = readFileSync(file, 'utf8').split('\n').some((line) => line.includes(title) && /^\s*(test|it|describe)\b|^\s*\['|^\]?[^=]*\)\(['`]/.test(line))
  return isNamed ? null : `no such test: ${evidence}`
}

test('every channel stands there once, in order, and says what it is', () => {
  expect(lines.map(({ number }) => Number(number))).toEqual(Array.from({ length: 68 }, (_, index) => index + 1))
  expect(lines.filter(({ channel, status }) => channel === '' || !['test', 'residual', 'gap'].includes(status))).toEqual([])
})

test('what is said to be tested is tested: each file and each title is there', () => {
  expect(lines.flatMap(evidenceOf).map(wrongWith).filter((wrong) => wrong !== null)).toEqual([])
  expect(lines.filter((line) => line.status === 'test' && evidenceOf(line).length === 0).map(({ number }) => number)).toEqual([])
})

test('what remains is said in the threat model, and a gap says what is missing', () => {
  const anchors = anchorsIn(model)
  expect(lines.map((line) => line['in the threat model']).filter((anchor) => anchor !== '' && !anchors.has(anchor))).toEqual([])
  expect(lines.filter((line) => line.status === 'residual' && line['in the threat model'] === '').map(({ number }) => number)).toEqual([])
  expect(lines.filter((line) => line.status === 'gap' && line['what is left'] === '').map(({ number }) => number)).toEqual([])
})

test('the threat model’s own ways lead somewhere', () => {
  const anchors = anchorsIn(model)
  const links = [...model.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to)
  expect(links.filter((to) => (to.startsWith('#') ? !anchors.has(to) : !existsSync(`docs/${to.replace(/#.*/, '')}`)))).toEqual([])
})

test('a test that is not there is missed: the check can fail', () => {
  expect(wrongWith('tests/architecture/leak-channels.test.ts: every channel stands there once')).toBeNull()
  expect(wrongWith('tests/architecture/leak-channels.test.ts: what nobody wrote')).toMatch(/^no such test/)
  expect(wrongWith('tests/architecture/gone.test.ts: anything')).toMatch(/^no such file/)
})
