import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a made-up token classifier says of each piece of its vocabulary: the name of a label, or a pair of it and a logit. */
export interface TinyModel {
  readonly labels: readonly string[]
  /** Each piece with the label that it gets; `[CLS]`, `[SEP]` and `[UNK]` are added and get the first. */
  readonly pieces: Readonly<Record<string, string>>
  /** How much higher the logit of a piece's own label is than the others', which are 0. */
  readonly sureness?: number
  /** Of the model's `config.json`. */
  readonly longest?: number
  /** What the model asks for besides `input_ids` and `attention_mask`. */
  readonly furtherInput?: string
  /** What the tokenizer has otherwise. */
  readonly tokenizer?: object
}

const special = ['[CLS]', '[SEP]', '[UNK]'] as const

/** Writes a folder as a host supplies one: a model that looks each piece up in a table, a WordPiece tokenizer, a config. */
export function writeTinyModel(folder: string, { labels, pieces, sureness = 4, longest, furtherInput, tokenizer }: TinyModel): void {
  mkdirSync(folder, { recursive: true })
  const vocabulary = [...special, ...Object.keys(pieces)]
  const table = vocabulary.map((piece) => labels.map((label) => (label === (pieces[piece] ?? labels[0]) ? sureness : 0)))
  writeFileSync(join(folder, 'model.onnx'), lookUpModel(table, ['input_ids', 'attention_mask', ...(furtherInput === undefined ? [] : [furtherInput])]))
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify({ ...wordPiece(vocabulary), ...tokenizer }))
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ model_type: 'bert', max_position_embeddings: longest, id2label: Object.fromEntries(labels.entries()) }))
}

/** https://github.com/huggingface/tokenizers: the file that a fast tokenizer is saved in. */
function wordPiece(vocabulary: readonly string[]) {
  const id = (piece: string) => vocabulary.indexOf(piece)
  return {
    version: '1.0', truncation: null, padding: null,
    added_tokens: special.map((content) => ({ id: id(content), content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: false, lowercase: false },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: { type: 'BertProcessing', sep: ['[SEP]', id('[SEP]')], cls: ['[CLS]', id('[CLS]')] },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab: Object.fromEntries(vocabulary.map((piece, index) => [piece, index])) },
  }
}

// Protocol buffers, as far as https://github.com/onnx/onnx/blob/main/onnx/onnx.proto needs them here.

const float32 = 1
const int64 = 7

/** A model of one node: Gather takes the row of each piece from the table. */
function lookUpModel(table: readonly (readonly number[])[], inputs: readonly string[]): Buffer {
  const columns = table[0]?.length ?? 0
  const data = Buffer.from(Float32Array.from(table.flat()).buffer)
  const tensor = message(number(1, table.length), number(1, columns), number(2, float32), text(8, 'table'), bytes(9, data))
  const node = message(text(1, 'table'), text(1, 'input_ids'), text(2, 'logits'), text(4, 'Gather'))
  const graph = message(
    bytes(1, node), text(2, 'tiny'), bytes(5, tensor),
    ...inputs.map((name) => bytes(11, value(name, int64, ['batch', 'pieces']))),
    bytes(12, value('logits', float32, ['batch', 'pieces', columns])),
  )
  return message(number(1, 8), bytes(7, graph), bytes(8, message(text(1, ''), number(2, 13))))
}

function value(name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const dimensions = shape.map((size) => bytes(1, typeof size === 'string' ? text(2, size) : number(1, size)))
  return message(text(1, name), bytes(2, bytes(1, message(number(1, type), bytes(2, message(...dimensions))))))
}

const message = (...fields: readonly Buffer[]): Buffer => Buffer.concat(fields)
const number = (field: number, given: number): Buffer => Buffer.concat([varint(field << 3), varint(given)])
const bytes = (field: number, given: Buffer): Buffer => Buffer.concat([varint((field << 3) | 2), varint(given.length), given])
const text = (field: number, given: string): Buffer => bytes(field, Buffer.from(given))

function varint(given: number): Buffer {
  const parts: number[] = []
  for (let rest = given; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...parts, rest])
    parts.push((rest % 128) | 128)
  }
}
