import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { allTombstones } from '#db/stores/erasures'
import { readTombstones, writeTombstones, type Tombstone } from '~/domain/retention/tombstones'
import type { AppContext } from '../app-context.server'

const name = 'tombstones'

/** The tombstones that lie in these folders. */
export function tombstonesIn(folders: readonly string[]): Tombstone[] {
  return folders.map((folder) => join(folder, name)).filter((file) => existsSync(file)).flatMap((file) => readTombstones(readFileSync(file, 'utf8')))
}

/** Adds tombstones to the file of each folder; the file is whole at every moment. Ids alone stand in it. */
export function addTombstones(folders: readonly string[], stones: readonly Tombstone[]): void {
  for (const folder of folders) {
    const known = tombstonesIn([folder])
    const text = writeTombstones([...known, ...stones])
    if (text === writeTombstones(known)) continue
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const draft = openSync(join(folder, `${name}.new`), 'w', 0o600)
    writeSync(draft, text)
    fsyncSync(draft)
    closeSync(draft)
    renameSync(join(folder, `${name}.new`), join(folder, name))
  }
}

/** Beside the database and beside the backups. */
export const tombstoneFolders = ({ environment: { dataDirectory, backupDirectory } }: Pick<AppContext, 'environment'>): string[] => [dataDirectory, backupDirectory]

/** Keeps what the database says was erased where a restored database does not overwrite it. The server's timer calls it. */
export async function keepTombstones(app: AppContext): Promise<void> {
  addTombstones(tombstoneFolders(app), await allTombstones(app.db.read))
}
