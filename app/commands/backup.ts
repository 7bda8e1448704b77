import { existsSync } from 'node:fs'
import { openDatabase } from '#db/database.server'
import { allTombstones } from '#db/stores/erasures'
import { clocks } from '~/domain/retention/clocks'
import { addTombstones } from '~/platform/backup/tombstone-files.server'
import { makeBackup, type MadeBackup } from '~/platform/backup/make-backup.server'
import { systemClock } from '~/platform/clock.server'
import { readEnvironment, type Environment } from '~/platform/environment.server'
import { systemRandom } from '~/platform/random.server'
import { readOptions } from './options'

const options = {
  to: { type: 'string' }, 'keys-to': { type: 'string' }, age: { type: 'string' }, 'keep-days': { type: 'string', default: '90' }, demo: { type: 'boolean' },
} as const

/** Backups of the keys are never kept longer: then older backups of the rest open nothing that was erased since. */
const keyDays = clocks['key-backups'].length.of === 'days' ? clocks['key-backups'].length.count : 7

/**
 * `npm run backup`: backs up the database while the server runs, in two parts that lie apart. `--to <folder>` (or BACKUP_DIR), `--keys-to <folder>`,
 * `--age age1…` encrypts, `--keep-days 90` for the main part. Exit codes: 0 done, 1 not done.
 */
async function backup(): Promise<void> {
  process.umask(0o077)
  const given = readOptions(options)
  if (!given.ok) throw new Error(given.refusal)
  const environment = readEnvironment(process.env)
  const main = given.value.to ?? environment.backupDirectory
  const folders = { main, keys: given.value['keys-to'] ?? main }
  refuseMissing(environment)
  const made = await makeBackup({ environment, clock: systemClock, random: systemRandom }, { folders, recipient: given.value.age ?? null, days: { main: wholeDays(given.value['keep-days']), keys: keyDays } })
  await keepBeside(environment, [environment.dataDirectory, ...new Set(Object.values(folders))])
  process.stdout.write(told(made, given.value.age !== undefined))
}

async function keepBeside({ databaseUrl }: Environment, folders: readonly string[]): Promise<void> {
  const db = await openDatabase(databaseUrl)
  try {
    addTombstones(folders, await allTombstones(db.read))
  } finally {
    await db.close()
  }
}

function wholeDays(text: string): number {
  if (/^\d{1,4}$/.test(text) && Number(text) > 0) return Number(text)
  throw new Error('--keep-days is a whole number of days.\n--keep-days er et helt antal dage.')
}

function refuseMissing({ databaseUrl }: Environment): void {
  const file = /^file:(.*)$/.exec(databaseUrl)?.[1]
  if (file !== undefined && !existsSync(file)) throw new Error(`There is no database ${file}.\nDatabasen ${file} findes ikke.`)
}

function told({ places, manifests, removed }: MadeBackup, isEncrypted: boolean): string {
  const rows = (part: 'main' | 'keys') => Object.values(manifests[part].rows).reduce((sum, count) => sum + count, 0)
  return [
    `Main part / hoveddel:  ${places.main}  (${rows('main')} rows / rækker)`,
    `Key part / nøgledel:  ${places.keys}  (${rows('keys')} rows / rækker)`,
    ...(isEncrypted ? [] : ['Not encrypted: keep the two parts on different disks, or say --age. / Ikke krypteret: gem de to dele på hver sin disk, eller brug --age.']),
    ...removed.map((place) => `Too old, taken away / for gammel, fjernet:  ${place}`),
    '',
  ].join('\n')
}

try {
  await backup()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
