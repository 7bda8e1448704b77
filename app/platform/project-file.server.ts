import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The path of a file of the project, from its root on: found upwards from here, in the sources and in the build alike.
 * @throws Error when there is no such file
 */
export function projectFile(...path: readonly string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, ...path))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`${path.at(-1) ?? ''} was not found`)
    folder = parent
  }
  return join(folder, ...path)
}
