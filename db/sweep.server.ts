import { dialect } from './vocabulary'

export interface Swept {
  readonly milliseconds: number
  /** False when others held part of it meanwhile: what is left is swept the next time. */
  readonly isWhole: boolean
}

/**
 * Takes away what erased rows leave in the files of the database.
 *
 * SQLite overwrites what is deleted at once (`secure_delete`); what is left lies in the write-ahead log, which is emptied here, and then the file is
 * written anew without its holes. That holds up who wants to write for its duration, and readers not at all: 1.8 s for 100 MB that stay, on two processors shared
 * with others. A writer gives up after five seconds, so a file above some 250 MB is swept at night, when nobody sends.
 *
 * PostgreSQL: `VACUUM FULL` writes each table anew, waiting two seconds at the most for a table in use. The blocks that become free on the disk, its
 * write-ahead log and its archives are not overwritten by it: docs/self-hosting.md says what that means.
 */
export async function sweepDatabase(url: string): Promise<Swept> {
  const started = performance.now()
  const isWhole = dialect === 'postgres' ? await sweepPostgres(url) : await sweepSqlite(url)
  return { isWhole, milliseconds: Math.round(performance.now() - started) }
}

async function sweepSqlite(url: string): Promise<boolean> {
  const { default: Sqlite } = await import('better-sqlite3')
  const connection = new Sqlite(url.replace(/^file:/, ''), { timeout: 5000 })
  try {
    connection.pragma('secure_delete = ON')
    connection.exec('VACUUM')
    const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[] // its three columns
    return result?.busy === 0
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  } finally {
    connection.close()
  }
}

async function sweepPostgres(url: string): Promise<boolean> {
  const { openPool } = await import('./engines/pool.server')
  const pool = openPool({ connectionString: url, max: 1 })
  let isWhole = true
  try {
    const { rows } = await pool.query<{ name: string }>("SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'")
    await pool.query("SET lock_timeout = '2s'")
    for (const { name } of rows) await pool.query(`VACUUM FULL ${name}`).catch(() => { isWhole = false })
    return isWhole
  } finally {
    await pool.end()
  }
}
