import type { Database, Queries } from './contract.server'
import { dialect } from './vocabulary'

export { isCannotWrite, type Database, type Queries } from './contract.server'

/** Opens the database that the URL names (`file:…` or a path for SQLite, `postgres://…`) and brings its schema up to date. */
export async function openDatabase(url: string): Promise<Database> {
  if (dialect === 'postgres') return (await import('./engines/postgres.server')).openPostgres(url)
  return (await import('./engines/sqlite.server')).openSqlite(url)
}

/** A connection of its own that can only read, for a thread beside the server's. The schema is up to date by then. */
export async function openReader(url: string): Promise<Queries> {
  if (dialect === 'postgres') return (await import('./engines/postgres.server')).openPostgresReader(url)
  return (await import('./engines/sqlite.server')).openSqliteReader(url)
}
