import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { likeliest } from '~/platform/outside-detectors/label-choice.server'
import { readModelFolder } from '~/platform/outside-detectors/model-folder.server'
import { modelLabel } from '~/platform/outside-detectors/model-labels.server'
import { onnxDetector } from '~/platform/outside-detectors/onnx.server'
import { outsideDetectors } from '~/platform/outside-detectors/outside-detectors.server'
import { findRuntimePackages, installation } from '~/platform/outside-detectors/runtime-packages.server'
import type { TokenModel } from '~/platform/outside-detectors/token-model.server'
import { windowsOver } from '~/platform/outside-detectors/windows.server'
import { tasksOf } from '~/platform/outside-detectors/worker-tasks.server'
import { wordsForModel } from '~/platform/outside-detectors/words-for-model.server'
import { writeTinyModel } from '../../support/tiny-onnx-model'

const folder = mkdtempSync(join(tmpdir(), 'uset-onnx-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

describe('a word', () => {
  test.each([
    ['Mette-Marie O’Brien, Ribe.', ['Mette-Marie', 'O’Brien', ',', 'Ribe', '.']],
    ['😀👍🏽 Åse', ['😀', '👍', '🏽', 'Åse']],
    ['Rene\u0301e 𝓐𝓷𝓷𝓪 𠮷田', ['Rene\u0301e', '𝓐𝓷𝓷𝓪', '𠮷田']],
    ['Han\u00ADsen 12.b - x', ['Han\u00ADsen', '12', '.', 'b', '-', 'x']],
    ['a@b.dk', ['a', '@', 'b', '.', 'dk']],
    ['\uD83D \uDE00x', ['\uD83D', '\uDE00', 'x']],
    [' \r\n\t', []],
  ])('of %j stands where it is written', (text, words) => {
    expect(wordsForModel(text).map(({ start, end }) => text.slice(start, end))).toEqual(words)
  })

  test('is given to the model composed, without what is invisible, and knows whether it starts a line', () => {
    expect(wordsForModel('Rene\u0301 Han\u00ADsen\r\n❤\uFE0F').map(({ letters, startsLine }) => [letters, startsLine])).toEqual([['René', false], ['Hansen', false], ['❤', true]])
  })

  test('leaves out nothing but white space, in any text', () => {
    const signs = fc.constantFrom('a', 'Å', '7', '\u0301', '😀', '\uD83D', '𠮷', '-', '’', '.', ' ', '\n', '\u00AD', '\uFE0F', '\u200D')
    fc.assert(fc.property(fc.array(signs).map((all) => all.join('')), (text) => {
      expect(wordsForModel(text).map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s+/g, ''))
    }))
  })
})

describe('windows', () => {
  test('of a short text are one', () => {
    expect(windowsOver([2, 1, 3], 6)).toEqual([{ start: 0, end: 3, from: 0, to: 3 }])
    expect(windowsOver([], 6)).toEqual([])
  })

  test('overlap, and a word in two of them counts where more stands around it', () => {
    expect(windowsOver(Array.from({ length: 14 }, () => 1), 8)).toEqual([{ start: 0, end: 8, from: 0, to: 7 }, { start: 6, end: 14, from: 7, to: 14 }])
  })

  test('hold no more than the model can read, reach ever further, and every word counts once', () => {
    fc.assert(fc.property(fc.integer({ min: 6, max: 40 }).chain((room) => fc.tuple(fc.constant(room), fc.array(fc.integer({ min: 0, max: room }), { maxLength: 200 }))), ([room, lengths]) => {
      const windows = windowsOver(lengths, room)
      expect(windows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual(lengths.map((_, index) => index))
      for (const [index, { start, end, from, to }] of windows.entries()) {
        expect(lengths.slice(start, end).reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(room)
        expect([start <= from, to <= end, end > (windows[index - 1]?.end ?? 0)]).toEqual([true, true, true])
      }
    }))
  })
})

describe('a label', () => {
  test.each([
    ['B-PER', 'person-name', true], ['I-PER', 'person-name', false], ['B_PERSON', 'person-name', true], ['PER', 'person-name', false], ['i-prs', 'person-name', false], ['S-PER', 'person-name', true], ['E-PER', 'person-name', false],
    ['B-LOC', 'town', true], ['B-GPE', 'town', true], ['I-GPE_LOC', 'town', false], ['U-ORG', 'employer', true], ['L-ORG', 'employer', false], ['B-NORP', 'origin', true],
    ['O', null, false], ['B-MISC', null, true], ['LABEL_1', null, false], ['', null, false], ['B-constructor', null, true],
  ])('%s is %s', (label, category, begins) => {
    expect(modelLabel(label)).toEqual({ category, begins })
  })

  test('is as sure as its share of all (softmax), however large the logits', () => {
    expect(likeliest(Float32Array.of(0, 0))).toEqual({ label: 0, score: 0.5 })
    expect(likeliest(Float32Array.of(1000, 1001))?.score).toBeCloseTo(Math.E / (1 + Math.E), 5)
    expect(likeliest(Float32Array.of(NaN, 1))).toBeNull()
    expect(likeliest(Float32Array.of())).toBeNull()
  })
})

const labels = ['O', 'B-PER', 'I-PER', 'PER', 'B-LOC', 'I-LOC', 'B-ORG', 'B-MISC'].map(modelLabel)
const inLabels = { O: 0, begins: 1, inside: 2, alone: 3, place: 4, placeOn: 5, work: 6, other: 7 }

/** A model without a runtime: it knows some words by heart, has a piece for every three letters, and reads `room` pieces at most. */
function byHeart(known: Readonly<Record<string, number>>, room: number): TokenModel {
  const words = Object.keys(known)
  return {
    encode: async (given) => given.map((word) => [words.indexOf(word), ...Array.from({ length: Math.ceil(word.length / 3) - 1 }, () => -2)]),
    async classify(pieces) {
      if (pieces.length > room) throw new Error('that is more than it can read')
      return Float32Array.from(pieces.flatMap((piece) => labels.map((_, label) => (label === (piece === -2 ? inLabels.other : known[words[piece] ?? ''] ?? 0) ? 9 : 0))))
    },
  }
}

async function found(text: string, known: Readonly<Record<string, number>>, room = 100): Promise<string[]> {
  const detections = await onnxDetector(byHeart(known, room), labels, room).find(text, 'da')
  return detections.map(({ start, end, category }) => `${category}: ${text.slice(start, end)}`)
}

describe('a name', () => {
  test.each([
    ['of several words is one stretch', 'Mette Marie Frandsen skrev', { Mette: inLabels.begins, Marie: inLabels.inside, Frandsen: inLabels.inside }, ['person-name: Mette Marie Frandsen']],
    ['that begins beside another is its own', 'Mette Jens', { Mette: inLabels.begins, Jens: inLabels.begins }, ['person-name: Mette', 'person-name: Jens']],
    ['may begin with an inner label', 'hos Frandsen', { Frandsen: inLabels.inside }, ['person-name: Frandsen']],
    ['under labels without a beginning runs on', 'Mette Frandsen', { Mette: inLabels.alone, Frandsen: inLabels.alone }, ['person-name: Mette Frandsen']],
    ['ends where another kind begins', 'Mette Ribe', { Mette: inLabels.begins, Ribe: inLabels.placeOn }, ['person-name: Mette', 'town: Ribe']],
    ['ends at a word between', 'Mette , Frandsen', { Mette: inLabels.begins, Frandsen: inLabels.inside }, ['person-name: Mette', 'person-name: Frandsen']],
    ['ends at a line break', 'Mette\nFrandsen', { Mette: inLabels.begins, Frandsen: inLabels.inside }, ['person-name: Mette', 'person-name: Frandsen']],
    ['of a workplace is one, of another kind is none', 'Vestas vandt Melodigrandprix', { Vestas: inLabels.work, Melodigrandprix: inLabels.other }, ['employer: Vestas']],
    ['after emoji stands in its place', '😀👨‍👩‍👧 𠮷田 i Ribe', { '𠮷田': inLabels.begins, Ribe: inLabels.place }, ['person-name: 𠮷田', 'town: Ribe']],
  ])('%s', async (_, text, known, stretches) => {
    expect(await found(text, known)).toEqual(stretches)
  })

  test('is found wherever it stands in a text of many windows', async () => {
    const filler = (count: number) => 'og så videre '.repeat(count)
    for (const before of [0, 1, 2, 3, 4, 5, 6, 7, 30]) {
      expect(await found(`${filler(before)}Mette Frandsen ${filler(9)}`, { Mette: inLabels.begins, Frandsen: inLabels.inside }, 12)).toEqual(['person-name: Mette Frandsen'])
    }
  })

  test('longer than all that the model can read is known by its first piece', async () => {
    const long = `M${'e'.repeat(200)}`
    expect(await found(`og ${long} og`, { [long]: inLabels.begins }, 8)).toEqual([`person-name: ${long}`])
  })
})

describe('the folder of a model', () => {
  const names = { labels: ['O', 'B-PER'], pieces: { Mette: 'B-PER' } }
  const at = (name: string) => join(folder, name)

  test('is read: where its files lie, what its labels mean, how much it reads', async () => {
    writeTinyModel(at('whole'), { ...names, longest: 128 })
    expect(await readModelFolder(at('whole'))).toEqual({
      model: join(at('whole'), 'model.onnx'), tokenizer: join(at('whole'), 'tokenizer.json'), tokenizerSettings: null, longest: 128,
      labels: [{ category: null, begins: false }, { category: 'person-name', begins: true }],
    })
  })

  test.each(['model.onnx', 'tokenizer.json', 'config.json'])('without %s is refused with what belongs in it, in two languages', async (file) => {
    writeTinyModel(at(`no-${file}`), names)
    rmSync(join(at(`no-${file}`), file))
    await expect(outsideDetectors({ presidioUrl: null, nerFolder: at(`no-${file}`) })).rejects.toThrow(new RegExp(`no ${file.replace('.', '\\.')} in .*\\n.*ingen ${file.replace('.', '\\.')} i `))
  })

  test.each(['not JSON', '{}', '{"id2label":{}}', '{"id2label":{"0":"LABEL_0","1":"LABEL_1"}}', '{"id2label":{"0":"O","2":"B-PER"}}', '{"id2label":["O","B-PER"]}', '{"id2label":{"0":"B-PER"},"max_position_embeddings":2}'])('with the config %s is refused', async (config) => {
    writeTinyModel(at('odd'), names)
    writeFileSync(join(at('odd'), 'config.json'), config)
    await expect(readModelFolder(at('odd'))).rejects.toThrow(/config\.json names no labels .*\n.*config\.json har ingen etiketter/)
  })

  test('that is right asks for the packages that it runs with, when they are not installed', async (context) => {
    context.skip(findRuntimePackages() !== null, 'the packages are installed')
    writeTinyModel(at('right'), names)
    await expect(outsideDetectors({ presidioUrl: null, nerFolder: at('right') })).rejects.toThrow(`Install them with:  ${installation}\n`)
  })

  test('is not looked at, nor any analyzer, when no setting names one', async () => {
    expect(await outsideDetectors({ presidioUrl: null, nerFolder: null })).toEqual([])
    expect((await outsideDetectors({ presidioUrl: 'http://localhost:5002', nerFolder: null })).map(({ name }) => name)).toEqual(['presidio'])
  })
})

describe('the thread of a model', () => {
  const thread = (program: string) => tasksOf(new Worker(program, { eval: true }), { toOpen: 5000, toAnswer: 300 })
  const echo = "const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ id: 0, value: 2 }); parentPort.on('message', "

  test('answers each that asks with its own', async () => {
    const tasks = thread(`${echo}({ id, given }) => setTimeout(() => parentPort.postMessage({ id, value: given }), given))`)
    expect(await tasks.opened).toBe(2)
    expect(await Promise.all([tasks.ask('encode', 50), tasks.ask('classify', 1)])).toEqual([50, 1])
  })

  test('that fails at one task says which, and goes on', async () => {
    const tasks = thread(`${echo}({ id, task }) => parentPort.postMessage(task === 'encode' ? { id, failed: task } : { id, value: 1 }))`)
    await expect(tasks.ask('encode', ['Mette'])).rejects.toMatchObject({ name: 'OutsideDetectorError', failure: 'refused', message: 'onnx: encode' })
    expect(await tasks.ask('classify', [])).toBe(1)
  })

  test('that hangs is given up in time', async () => {
    const tasks = thread(`${echo}() => undefined)`)
    await tasks.opened
    await expect(tasks.ask('encode', [])).rejects.toMatchObject({ failure: 'too-slow' })
  })

  test('that breaks off fails all who wait and all who come later', async () => {
    const tasks = thread(`${echo}() => { throw new Error('Mette') })`)
    await tasks.opened
    const asked = await Promise.allSettled([tasks.ask('encode', []), tasks.ask('encode', [])])
    expect(asked).toMatchObject([{ reason: { failure: 'stopped', message: 'onnx: the model’s thread failed' } }, { reason: { failure: 'stopped' } }])
    await expect.poll(() => tasks.ask('encode', []).catch(({ message }: Error) => message)).toBe('onnx: the model’s thread has ended')
  })
})
