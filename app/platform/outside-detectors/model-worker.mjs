// A thread of its own for a token classifier: the runtime's `run` holds up the thread that it is called on until it is done.
// It is plain JavaScript, so that it runs from here both in the build and in the sources. What it is told and answers is in
// worker-tasks.server.ts; what it does with a text it neither keeps nor repeats in an error.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'

const require = createRequire(import.meta.url)
const { runtime, tokenizers, model, tokenizer, tokenizerSettings, labels } = workerData
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

const filled = {
  input_ids: (pieces) => pieces.map(BigInt),
  attention_mask: (pieces) => pieces.map(() => 1n),
  token_type_ids: (pieces) => pieces.map(() => 0n),
}

/** The pieces of one word as the model learnt them: byte-level vocabularies have the space before a word in its first piece. */
function openTokenizer() {
  const { Tokenizer } = require(tokenizers)
  const json = readJson(tokenizer)
  const opened = new Tokenizer(json, tokenizerSettings === null ? {} : readJson(tokenizerSettings))
  const splitters = [json.pre_tokenizer, ...(json.pre_tokenizer?.pretokenizers ?? [])]
  const space = splitters.some((one) => one?.type === 'ByteLevel') ? ' ' : ''
  return (word, whole = false) => opened.encode(space + word, { add_special_tokens: whole }).ids
}

/** What stands around every text, seen by one letter with and without it. */
function surroundings(encode) {
  const [bare, whole] = [encode('a'), encode('a', true)]
  const at = whole.findIndex((_, index) => bare.every((piece, offset) => whole[index + offset] === piece))
  if (bare.length === 0 || at < 0) throw new Error('the tokenizer does not read a single letter')
  return { before: whole.slice(0, at), after: whole.slice(at + bare.length) }
}

async function open() {
  const { InferenceSession, Tensor } = require(runtime)
  const encode = openTokenizer()
  const { before, after } = surroundings(encode)
  const threads = Math.max(1, availableParallelism() - 1) // one is left to the people who use the program
  const session = await InferenceSession.create(model, { executionProviders: ['cpu'], intraOpNumThreads: threads, logSeverityLevel: 4 })
  const strange = session.inputNames.filter((name) => !(name in filled))
  if (strange.length > 0) throw new Error(`the model asks for ${strange.join(', ')}`)
  const output = session.outputNames.includes('logits') ? 'logits' : session.outputNames[0]

  async function classify(pieces) {
    const all = [...before, ...pieces, ...after]
    const tensor = (name) => new Tensor('int64', BigInt64Array.from(filled[name](all)), [1, all.length])
    const { [output]: logits } = await session.run(Object.fromEntries(session.inputNames.map((name) => [name, tensor(name)])))
    if (logits.type !== 'float32') throw new Error(`the model answers in ${logits.type}, not in float32`)
    if (logits.data.length !== all.length * labels) throw new Error(`the model answers with ${logits.data.length / all.length} labels, config.json has ${labels}`)
    return logits.data.slice(before.length * labels, (before.length + pieces.length) * labels)
  }

  await classify(encode('a')) // so that what does not fit is known at once
  return { around: before.length + after.length, tasks: { encode: (words) => words.map((word) => encode(word)), classify } }
}

let tasks = {}
try {
  const { around, tasks: ready } = await open()
  tasks = ready
  parentPort.postMessage({ id: 0, value: around })
} catch (error) {
  parentPort.postMessage({ id: 0, failed: String(error?.message ?? error).slice(0, 500) }) // no text was seen by then
}

parentPort.on('message', async ({ id, task, given }) => {
  try {
    parentPort.postMessage({ id, value: await tasks[task](given) })
  } catch {
    parentPort.postMessage({ id, failed: task })
  }
})
