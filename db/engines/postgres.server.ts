import { randomInt } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { asCannotWrite, refuseNesting, withoutNesting, type Database, type Queries } from '../contract.server'
import { migrationsFolder } from './migrations-folder.server'
import { openPool } from './pool.server'

/**
 * SQLSTATEs after which a serialisable transaction is simply run again: serialization_failure, deadlock_detected, and
 * unique_violation, by which PostgreSQL tells of two units that inserted the same at once (its manual, 13.2.3). Run again, the
 * second sees what the first has written and refuses in words.
 */
const retriable = new Set(['40001', '40P01', '23505'])
const attempts = 30

/** A pool of connections; every unit of work is a serialisable transaction, run again when it met another. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = openPool({ connectionString: url, max: 10 })
  const db = drizzle(pool, { casing: 'snake_case' })
  await migrate(db, { migrationsFolder: migrationsFolder('postgres') })

  async function attempt<T>(work: (tx: Queries) => Promise<T>, left: number): Promise<T> {
    try {
      return await withoutNesting(() => db.transaction((tx) => work(tx as unknown as Queries), { isolationLevel: 'serializable' }))
    } catch (error) {
      if (left === 0 || !retriable.has(sqlState(error))) throw asCannotWrite(error)
      await new Promise((resolve) => setTimeout(resolve, randomInt(1, Math.min(200, 4 * 2 ** (attempts - left + 1))))) // at random, so that those who met do not meet again
      return attempt(work, left - 1)
    }
  }

  return {
    read: db as unknown as Queries,
    unitOfWork(work) {
      refuseNesting()
      return attempt(work, attempts)
    },
    close: () => pool.end(),
  }
}

/** One connection, on which the server itself refuses to write. */
export function openPostgresReader(url: string): Queries {
  const pool = openPool({ connectionString: url, max: 1, options: '-c default_transaction_read_only=on' })
  return drizzle(pool, { casing: 'snake_case' }) as unknown as Queries
}

/** The SQLSTATE of an error or of what caused it (drizzle wraps the driver's error), or ''. */
function sqlState(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return sqlState(error.cause)
}
