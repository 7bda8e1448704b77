import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#db/database.server'
import { RestoreError } from '#db/backup/backup-engine'
import { backupDialect, backupEngine } from '#db/backup/parts.server'
import type { Environment } from '../environment.server'
import { decryptFile } from './age-files.server'
import { digestOf, keyFiles, manifestIn, type Part } from './make-backup.server'
import type { Manifest } from './manifest'

export interface RestoreWishes {
  /** The folder of either part. They need not be of one backup: an old main part with today's keys opens what has not been erased since. */
  readonly places: Readonly<Record<Part, string>>
  /** The text of an age identity file, where the parts are encrypted. */
  readonly identity: string | null
  /** Whether what is there may be overwritten. */
  readonly replaces: boolean
}

export interface ReadIn {
  readonly main: Manifest
  readonly keys: Manifest
  /** How many rows came in. */
  readonly rows: number
  readonly keyRows: number
}

/**
 * Reads a backup into an empty place, in this order: looks whether all is whole, whether nobody works there, whether nothing is lost; then the main part,
 * migrations, keys. The audit log is verified and tombstones are replayed by the caller, over the open application.
 * @throws RestoreError with a sentence for the operator in both languages; nothing has been overwritten by then unless `replaces`
 */
export async function readBackup(environment: Environment, { places, identity, replaces }: RestoreWishes): Promise<ReadIn> {
  const manifests = { main: await verifiedManifest(places.main, 'main'), keys: await verifiedManifest(places.keys, 'keys') }
  const engine = await backupEngine()
  const { databaseUrl, dataDirectory } = environment
  if (await engine.isInUse(databaseUrl)) throw new RestoreError('The database is in use. Stop the server first.\nDatabasen er i brug. Stop serveren først.')
  if (!replaces && (await engine.isThere(databaseUrl))) throw new RestoreError('There is a database already. Choose another place, or say --replace.\nDer er en database i forvejen. Vælg et andet sted, eller skriv --replace.')
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const desk = mkdtempSync(join(dataDirectory, 'restoring-'))
  try {
    const main = await openedFiles(places.main, manifests.main, { desk, identity })
    const keys = await openedFiles(places.keys, manifests.keys, { desk, identity })
    putKeyFiles(join(dataDirectory, 'keys'), keys.slice(1), replaces)
    await engine.clear(databaseUrl)
    const rows = await engine.readMain(databaseUrl, main[0] ?? '', manifests.main.migrations)
    refuseOtherCounts(manifests.main.rows, rows)
    await (await openDatabase(databaseUrl)).close() // migrations forward
    const keyRows = await engine.readKeys(databaseUrl, keys[0] ?? '')
    return { ...manifests, rows: Object.values(rows).reduce((sum, count) => sum + count, 0), keyRows }
  } finally {
    rmSync(desk, { recursive: true, force: true })
  }
}

async function verifiedManifest(place: string, part: Part): Promise<Manifest> {
  if (!existsSync(join(place, 'manifest.json'))) throw new RestoreError(`There is no backup in ${place}.\nDer ligger ingen sikkerhedskopi i ${place}.`)
  const manifest = manifestIn(place)
  if (manifest.part !== part) throw new RestoreError(`${place} holds the ${manifest.part} part, not ${part}.\n${place} er delen ${manifest.part}, ikke ${part}.`)
  if (manifest.engine !== backupDialect) throw new RestoreError(`The backup is of ${manifest.engine}; DATABASE_URL names ${backupDialect}.\nSikkerhedskopien er fra ${manifest.engine}, men DATABASE_URL peger på ${backupDialect}.`)
  for (const { name, sha256 } of manifest.files) {
    const file = join(place, name)
    if (existsSync(file) && (await digestOf(file)).sha256 === sha256) continue
    throw new RestoreError(`${file} is missing or is not what was backed up.\n${file} mangler eller er ikke det, der blev kopieret.`)
  }
  return manifest
}

/** The files of a part in clear: where they lie, or decrypted on the desk. */
async function openedFiles(place: string, { files }: Manifest, { desk, identity }: { desk: string; identity: string | null }): Promise<string[]> {
  const opened: string[] = []
  for (const { name } of files) {
    if (!name.endsWith('.age')) {
      opened.push(join(place, name))
      continue
    }
    if (identity === null) throw new RestoreError('The backup is encrypted. Name the age identity file with --identity.\nSikkerhedskopien er krypteret. Angiv age-nøglefilen med --identity.')
    const clear = join(desk, name.slice(0, -'.age'.length))
    await decryptFile(join(place, name), clear, identity).catch(() => { throw new RestoreError('This age identity does not open the backup.\nDenne age-nøgle åbner ikke sikkerhedskopien.') })
    opened.push(clear)
  }
  return opened
}

/** @throws RestoreError when others lie there: with them the database that they belong to would be lost */
function putKeyFiles(folder: string, files: readonly string[], replaces: boolean): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pairs = keyFiles.map((name, index) => ({ from: files[index] ?? '', to: join(folder, name) }))
  const others = pairs.filter(({ from, to }) => existsSync(to) && readFileSync(to, 'utf8') !== readFileSync(from, 'utf8'))
  if (others.length > 0 && !replaces) throw new RestoreError(`Other key files lie in ${folder}. Choose another DATA_DIR, or say --replace.\nDer ligger andre nøglefiler i ${folder}. Vælg en anden DATA_DIR, eller skriv --replace.`)
  for (const { from, to } of pairs) copyFileSync(from, to)
}

function refuseOtherCounts(wanted: Manifest['rows'], found: Manifest['rows']): void {
  const other = Object.keys({ ...wanted, ...found }).filter((table) => (wanted[table] ?? 0) !== (found[table] ?? 0))
  if (other.length > 0) throw new RestoreError(`The number of rows is another in: ${other.join(', ')}.\nAntallet af rækker er et andet i: ${other.join(', ')}.`)
}
