import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test as it } from 'vitest'
import { bankSchemas } from '~/question-banks/bank-format.server'
import { banksFolder, loadBanks, problemLine } from '~/question-banks/load-banks.server'

const family = 'social-health'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uset-banks-'))
  cpSync(join(banksFolder(), family), join(folder, family), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function change(file: string, from: string | RegExp, to: string) {
  const path = join(folder, family, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}

/** Where a text stands in the changed file: line and column, from 1. */
function placeOf(file: string, words: string): string {
  const before = readFileSync(join(folder, family, file), 'utf8').split(words)[0] ?? ''
  const lines = before.split('\n')
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}

async function problems(): Promise<string[]> {
  const loaded = await loadBanks(folder)
  return loaded.ok ? [] : loaded.refusal.map(problemLine)
}

it('every bank that comes with the program is as it should be, all of them', async () => {
  const loaded = await loadBanks(banksFolder())
  expect(loaded.ok ? [] : loaded.refusal.map(problemLine)).toEqual([])
  expect(loaded.ok && loaded.value.length).toBeGreaterThanOrEqual(11)
})

it('the schemas for editors are those of the format', () => {
  for (const [name, schema] of Object.entries(bankSchemas())) {
    expect(JSON.parse(readFileSync(join(banksFolder(), 'schema', name), 'utf8'))).toEqual(schema)
  }
})

describe('a mistake in a file is found where it is', () => {
  const question = 'questions/write-the-note.yaml'

  it.each([
    ['a name that is not known', question, 'minutes: 12', 'minuts: 12', 'minuts:', 'minuts is not known here'],
    ['a text without English', question, /prompt:\n {2}da: (.*)\n {2}en: .*\n/, 'prompt:\n  da: $1\n', 'prompt:', 'prompt.en is wrong'],
    ['a word that is no kind', question, 'kind: work-sample', 'kind: essay', 'kind:', 'kind is wrong'],
    ['a weight that is too high', question, 'defaultWeight: 1', 'defaultWeight: 11', 'defaultWeight', 'defaultWeight is wrong'],
    ['a rubric without a level', question, /\n {2}3:\n(?: {4}.*\n)+/, '\n', 'anchors:', 'anchors.3 is wrong'],
    ['a work sample without its material', question, /material:\n(?: {2}.*\n|\n)+(?=minutes)/, '', 'id:', 'material is missing: a work sample works on something'],
    ['a qualification nobody knows', question, 'covers: [documentation', 'covers: [embroidery', 'embroidery', 'covers.0 is no qualification of the family: embroidery'],
    ['an id that is not the file’s name', question, 'id: write-the-note', 'id: write-a-note', 'id:', 'id is not the name of its file'],
    ['a property that comes twice', question, 'version: 1', 'version: 1\nversion: 2', 'version: 2', 'Map keys must be unique'],
    ['a fact that gives points', 'questions/authorised-assistant.yaml', 'scored: false', 'scored: true', 'scored:', 'scored must be false'],
    ['a family of another name', 'family.yaml', `id: ${family}`, 'id: nurses', 'id:', 'id is not the name of its folder'],
    ['a code of the wrong kind', 'family.yaml', '"5321"', '"53"', '"53"', 'isco08.0 is not a code of four digits in quotes'],
  ] as const)('%s', async (...[, file, from, to, place, message]) => {
    change(file, from, to)
    expect((await problems()).join('\n')).toContain(`${family}/${file}:${placeOf(file, place)} ${message}`)
  })

  it('YAML that is none', async () => {
    change(question, 'kind: work-sample', 'kind: [work-sample')
    expect((await problems())[0]).toMatch(/write-the-note\.yaml:\d+:\d+ /)
  })

  it('all mistakes of all files are told at once', async () => {
    change('family.yaml', 'version: 1', 'version: 0')
    change(question, 'minutes: 12', 'minutes: 99')
    expect(await problems()).toHaveLength(2)
  })
})
