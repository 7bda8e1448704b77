import { once } from 'node:events'
import { cpSync, createReadStream, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { PoolClient } from 'pg'
import { migrationsFolder } from '../engines/migrations-folder.server'
import { openPool } from '../engines/pool.server'
import { keyTables } from './key-tables'
import type { BackupEngine, PartFiles, RowCounts } from './backup-engine'

// Lines of text, `table<TAB>row as JSON`, read in one repeatable-read transaction, which holds up nobody (it is how pg_dump reads). Our own rather
// than pg_dump's, because the keys must not be in the main part for a moment, and both parts must be of the same moment.

const page = 2000
/** Stands where a table's name stands, before how far the tables have counted. */
const numbers = '@numbers'

export const postgresParts: BackupEngine = {
  write: (url, files) => connected(url, (client) => within(client, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', () => writeAll(client, files))),

  isInUse: (url) => connected(url, async (client) => {
    const { rows } = await client.query<{ n: string }>("SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'")
    return Number(rows[0]?.n) > 0
  }),

  isThere: (url) => connected(url, async (client) => (await tablesOf(client)).length > 0),

  clear: (url) => connected(url, async (client) => {
    await client.query('DROP SCHEMA IF EXISTS drizzle CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  }),

  async readMain(url, file, migrations) {
    await migrateTo(url, migrations)
    return connected(url, (client) => within(client, 'BEGIN', async () => {
      const tables = (await parentsFirst(client)).filter((table) => !keyTables.includes(table))
      return readIn(client, file, { into: tables, isKeys: false })
    }))
  },

  async readKeys(url, file) {
    const counts = await connected(url, (client) => within(client, 'BEGIN', async () => readIn(client, file, { into: keyTables, isKeys: true })))
    return Object.values(counts).reduce((sum, count) => sum + count, 0)
  },
}

async function connected<T>(url: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const pool = openPool({ connectionString: url, max: 1 })
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
    await pool.end()
  }
}

async function within<T>(client: PoolClient, begin: string, work: () => Promise<T>): Promise<T> {
  await client.query(begin)
  try {
    const value = await work()
    await client.query('COMMIT')
    return value
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function tablesOf(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
  return rows.map(({ name }) => name)
}

async function writeAll(client: PoolClient, files: PartFiles) {
  const counts: { main: Record<string, number>; keys: Record<string, number> } = { main: {}, keys: {} }
  const streams = { main: createWriteStream(files.main, { mode: 0o600 }), keys: createWriteStream(files.keys, { mode: 0o600 }) }
  for (const table of await parentsFirst(client)) {
    const part = keyTables.includes(table) ? 'keys' : 'main'
    counts[part][table] = await writeTable(client, table, streams[part])
  }
  for (const one of await numbersOf(client)) streams.main.write(`${numbers}\t${JSON.stringify(one)}\n`)
  const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM drizzle.__drizzle_migrations')
  for (const stream of Object.values(streams)) await new Promise<void>((resolve) => { stream.end(resolve) })
  return { ...counts, migrations: Number(rows[0]?.n) }
}

async function writeTable(client: PoolClient, table: string, stream: NodeJS.WritableStream): Promise<number> {
  await client.query(`DECLARE part NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${quoted(table)} t`)
  let written = 0
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${page} FROM part`)
    if (rows.length > 0 && !stream.write(rows.map(({ line }) => `${table}\t${line}\n`).join(''))) await once(stream, 'drain')
    written += rows.length
    if (rows.length < page) break
  }
  await client.query('CLOSE part')
  return written
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Brings an empty database to where the backed-up one was; what came after is migrated with its rows in it. */
async function migrateTo(url: string, migrations: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'uset-migrations-'))
  const pool = openPool({ connectionString: url, max: 1 })
  try {
    mkdirSync(join(folder, 'meta'))
    const journal = JSON.parse(readFileSync(join(migrationsFolder('postgres'), 'meta', '_journal.json'), 'utf8')) as { entries: { tag: string }[] } // drizzle-kit's own file
    const entries = journal.entries.slice(0, migrations)
    for (const { tag } of entries) cpSync(join(migrationsFolder('postgres'), `${tag}.sql`), join(folder, `${tag}.sql`))
    writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }))
    await migrate(drizzle(pool), { migrationsFolder: folder })
  } finally {
    await pool.end()
    rmSync(folder, { recursive: true })
  }
}

/** Tables in an order in which none refers to a later one. */
async function parentsFirst(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ child: string; parent: string }>("SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace")
  const waiting = new Set(await tablesOf(client))
  const order: string[] = []
  while (waiting.size > 0) {
    const free = [...waiting].filter((table) => !rows.some(({ child, parent }) => child === table && parent !== table && waiting.has(parent)))
    if (free.length === 0) throw new Error('tables refer to each other in a circle')
    for (const table of free) waiting.delete(table)
    order.push(...free)
  }
  return order
}

interface Reading {
  readonly into: readonly string[]
  readonly isKeys: boolean
}

/** Reads rows back in the order in which they were written, parents first, the guards aside meanwhile. */
async function readIn(client: PoolClient, file: string, { into, isKeys }: Reading): Promise<RowCounts> {
  const counts: Record<string, number> = {}
  const known = new Map<string, string>()
  for (const table of into) {
    await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`)
    known.set(table, isKeys ? await knownOnly(client, table) : '')
    counts[table] = 0
  }
  for await (const { table, rows } of batchesOf(file)) {
    if (table === numbers) await setNumbers(client, rows)
    const condition = known.get(table)
    if (condition !== undefined) counts[table] = (counts[table] ?? 0) + await insertRows(client, table, { rows, known: condition })
  }
  for (const table of into) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`)
  return counts
}

/** The rows of a part, so many at a time, each lot of one table. */
async function* batchesOf(file: string): AsyncGenerator<{ table: string; rows: string[] }> {
  let batch: { table: string; rows: string[] } = { table: '', rows: [] }
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    const tab = line.indexOf('\t')
    const [table, row] = [line.slice(0, tab), line.slice(tab + 1)]
    if (batch.rows.length > 0 && (table !== batch.table || batch.rows.length === page)) {
      yield batch
      batch = { table, rows: [] }
    }
    batch.table = table
    batch.rows.push(row)
  }
  if (batch.rows.length > 0) yield batch
}

async function insertRows(client: PoolClient, table: string, { rows, known }: { rows: readonly string[]; known: string }): Promise<number> {
  const { rowCount } = await client.query(`INSERT INTO ${quoted(table)} SELECT t.* FROM json_populate_recordset(NULL::${quoted(table)}, $1::json) t ${known} ON CONFLICT DO NOTHING`, [`[${rows.join(',')}]`])
  return rowCount ?? 0
}

/** A condition that leaves out rows of whom there is nothing. */
async function knownOnly(client: PoolClient, table: string): Promise<string> {
  const { rows } = await client.query<{ column: string; parent: string; key: string }>(`
    SELECT a.attname AS column, c.confrelid::regclass::text AS parent, f.attname AS key FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND c.conrelid = $1::regclass`, [`public.${table}`])
  const parts = rows.map(({ column, parent, key }) => `EXISTS (SELECT 1 FROM ${parent} p WHERE p.${quoted(key)} = t.${quoted(column)})`)
  return parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`
}

interface Numbers {
  readonly table: string
  readonly column: string
  /** The last that was given, or null. */
  readonly last: string | null
}

/** How far each table has counted: a number that was given once is not given again, although its row may be gone. */
async function numbersOf(client: PoolClient): Promise<Numbers[]> {
  const { rows } = await client.query<Numbers>(`
    SELECT c.table_name AS table, c.column_name AS column, s.last_value::text AS last FROM information_schema.columns c
    JOIN pg_sequences s ON s.schemaname = 'public' AND format('%I.%I', s.schemaname, s.sequencename) = pg_get_serial_sequence(format('%I.%I', c.table_schema, c.table_name), c.column_name)
    WHERE c.table_schema = 'public' AND c.is_identity = 'YES'`)
  return rows
}

async function setNumbers(client: PoolClient, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const { table, column, last } = JSON.parse(line) as Numbers // as written below
    if (last !== null) await client.query('SELECT setval(pg_get_serial_sequence($1, $2), $3)', [`public.${table}`, column, last])
  }
}
