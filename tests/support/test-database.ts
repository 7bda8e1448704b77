import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Pool } from 'pg'
import { openDatabase, type Database } from '#db/database.server'
import { dialect } from '#db/vocabulary'

export interface TestDatabase {
  readonly db: Database
  readonly url: string
  dispose(): Promise<void>
}

let made = 0
let admin: Promise<Pool> | undefined
let migratedFile: Promise<string> | undefined

/** A database of its own for one test, on the engine of the run: a file, or a database on the real server. Copied from one that was migrated before. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  return dialect === 'postgres' ? makePostgres() : makeSqlite()
}

async function makeSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'uset-test-'))
  const file = join(folder, 'test.db')
  migratedFile ??= makeMigratedFile()
  copyFileSync(await migratedFile, file)
  const url = `file:${file}`
  const db = await openDatabase(url)
  return { db, url, dispose: async () => { await db.close(); rmSync(folder, { recursive: true }) } }
}

/** The file that is copied; made by whoever comes first since the migrations were last written. */
async function makeMigratedFile(): Promise<string> {
  const kept = join('.cache', 'test-databases', `${digestOfMigrations()}.db`)
  if (existsSync(kept)) return kept
  mkdirSync(dirname(kept), { recursive: true })
  const made = `${kept}.${process.pid}`
  await (await openDatabase(`file:${made}`)).close()
  renameSync(made, kept)
  return kept
}

function digestOfMigrations(): string {
  const folder = join('migrations', 'sqlite')
  const digest = createHash('sha256')
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.sql')).sort()) digest.update(name).update(readFileSync(join(folder, name)))
  return digest.digest('hex')
}

async function makePostgres(): Promise<TestDatabase> {
  const emptied = kept.pop() ?? await openEmpty(process.env.DATABASE_URL ?? '') // the address that picked the dialect
  return {
    db: emptied.db,
    url: emptied.url,
    async dispose() {
      await emptied.empty()
      kept.push(emptied)
    },
  }
}

/** A database that the file's next test may have: making one takes a server hundreds of times as long as emptying it. */
interface Emptied {
  readonly db: Database
  readonly url: string
  empty(): Promise<void>
}

const kept: Emptied[] = []

async function openEmpty(server: string): Promise<Emptied> {
  const name = `test_${process.pid}_${made++}`
  admin ??= openAdmin(server)
  await (await admin).query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  const url = addressOf(server, name)
  const connection = oneConnection(url)
  return { db: await openDatabase(url), url, empty: async () => { await connection.query(emptying) } }
}

/**
 * Empties every table in which there is something and starts its numbers anew, past the guards: a connection that replicates fires no triggers.
 * A sequence that is altered would get a new file each time, and the catalogue grow: it is set.
 */
const emptying = `
  SET session_replication_role = replica;
  DO $$
  DECLARE found record; has boolean;
  BEGIN
    FOR found IN SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public' LOOP
      EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || found.name || ')' INTO has;
      IF has THEN EXECUTE 'DELETE FROM ' || found.name; END IF;
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename), 1, false) FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
  END $$`

const template = 'migrated'
const addressOf = (server: string, database: string) => Object.assign(new URL(server), { pathname: `/${database}` }).toString()

/** Stays open between uses, and keeps no process alive. */
const oneConnection = (url: string) => new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true }).on('error', () => undefined) // one that the server ended is replaced

/** A connection that may make databases; and the one that is copied, made by whoever comes first to the run's server while the others wait. */
async function openAdmin(server: string): Promise<Pool> {
  const connection = oneConnection(server)
  await connection.query('SELECT pg_advisory_lock(1)')
  const there = await connection.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
  if (there.rowCount === 0) {
    await connection.query(`CREATE DATABASE ${template}`)
    await (await openDatabase(addressOf(server, template))).close()
  }
  await connection.query('SELECT pg_advisory_unlock(1)')
  return connection
}
