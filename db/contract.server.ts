import { AsyncLocalStorage } from 'node:async_hooks'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** What query code may do. No transactions of its own and no raw SQL: see `unitOfWork`. */
export type Queries = Pick<PgDatabase<PgQueryResultHKT>, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count'>

export interface Database {
  /** For reading only. On SQLite a connection that refuses writes; never sees half a unit of work. */
  readonly read: Queries
  /**
   * Runs the work in one serialisable transaction and returns its value once it is durably committed. A throw rolls
   * everything back. Nothing slow and nothing from outside belongs in it (no mail, no hashing of passwords); it may
   * be run again on PostgreSQL when another transaction got in the way. Units do not nest.
   */
  unitOfWork<T>(work: (tx: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const inside = new AsyncLocalStorage<true>()

/** Runs a unit's work where another unit may not begin. */
export function withoutNesting<T>(work: () => Promise<T>): Promise<T> {
  return inside.run(true, work)
}

export function refuseNesting(): void {
  if (inside.getStore()) throw new Error('a unit of work was begun inside another one')
}

/** The database takes nothing more at the moment: the disk is full, or may only be read. Nothing of the unit of work is stored. */
export class CannotWriteError extends Error {
  override readonly name = 'CannotWriteError'
}

/** By its name: the server and the pages are bundles of their own, each with its own class. */
export const isCannotWrite = (error: unknown): boolean => error instanceof Error && error.name === 'CannotWriteError'

/** Codes of SQLite, and SQLSTATEs of PostgreSQL (disk_full, read_only_sql_transaction, out of other resources). */
const noRoom = /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|53100|25006)/

/** The same error, or, where it or what caused it means that nothing can be written, one that says so. */
export function asCannotWrite(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && noRoom.test(cause.code)) return new CannotWriteError(`nothing can be written: ${cause.code}`, { cause: error })
  }
  return error
}
