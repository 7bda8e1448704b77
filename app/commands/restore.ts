import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RestoreError } from '#db/backup/backup-engine'
import { backupsIn, type Part } from '~/platform/backup/make-backup.server'
import { readBackup, type RestoreWishes } from '~/platform/backup/restore-backup.server'
import { tombstonesIn } from '~/platform/backup/tombstone-files.server'
import type { Tombstone } from '~/domain/retention/tombstones'
import { readEnvironment, type Environment } from '~/platform/environment.server'
import { openApp } from '~/platform/open-app.server'
import { settleRestored } from '../use-cases/settle-restored.server'
import { readOptions } from './options'

const options = {
  from: { type: 'string' }, 'keys-from': { type: 'string' }, main: { type: 'string' }, keys: { type: 'string' }, identity: { type: 'string' }, replace: { type: 'boolean' }, demo: { type: 'boolean' },
} as const

/**
 * `npm run restore`: reads the newest backup in BACKUP_DIR, or in `--from <folder>` and `--keys-from <folder>`, or the parts `--main <folder>` and
 * `--keys <folder>`; `--identity <file>` opens encrypted ones, `--replace` overwrites what is there. Exit codes: 0 done, 1 not done.
 */
async function restore(): Promise<void> {
  process.umask(0o077)
  const environment = readEnvironment(process.env)
  const { wishes, stones } = readWishes(environment)
  const read = await readBackup(environment, wishes)
  say(`Whole and read in / hel og indlæst:  ${read.rows} rows and / rækker og ${read.keyRows} keys / nøgler, ${read.main.madeAt}`)

  const app = await openApp(environment)
  try {
    const settled = await settleRestored(app, { id: read.main.id, madeAt: read.main.madeAt, stones })
    say(`Audit log / sporet:  ${settled.events} events / hændelser, ${settled.isWhole ? 'whole / helt' : 'BROKEN / BRUDT'}`)
    say(`Erased again / slettet igen:  ${settled.erasedAgain} (${stones.length} tombstones / gravsten)`)
    if (!settled.isWhole) process.exitCode = 1
  } finally {
    await app.reports.close()
    await app.db.close()
  }
  say('Start the server as usual. / Start serveren som sædvanlig.')
}

function readWishes({ dataDirectory, backupDirectory }: Environment): { wishes: RestoreWishes; stones: Tombstone[] } {
  const given = readOptions(options)
  if (!given.ok) throw new Error(given.refusal)
  const { from = backupDirectory, identity, replace = false, ...rest } = given.value
  const folders = { main: from, keys: rest['keys-from'] ?? from }
  const places = { main: rest.main ?? newest(folders.main, 'main'), keys: rest.keys ?? newest(folders.keys, 'keys') }
  return {
    wishes: { places, identity: identity === undefined ? null : readFileSync(identity, 'utf8'), replaces: replace },
    stones: tombstonesIn([...new Set([dataDirectory, backupDirectory, ...Object.values(folders)])]),
  }
}

function newest(folder: string, part: Part): string {
  const last = backupsIn(join(folder, part)).at(-1)
  if (!last) throw new RestoreError(`There is no backup of the part ${part} in ${folder}.\nDer ligger ingen sikkerhedskopi af delen ${part} i ${folder}.`)
  return last.place
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await restore()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
