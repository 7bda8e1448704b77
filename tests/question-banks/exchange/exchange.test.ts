import { read, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bank } from '~/domain/questionnaire/bank'
import { exchangeFormats, exportBank, importBank, largestFile } from '~/question-banks/exchange/exchange.server'
import { banksFolder, loadBanks } from '~/question-banks/load-banks.server'

const loaded = await loadBanks(banksFolder())
const banks = loaded.ok ? loaded.value : []
const clerical = banks.find(({ id }) => id === 'clerical')
if (!clerical) throw new Error('the bank that the tests change is gone')

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bank: Bank, format: 'yaml' | 'json' | 'csv') => new TextDecoder('utf-8', { ignoreBOM: true }).decode(exportBank(bank, format).bytes)
const importText = (text: string, name = 'bank.yaml') => importBank({ name, bytes: bytesOf(text) })
const problemsOf = (result: ReturnType<typeof importBank>) => (result.ok ? [] : result.refusal)

describe.each(exchangeFormats)('%s', (format) => {
  it.each(banks.map((bank) => [bank.id, bank] as const))('%s comes back as it was', (_, bank) => {
    const file = exportBank(bank, format)
    expect(importBank(file)).toEqual({ ok: true, value: bank })
  })

  it('keeps the links to ESCO', () => {
    const esco = ['http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab', 'http://data.europa.eu/esco/skill/00064735-8fad-454b-90c7-ed858cc993f2']
    const linked = { ...clerical, qualifications: clerical.qualifications.map((one, index) => (index === 1 ? { ...one, esco } : one)) }
    expect(importBank(exportBank(linked, format))).toEqual({ ok: true, value: linked })
  })

  it('brings back any text that a person or a spreadsheet program can make trouble with', () => {
    const trouble = ['=1+1', '+45 12', '-x', '@home', "'=quoted", '"both" \'kinds\'', 'a;b,c', 'line\nline', '  spaces  ', '<b>bold</b> & <script>', '# no comment', '- no list', 'yes', 'null', '1.0', '🙂 é', '{{x}}', '---', 'a: b', 'folded '.repeat(40) + '\nline']
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...trouble), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })), { minLength: 3, maxLength: 3 }), ([a = '', b = '', c = '']) => {
      const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff]/gu, '').replace(/\r\n?/gu, '\n').normalize('NFC') || 'x'
      const texts = [a, b, c].map((text) => (clean(text).trim() === '' ? 'x' : clean(text)))
      const [first, ...rest] = clerical.questions
      if (!first) throw new Error('no question')
      const [da = 'x', en = 'x', source = 'x'] = texts
      const bank = { ...clerical, questions: [{ ...first, prompt: { da, en }, source: source.trim() }, ...rest] }
      expect(importBank(exportBank(bank, format))).toEqual({ ok: true, value: bank })
    }), { numRuns: 25 })
  })
})

