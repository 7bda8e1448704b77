import { copyFileSync, existsSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { keyTables } from './key-tables'
import { RestoreError, type BackupEngine, type RowCounts } from './backup-engine'

// Two files of SQLite. Read in one transaction of a connection of its own: with a write-ahead log that holds up no writer.

interface Made {
  readonly type: string
  readonly name: string
  readonly table: string
  readonly sql: string
}

const fileOf = (url: string) => url.replace(/^file:/, '')
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const isKeys = ({ table }: Pick<Made, 'table'>) => keyTables.includes(table)

export const sqliteParts: BackupEngine = {
  async write(url, files) {
    const source = new Sqlite(fileOf(url))
    source.pragma('foreign_keys = OFF') // what the keys refer to is in the other file
    try {
      const made = schemaOf(source)
      makeTables(files.main, made.filter(({ type }) => type === 'table'))
      makeTables(files.keys, made.filter((one) => one.type === 'table' && isKeys(one)))
      const counts = copyRows(source, made, files)
      finish(files.main, made.filter(({ type }) => type !== 'table'))
      return counts
    } finally {
      source.close()
    }
  },

  async isInUse(url) {
    if (!existsSync(fileOf(url))) return false
    const connection = new Sqlite(fileOf(url), { timeout: 500 })
    try {
      connection.pragma('journal_mode = DELETE') // only who is alone may leave the write-ahead log
      return false
    } catch (error) {
      if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true
      if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_NOTADB') return false
      throw error
    } finally {
      connection.close()
    }
  },

  async isThere(url) {
    return existsSync(fileOf(url))
  },

  async clear(url) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(fileOf(url) + end, { force: true })
  },

  async readMain(url, file) {
    copyFileSync(file, fileOf(url))
    const connection = new Sqlite(fileOf(url))
    try {
      const check: unknown = connection.pragma('integrity_check', { simple: true })
      if (check !== 'ok') throw new RestoreError(`The main part is damaged: ${String(check)}.\nHoveddelen er beskadiget: ${String(check)}.`)
      return countRows(connection, 'main', schemaOf(connection).filter((one) => one.type === 'table' && !isKeys(one)).map(({ name }) => name))
    } finally {
      connection.close()
    }
  },

  async readKeys(url, file) {
    const connection = new Sqlite(fileOf(url))
    try {
      connection.pragma('foreign_keys = ON')
      connection.exec(`ATTACH '${file.replaceAll("'", "''")}' AS part`)
      return connection.transaction(() => keyTables.reduce((sum, table) => sum + takeIn(connection, table), 0))()
    } finally {
      connection.close()
    }
  },
}

function schemaOf(connection: Sqlite.Database): Made[] {
  return connection.prepare("SELECT type, name, tbl_name AS \"table\", sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY rowid").all() as Made[] // the columns named
}

function makeTables(file: string, tables: readonly Made[]): void {
  makeAtOnce(file, tables)
}

/** Indexes and triggers come last; then the file is whole on the disk. */
function finish(file: string, rest: readonly Made[]): void {
  makeAtOnce(file, rest)
}

/** In one transaction: each by itself would wait for the disk hundreds of times. */
function makeAtOnce(file: string, made: readonly Made[]): void {
  const target = new Sqlite(file)
  target.transaction(() => { for (const { sql } of made) target.exec(sql) })()
  target.close()
}

function copyRows(source: Sqlite.Database, made: readonly Made[], files: { main: string; keys: string }) {
  for (const [name, file] of Object.entries({ part_main: files.main, part_keys: files.keys })) source.prepare(`ATTACH ? AS ${name}`).run(file)
  source.exec('BEGIN')
  const tables = made.filter(({ type }) => type === 'table')
  for (const one of tables) source.exec(`INSERT INTO ${isKeys(one) ? 'part_keys' : 'part_main'}.${quoted(one.name)} SELECT * FROM main.${quoted(one.name)}`)
  source.exec('DELETE FROM part_main.sqlite_sequence; INSERT INTO part_main.sqlite_sequence SELECT * FROM main.sqlite_sequence') // numbers that were given stay given
  const names = (keys: boolean) => tables.filter((one) => isKeys(one) === keys).map(({ name }) => name)
  const counts = { main: countRows(source, 'part_main', names(false)), keys: countRows(source, 'part_keys', names(true)) }
  source.exec('COMMIT')
  return { ...counts, migrations: counts.main.__drizzle_migrations ?? 0 }
}

function countRows(connection: Sqlite.Database, schema: string, tables: readonly string[]): RowCounts {
  return Object.fromEntries(tables.map((name) => [name, connection.prepare(`SELECT count(*) FROM ${schema}.${quoted(name)}`).pluck().get() as number])) // count(*) is a number
}

/** The guards of a table make way while its rows come back, and stand again in the same transaction. */
function takeIn(connection: Sqlite.Database, table: string): number {
  const columns = connection.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, 'part') as string[] // names of columns
  if (columns.length === 0) return 0
  const guards = schemaOf(connection).filter((one) => one.type === 'trigger' && one.table === table)
  const [parent] = connection.prepare('SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)').all(table) as { table: string; from: string; to: string }[] // as selected
  const known = parent ? `WHERE ${quoted(parent.from)} IN (SELECT ${quoted(parent.to)} FROM main.${quoted(parent.table)})` : ''
  const list = columns.map(quoted).join(', ')
  for (const { name } of guards) connection.exec(`DROP TRIGGER ${quoted(name)}`)
  const { changes } = connection.prepare(`INSERT OR IGNORE INTO main.${quoted(table)} (${list}) SELECT ${list} FROM part.${quoted(table)} ${known}`).run()
  for (const { sql } of guards) connection.exec(sql)
  return changes
}
