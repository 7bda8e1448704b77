import { Worker } from 'node:worker_threads'
import type { ModelFolder } from './model-folder.server'
import { OutsideDetectorSettingError } from './outside-detector.server'
import { requireRuntimePackages } from './runtime-packages.server'
import type { TokenModel } from './token-model.server'
import { tasksOf } from './worker-tasks.server'
import { projectFile } from '../project-file.server'

/** A model in a thread of its own. */
export interface OpenedModel extends TokenModel {
  /** How many pieces open and close every text. */
  readonly around: number
}

/** Opening may read a gigabyte; one task is one encoding or one window. */
const patience = { toOpen: 120_000, toAnswer: 30_000 }

/** @throws OutsideDetectorSettingError when the packages are missing or the model cannot be opened */
export async function openModel(folder: ModelFolder): Promise<OpenedModel> {
  const { model, tokenizer, tokenizerSettings, labels } = folder
  const worker = new Worker(projectFile('app', 'platform', 'outside-detectors', 'model-worker.mjs'), { workerData: { ...requireRuntimePackages(), model, tokenizer, tokenizerSettings, labels: labels.length } })
  const tasks = tasksOf(worker, patience)
  try {
    return {
      around: Number(await tasks.opened),
      encode: async (words) => await tasks.ask('encode', words) as number[][], // as model-worker.mjs answers
      classify: async (pieces) => await tasks.ask('classify', pieces) as Float32Array, // as model-worker.mjs answers
    }
  } catch (error) {
    await worker.terminate()
    throw cannotBeOpened(model, error instanceof Error ? error.message : '')
  }
}

function cannotBeOpened(model: string, said: string): OutsideDetectorSettingError {
  return new OutsideDetectorSettingError(
    `USET_NER_FOLDER: the model ${model} cannot be opened (${said}).`,
    `USET_NER_FOLDER: modellen ${model} kan ikke åbnes (${said}).`,
  )
}
