import { existsSync, readFileSync } from 'node:fs'

const file = 'app/detection/names/data/names.bin'

/** The weights of the finder of names as they lie in the project; null when they were taken away: then rules alone find some. */
export function nameWeights(): Uint8Array | null {
  return existsSync(file) ? readFileSync(file) : null
}
