import { classifyWords } from './classify-words.server'
import { readModelFolder } from './model-folder.server'
import type { ModelLabel } from './model-labels.server'
import { namedStretches } from './named-stretches.server'
import { openModel } from './opened-model.server'
import type { OutsideDetector } from './outside-detector.server'
import type { TokenModel } from './token-model.server'
import { wordsForModel } from './words-for-model.server'

/** A token classifier of the host's, in the ONNX format. It reads every language alike. */
export async function openOnnxDetector(folder: string): Promise<OutsideDetector> {
  const read = await readModelFolder(folder)
  const model = await openModel(read)
  return onnxDetector(model, read.labels, read.longest - model.around)
}

/** @param room how many pieces the model reads at a time, besides those that open and close a text */
export function onnxDetector(model: TokenModel, labels: readonly ModelLabel[], room: number): OutsideDetector {
  return {
    name: 'onnx',
    async find(text) {
      const words = wordsForModel(text)
      if (words.length === 0) return []
      const choices = await classifyWords(words.map(({ letters }) => letters), { model, labels: labels.length, room })
      return namedStretches(words, choices, labels)
    },
  }
}
