import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { modelLabel, type ModelLabel } from './model-labels.server'
import { OutsideDetectorSettingError } from './outside-detector.server'

/** The folder of a token classifier, read but for the model itself. Paths are absolute. */
export interface ModelFolder {
  readonly model: string
  readonly tokenizer: string
  /** Further settings of the tokenizer; not every folder has them. */
  readonly tokenizerSettings: string | null
  readonly labels: readonly ModelLabel[]
  /** How many pieces the model reads at a time, those that open and close a text among them. */
  readonly longest: number
}

/** Models that could read more are slow at it, and names need little around them. */
const mostPieces = 512
const fewestPieces = 8

const configFormat = z.object({
  id2label: z.record(z.string().regex(/^\d{1,4}$/), z.string()),
  max_position_embeddings: z.number().int().min(fewestPieces).optional(),
})

/** @throws OutsideDetectorSettingError when something is missing or cannot be used */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  const model = [join(folder, 'model.onnx'), join(folder, 'onnx', 'model.onnx')].find((path) => existsSync(path))
  const tokenizer = join(folder, 'tokenizer.json')
  const config = join(folder, 'config.json')
  if (model === undefined) throw missing('model.onnx', folder)
  if (!existsSync(tokenizer)) throw missing('tokenizer.json', folder)
  if (!existsSync(config)) throw missing('config.json', folder)
  const settings = join(folder, 'tokenizer_config.json')
  return { model, tokenizer, tokenizerSettings: existsSync(settings) ? settings : null, ...(await readConfig(config)) }
}

async function readConfig(path: string): Promise<Pick<ModelFolder, 'labels' | 'longest'>> {
  const parsed = configFormat.safeParse(jsonOrNull(await readFile(path, 'utf8')))
  const labels = parsed.success ? labelsInOrder(parsed.data.id2label) : null
  if (!parsed.success || labels === null) {
    throw new OutsideDetectorSettingError(
      `${path} names no labels (id2label from 0 on) that mean a person, a place or an organisation.`,
      `${path} har ingen etiketter (id2label fra 0), der betyder en person, et sted eller en organisation.`,
    )
  }
  return { labels, longest: Math.min(mostPieces, parsed.data.max_position_embeddings ?? mostPieces) }
}

/** The labels by their numbers, or null when a number is left out or none of them means anything to us. */
function labelsInOrder(id2label: Readonly<Record<string, string>>): ModelLabel[] | null {
  const names = Object.keys(id2label).map((_, index) => id2label[String(index)])
  const labels = names.flatMap((name) => (name === undefined ? [] : [modelLabel(name)]))
  return labels.length === names.length && labels.some(({ category }) => category !== null) ? labels : null
}

function missing(file: string, folder: string): OutsideDetectorSettingError {
  return new OutsideDetectorSettingError(
    `USET_NER_FOLDER: there is no ${file} in ${folder}. The folder of a model holds model.onnx (or onnx/model.onnx), tokenizer.json and config.json.`,
    `USET_NER_FOLDER: der er ingen ${file} i ${folder}. Mappen med en model indeholder model.onnx (eller onnx/model.onnx), tokenizer.json og config.json.`,
  )
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
