import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { inject } from 'vitest'
import { dialect } from '#db/vocabulary'
import type { AppContext } from '~/platform/app-context.server'
import { loadKeys } from '~/platform/keys.server'
import { openTestApp, type TestApp } from './test-app'
import { testEnvironment } from './test-platform'

/** A whole application whose keys and backups lie in folders of its own, as an operator has them. */
export async function openInFolder(): Promise<TestApp & { readonly folder: string }> {
  const [opened, folder] = [await openTestApp(), mkdtempSync(join(tmpdir(), 'uset-backup-'))]
  const environment = testEnvironment({ dataDirectory: folder, backupDirectory: join(folder, 'backups'), databaseUrl: opened.database.url })
  return { ...opened, folder, app: { ...opened.app, keys: loadKeys(folder), environment } }
}

export interface EmptyPlace {
  readonly folder: string
  readonly url: string
  environment(backupDirectory: string): AppContext['environment']
}

let made = 0

/** An empty folder and an empty database, as on a new machine. */
export async function emptyPlace(): Promise<EmptyPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'uset-restored-'))
  const url = dialect === 'postgres' ? await emptyDatabase() : `file:${join(folder, 'uset.sqlite')}`
  return { folder, url, environment: (backupDirectory) => testEnvironment({ dataDirectory: folder, backupDirectory, databaseUrl: url }) }
}

async function emptyDatabase(): Promise<string> {
  const [server, name] = [inject('postgresUrl'), `restored_${process.pid}_${made++}`]
  const admin = new Pool({ connectionString: server, max: 1 })
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  return Object.assign(new URL(server), { pathname: `/${name}` }).toString()
}

interface Ran {
  readonly code: number | null
  readonly said: string
}

/** Runs a built command as an operator would. */
export function runCommand(name: string, words: readonly string[], where: { readonly folder: string; readonly url: string; readonly backups?: string }): Promise<Ran> {
  const env = { ...process.env, NODE_ENV: 'production' as const, MODE: 'real', DATA_DIR: where.folder, DATABASE_URL: where.url, BACKUP_DIR: where.backups ?? '', LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, [join('build', 'commands', `${name}.js`), ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  return new Promise((resolve) => { child.once('close', (code) => { resolve({ code, said }) }) })
}
