import { createRequire } from 'node:module'
import { OutsideDetectorSettingError } from './outside-detector.server'

/** What a model runs with. They are no dependencies of the program: a host that wants a model installs them. */
const packages = { runtime: 'onnxruntime-node', tokenizers: '@huggingface/tokenizers' } as const

/** Absolute paths of the packages' own entry files. */
export type RuntimePackages = Readonly<Record<keyof typeof packages, string>>

/** Without the scripts of installation, one of which would fetch what only graphics cards need. */
export const installation = `npm install --no-save --ignore-scripts ${Object.values(packages).join(' ')}`

/** The packages where Node finds them: among the program's, or in the folders that NODE_PATH names. null when one of them is not installed. */
export function findRuntimePackages(): RuntimePackages | null {
  const [runtime, tokenizers] = [find(packages.runtime), find(packages.tokenizers)]
  return runtime === null || tokenizers === null ? null : { runtime, tokenizers }
}

function find(name: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    return null
  }
}

/** @throws OutsideDetectorSettingError that says what to install */
export function requireRuntimePackages(): RuntimePackages {
  const found = findRuntimePackages()
  if (found !== null) return found
  throw new OutsideDetectorSettingError(
    `USET_NER_FOLDER: the packages that a model runs with are not installed. Install them with:  ${installation}`,
    `USET_NER_FOLDER: de pakker, som en model kører med, er ikke installeret. Installér dem med:  ${installation}`,
  )
}
