import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, type TestContext } from 'vitest'
import { outsideDetectors } from '~/platform/outside-detectors/outside-detectors.server'
import { findRuntimePackages, installation } from '~/platform/outside-detectors/runtime-packages.server'
import { writeTinyModel, type TinyModel } from '../../support/tiny-onnx-model'

// With the real runtime, where it is installed. It is no dependency of the program, so that everything else is tested without it.

const folder = mkdtempSync(join(tmpdir(), 'uset-onnx-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

function needsRuntime({ skip }: TestContext): void {
  skip(findRuntimePackages() === null, `onnxruntime-node is not installed: ${installation}`)
}

const names: TinyModel = {
  labels: ['O', 'B-PER', 'I-PER', 'B-LOC', 'B-ORG'],
  pieces: { Mette: 'B-PER', Frand: 'I-PER', '##sen': 'B-LOC', Ribe: 'B-LOC', Vestas: 'B-ORG', og: 'O', i: 'O', '😀': 'O', '.': 'O', ',': 'O', a: 'O', 'René': 'B-PER' },
}

async function openTiny(name: string, model: TinyModel = names) {
  writeTinyModel(join(folder, name), model)
  const [detector] = await outsideDetectors({ presidioUrl: null, nerFolder: join(folder, name) })
  if (detector === undefined) throw new Error('no detector was opened')
  return async (text: string) => (await detector.find(text, 'da')).map(({ start, end, category, score, recogniser }) => [text.slice(start, end), category, Number(score.toFixed(4)), recogniser])
}

const byteLevel = {
  pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true }, normalizer: null, decoder: { type: 'ByteLevel' },
  model: { type: 'BPE', dropout: null, unk_token: null, continuing_subword_prefix: '', end_of_word_suffix: '', fuse_unk: false, vocab: { '[CLS]': 0, '[SEP]': 1, '[UNK]': 2, Ġa: 3, a: 4, Ġ: 5 }, merges: ['Ġ a'] },
}

/** softmax of one logit of 4 among five whose others are 0 */
const sure = Number((Math.exp(4) / (Math.exp(4) + 4)).toFixed(4))

describe('a model in the runtime', () => {
  test('finds persons, places and workplaces where they stand, the first piece of a word deciding', async (context) => {
    needsRuntime(context)
    const found = await openTiny('names')
    expect(await found('😀😀 Mette Frandsen, i Ribe og Vestas.')).toEqual([['Mette Frandsen', 'person-name', sure, 'onnx'], ['Ribe', 'town', sure, 'onnx'], ['Vestas', 'employer', sure, 'onnx']])
    expect(await found('Rene\u0301 og Mette\nFrandsen')).toEqual([['Rene\u0301', 'person-name', sure, 'onnx'], ['Mette', 'person-name', sure, 'onnx'], ['Frandsen', 'person-name', sure, 'onnx']])
    expect(await found('')).toEqual([])
    expect(await found('\u200b')).toEqual([])
  })

  test('reads a text that is longer than it can read at once', async (context) => {
    needsRuntime(context)
    const found = await openTiny('short', { ...names, longest: 8 })
    expect(await found(`${'og i Frandsen '.repeat(200)}Mette Frandsen`)).toEqual([...Array.from({ length: 200 }, () => ['Frandsen', 'person-name', sure, 'onnx']), ['Mette Frandsen', 'person-name', sure, 'onnx']])
  })

  test('answers many that ask at once, each its own, and holds up nobody meanwhile', async (context) => {
    needsRuntime(context)
    const found = await openTiny('many')
    let [turns, isDone] = [0, false]
    const others = async () => { for (; !isDone; turns += 1) await new Promise((resolve) => setImmediate(resolve)) }
    const asked = Array.from({ length: 50 }, (_, index) => found(index % 2 === 0 ? 'Ribe' : `og Mette ${'og i '.repeat(300)}`)).map((answer) => answer.then((one) => one[0]?.[0]))
    const all = Promise.all(asked).finally(() => { isDone = true })
    await Promise.all([all, others()])
    expect(await all).toEqual(Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? 'Ribe' : 'Mette')))
    expect(turns).toBeGreaterThan(50)
  })

  test('that has spaces in its pieces is given each word with the space before it', async (context) => {
    needsRuntime(context)
    const found = await openTiny('byte-level', { labels: ['O', 'B-PER'], pieces: { Ġa: 'B-PER', a: 'O', Ġ: 'O' }, tokenizer: byteLevel })
    expect(await found('a (a')).toEqual([['a', 'person-name', 0.982, 'onnx'], ['a', 'person-name', 0.982, 'onnx']])
  })

  test('is left out of what it is not sure of', async (context) => {
    needsRuntime(context)
    const found = await openTiny('unsure', { ...names, sureness: 0.9 })
    expect(await found('Mette Frandsen i Ribe')).toEqual([])
  })

  test.each([
    ['asks for what nobody gives', (path: string) => { writeTinyModel(path, { ...names, furtherInput: 'bbox' }) }, /the model asks for bbox/],
    ['has other labels than its config.json', (path: string) => { writeTinyModel(path, names); writeFileSync(join(path, 'config.json'), '{"id2label":{"0":"O","1":"B-PER"}}') }, /5 labels, config\.json has 2/],
    ['is no model', (path: string) => { writeTinyModel(path, names); writeFileSync(join(path, 'model.onnx'), 'version https://git-lfs.github.com/spec/v1') }, /cannot be opened .*kan ikke åbnes/s],
    ['has a tokenizer that is none', (path: string) => { writeTinyModel(path, names); writeFileSync(join(path, 'tokenizer.json'), '{}') }, /cannot be opened .*kan ikke åbnes/s],
  ])('that %s is refused at the start, in two languages', async (name, write, said) => {
    write(join(folder, name))
    const opening = outsideDetectors({ presidioUrl: null, nerFolder: join(folder, name) })
    if (findRuntimePackages() === null) await expect(opening).rejects.toThrow(installation)
    else await expect(opening).rejects.toThrow(said)
  })
})
