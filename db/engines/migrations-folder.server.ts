import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of an engine's migrations, found upwards from this file, bundled or not. */
export function migrationsFolder(engine: 'sqlite' | 'postgres'): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'migrations', engine))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`the folder migrations/${engine} was not found`)
    folder = parent
  }
  return join(folder, 'migrations', engine)
}
