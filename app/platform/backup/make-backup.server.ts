import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupDialect, backupEngine } from '#db/backup/parts.server'
import type { Clock } from '../clock.server'
import type { Environment } from '../environment.server'
import type { Random } from '../random.server'
import { encryptFile } from './age-files.server'
import { readManifest, writeManifest, type Manifest } from './manifest'

export const parts = ['main', 'keys'] as const
export type Part = (typeof parts)[number]
export const keyFiles = ['identity-kek', 'receipt-pepper', 'session-pepper', 'log-signing-key'] as const

export interface BackupWishes {
  /** The folder of either part; they may lie on different disks. */
  readonly folders: Readonly<Record<Part, string>>
  /** `age1…`, or null for none. */
  readonly recipient: string | null
  /** After how many days backups of either part are taken away. The newest of each stays. */
  readonly days: Readonly<Record<Part, number>>
}

export interface MadeBackup {
  readonly id: string
  readonly manifests: Readonly<Record<Part, Manifest>>
  readonly places: Readonly<Record<Part, string>>
  /** The folders of older backups that were taken away. */
  readonly removed: readonly string[]
}

type Means = { readonly environment: Environment; readonly clock: Clock; readonly random: Random }

/** Backs up a database that is in use, its keys apart, both as of one moment; then takes away what is too old. */
export async function makeBackup({ environment, clock, random }: Means, wishes: BackupWishes): Promise<MadeBackup> {
  const [id, madeAt] = [random.id(), clock.now()]
  const name = `${madeAt.toISOString().slice(0, 19).replaceAll(':', '-')}Z-${id}`
  const drafts = { main: draftIn(wishes.folders.main, 'main', name), keys: draftIn(wishes.folders.keys, 'keys', name) }
  try {
    const end = backupDialect === 'sqlite' ? 'sqlite' : 'lines'
    const files = { main: join(drafts.main, `main.${end}`), keys: join(drafts.keys, `keys.${end}`) }
    const written = await (await backupEngine()).write(environment.databaseUrl, files)
    for (const file of keyFiles) copyFileSync(join(environment.dataDirectory, 'keys', file), join(drafts.keys, file))
    const common = { format: 1, id, engine: backupDialect, madeAt: madeAt.toISOString(), migrations: written.migrations } as const
    const manifests = {
      main: { ...common, part: 'main', rows: written.main, files: await sealFiles(drafts.main, [`main.${end}`], wishes.recipient) },
      keys: { ...common, part: 'keys', rows: written.keys, files: await sealFiles(drafts.keys, [`keys.${end}`, ...keyFiles], wishes.recipient) },
    } as const satisfies Record<Part, Manifest>
    const places = { main: finish(drafts.main, manifests.main), keys: finish(drafts.keys, manifests.keys) }
    return { id, manifests, places, removed: parts.flatMap((part) => removeOld(join(wishes.folders[part], part), { now: madeAt, days: wishes.days[part] })) }
  } catch (error) {
    for (const draft of Object.values(drafts)) rmSync(draft, { recursive: true, force: true })
    throw error
  }
}

function draftIn(folder: string, part: Part, name: string): string {
  const draft = join(folder, part, `unfinished-${name}`)
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  return draft
}

/** Encrypts where that is wanted, makes sure that it is on the disk, and notes what lies there. */
async function sealFiles(folder: string, names: readonly string[], recipient: string | null): Promise<Manifest['files']> {
  const files: Manifest['files'] = []
  for (const name of names) {
    const stored = recipient === null ? name : `${name}.age`
    if (recipient !== null) {
      await encryptFile(join(folder, name), join(folder, stored), recipient)
      rmSync(join(folder, name))
    }
    flush(join(folder, stored))
    files.push({ name: stored, ...(await digestOf(join(folder, stored))) })
  }
  return files
}

export async function digestOf(file: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer) // a file's chunks
  return { sha256: hash.digest('hex'), bytes: statSync(file).size }
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** The manifest last, then the folder under its own name: what has that name is whole. */
function finish(draft: string, manifest: Manifest): string {
  writeFileSync(join(draft, 'manifest.json'), writeManifest(manifest), { mode: 0o600, flush: true })
  const place = draft.replace(/unfinished-(?=[^/\\]*$)/, '')
  renameSync(draft, place)
  return place
}

/** The finished backups in a folder, the newest last. */
export function backupsIn(folder: string): { place: string; manifest: Manifest }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'manifest.json'))).map((name) => ({ place: join(folder, name), manifest: manifestIn(join(folder, name)) }))
    .sort((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? -1 : 1))
}

/** @throws when there is none */
export function manifestIn(place: string): Manifest {
  return readManifest(readFileSync(join(place, 'manifest.json'), 'utf8'))
}

function removeOld(folder: string, { now, days }: { now: Date; days: number }): string[] {
  const old = backupsIn(folder).slice(0, -1).filter(({ manifest }) => now.getTime() - Date.parse(manifest.madeAt) > days * 86_400_000)
  for (const { place } of old) rmSync(place, { recursive: true })
  return old.map(({ place }) => place)
}
