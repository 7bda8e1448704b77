import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { openDatabase, type Database } from '#db/database.server'
import { dialect } from '#db/vocabulary'

export interface TestDatabase {
  readonly db: Database
  readonly url: string
  dispose(): Promise<void>
}

let made = 0

/** A database of its own for one test, on the engine of the run: a file, or a database on the real server. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  return dialect === 'postgres' ? makePostgres() : makeSqlite()
}

async function makeSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'uset-test-'))
  const url = `file:${join(folder, 'test.db')}`
  const db = await openDatabase(url)
  return { db, url, dispose: async () => { await db.close(); rmSync(folder, { recursive: true }) } }
}

async function makePostgres(): Promise<TestDatabase> {
  const server = inject('postgresUrl')
  const name = `test_${process.pid}_${made++}`
  const admin = new Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString()
  const db = await openDatabase(url)
  return {
    db,
    url,
    async dispose() {
      await db.close()
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
    },
  }
}