describe('a bad YAML or JSON file', () => {
  const yaml = textOf(clerical, 'yaml')
  const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length
  it.each([
    ['malformed', (text: string) => text.replace('qualifications:', 'qualifications: ['), 'qualifications:'],
    ['missing', (text: string) => text.replace(/^version: .*\n/m, ''), null],
    ['unknown-property', (text: string) => text.replace('licence:', 'license: x\nlicence:'), 'license:'],
    ['unknown-value', (text: string) => text.replace('kind: long-text', 'kind: novel'), 'kind: novel'],
    ['too-small', (text: string) => text.replace(/lixAtMost: .*/, 'lixAtMost: 3'), 'lixAtMost: 3'],
    ['too-large-number', (text: string) => text.replace(/minutes: .*/, 'minutes: 99'), 'minutes: 99'],
    ['wrong-type', (text: string) => text.replace(/lixAtMost: .*/, 'lixAtMost: many'), 'lixAtMost: many'],
    ['wrong-form', (text: string) => text.replace(/^id: clerical/m, 'id: Cle Rical'), 'id: Cle Rical'],
    ['unknown-qualification', (text: string) => text.replace(/covers:\n( +)- .*/, 'covers:\n$1- flying'), '- flying'],
    ['fact-scored', (text: string) => text.replace(/(kind: yes-no[\s\S]*?)scored: false/, '$1scored: true'), null],
  ] as const)('%s is told with its line', (code, spoil, words) => {
    const spoilt = spoil(yaml)
    expect(spoilt).not.toBe(yaml)
    const found = problemsOf(importText(spoilt)).filter((problem) => problem.code === code)
    expect(found.length).toBeGreaterThan(0)
    if (words !== null) expect(found.map(({ place }) => (place.kind === 'line' ? place.line : 0))).toContain(lineOf(spoilt, words) + (code === 'malformed' ? (found[0]?.place.kind === 'line' ? found[0].place.line : 0) - lineOf(spoilt, words) : 0))
  })

  it('an id that comes twice is told at the second', () => {
    const [first] = clerical.questions
    const twice = { ...clerical, questions: [...clerical.questions, ...(first ? [first] : [])] }
    expect(problemsOf(importText(textOf(twice, 'json'), 'bank.json'))).toMatchObject([{ code: 'duplicate-id', path: `questions.${clerical.questions.length}.id` }])
  })

  it('tells everything at once', () => {
    const spoilt = yaml.replace(/lixAtMost: .*/, 'lixAtMost: 3').replace('kind: long-text', 'kind: novel')
    expect(new Set(problemsOf(importText(spoilt)).map(({ code }) => code))).toEqual(new Set(['too-small', 'unknown-value']))
  })

  it('that grows without end when it is read is refused', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index] ?? 'a'}`).join(', ')}]`).join('\n')}\n`
    expect(problemsOf(importText(bomb))).toMatchObject([{ code: 'malformed' }])
  })
})

describe('a bad table', () => {
  const book = () => read(exportBank(clerical, 'xlsx').bytes, { type: 'buffer' })
  const importBook = (changed: ReturnType<typeof book>) => problemsOf(importBank({ name: 'bank.xlsx', bytes: new Uint8Array(write(changed, { type: 'buffer', bookType: 'xlsx' }) as Buffer) }))
  const cellOf = (changed: ReturnType<typeof book>, { sheet, row, head }: { sheet: string; row: number; head: string }) => {
    const rows = utils.sheet_to_json<string[]>(changed.Sheets[sheet] ?? {}, { header: 1 })
    return `${utils.encode_col((rows[0] ?? []).indexOf(head))}${row}`
  }
  const spoil = (where: { sheet: string; row: number; head: string }, cell: unknown) => {
    const changed = book()
    const address = cellOf(changed, where)
    const sheet = changed.Sheets[where.sheet]
    if (sheet) sheet[address] = cell
    return { problems: importBook(changed), address }
  }

  it.each([
    ['unknown-value', { sheet: 'survey', row: 4, head: 'approach' }, { t: 's', v: 'guess' }],
    ['wrong-type', { sheet: 'survey', row: 5, head: 'minutes' }, { t: 's', v: 'some' }],
    ['too-large-number', { sheet: 'survey', row: 5, head: 'minutes' }, { t: 'n', v: 200 }],
    ['unknown-qualification', { sheet: 'survey', row: 3, head: 'covers' }, { t: 's', v: 'flying' }],
    ['formula', { sheet: 'survey', row: 2, head: 'source' }, { t: 'n', f: '1+1', v: 2 }],
    ['missing', { sheet: 'qualifications', row: 2, head: 'label::English (en)' }, { t: 's', v: '' }],
    ['unknown-column', { sheet: 'rubric', row: 1, head: 'score' }, { t: 's', v: 'points' }],
    ['unknown-question', { sheet: 'rubric', row: 3, head: 'question' }, { t: 's', v: 'nobody' }],
  ] as const)('%s is told with sheet, row and column', (code, where, cell) => {
    const { problems, address } = spoil(where, cell)
    expect(problems.filter((problem) => problem.code === code).map(({ place }) => (place.kind === 'cell' ? `${place.sheet} ${place.column}${place.row}` : place.kind))).toContain(`${where.sheet} ${address}`)
  })

  it('without one of its sheets says which', () => {
    const changed = book()
    changed.SheetNames = changed.SheetNames.filter((name) => name !== 'rubric')
    expect(importBook(changed)).toMatchObject([{ code: 'missing-sheet', values: { name: 'rubric' } }])
  })

  it('from a spreadsheet program in its own ways is read all the same: commas, Windows letters, no mark', () => {
    const csv = textOf(clerical, 'csv').replace(/^\uFEFF/, '')
    const windows = Uint8Array.from(csv.replace(/[^\u0000-\u00ff]/gu, '?'), (letter) => letter.charCodeAt(0))
    expect(importBank({ name: 'bank.CSV', bytes: windows }).ok).toBe(true)
    expect(importBank({ name: 'bank.csv', bytes: Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(csv, (letter) => letter.charCodeAt(0)).buffer)]) })).toEqual({ ok: true, value: clerical })
  })

  it('in Windows letters has its quotes, dashes and euros', () => {
    const [first, ...rest] = clerical.questions
    const csv = textOf({ ...clerical, questions: [...(first ? [{ ...first, source: 'EUR' }] : []), ...rest] }, 'csv').replace(/^\uFEFF/, '').replace('EUR', '\u0080\u0093\u0094')
    const windows = Uint8Array.from(csv.replace(/[^\u0000-\u00ff]/gu, '?'), (letter) => letter.charCodeAt(0))
    const read = importBank({ name: 'bank.csv', bytes: windows })
    expect(read.ok && read.value.questions.some(({ source }) => source === '€“”')).toBe(true)
  })

  it('has no cell in CSV that a spreadsheet program would take for a formula', () => {
    const [first, ...rest] = clerical.questions
    const csv = textOf({ ...clerical, questions: [...(first ? [{ ...first, source: '=HYPERLINK("x")' }] : []), ...rest] }, 'csv')
    expect(csv).toContain("'=HYPERLINK")
    expect(/(^|;)"?[=+@]/m.test(csv)).toBe(false)
  })
})

describe('a file that is none', () => {
  it.each([
    ['too-large', 'bank.yaml', new Uint8Array(largestFile + 1)],
    ['unknown-format', 'bank.pdf', bytesOf('%PDF')],
    ['encoding', 'bank.yaml', Uint8Array.from([0x69, 0x64, 0x3a, 0xe6, 0xf8])],
    ['control-character', 'bank.yaml', bytesOf('id: a\u0000b')],
    ['malformed', 'bank.xlsx', bytesOf('PK not really')],
    ['malformed', 'bank.csv', bytesOf('"open')],
    ['malformed', 'bank.yaml', bytesOf('['.repeat(5_000_000))],
    ['malformed', 'bank.json', bytesOf('{"a":'.repeat(1_000_000))],
    ['malformed', 'bank.yaml', bytesOf('- '.repeat(1_000_000))],
  ] as const)('%s', (code, name, bytes) => {
    expect(problemsOf(importBank({ name, bytes })).map((problem) => problem.code)).toEqual([code])
  })

  it('is never more than refused, whatever its bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.yaml', 'a.json', 'a.csv', 'a.xlsx', 'a'), (bytes, name) => {
      expect(importBank({ name, bytes }).ok).toBe(false)
      expect(importBank({ name, bytes: Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) }).ok).toBe(false)
    }), { numRuns: 300 })
  })
})
