import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CaseSink } from './pack.server'

/** A folder that is new. @throws where it is there already: what lies in it would be no part of the case */
export async function folderSink(folder: string): Promise<CaseSink> {
  await mkdir(folder, { recursive: false, mode: 0o700 })
  return {
    async file(path, bytes, date) {
      const at = join(folder, path)
      await mkdir(dirname(at), { recursive: true, mode: 0o700 })
      await writeFile(at, bytes, { mode: 0o600, flag: 'wx' })
      await utimes(at, date, date)
    },
    end: () => Promise.resolve(),
  }
}
