import { setImmediate as nextTurn } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { asCannotWrite, CannotWriteError, refuseNesting, withoutNesting, type Database, type Queries } from '../contract.server'
import { keepStatements } from './kept-statements.server'
import { migrationsFolder } from './migrations-folder.server'

/** What must be true of every connection. `synchronous` comes after WAL: set before it, it silently falls back to NORMAL. */
const pragmas = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
] as const

function connect(file: string): Sqlite.Database {
  const connection = new Sqlite(file)
  for (const [name, value, expected] of pragmas) {
    connection.pragma(`${name} = ${value}`)
    const actual: unknown = connection.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`SQLite did not take ${name} = ${value}: it is ${String(actual)}`)
  }
  return connection
}

interface Pending {
  /** Runs the work; in a savepoint of its own when it shares the commit with others. */
  run(isAlone: boolean): Promise<boolean>
  settle(committed: boolean, reason?: unknown): void
}

/**
 * So many queued units share one commit, and so one wait for the disk. A turn of the event loop is awaited first, so that all
 * the requests that have come meanwhile are in the queue.
 */
const groupSize = 16

/** Two connections: one that only reads, one that only writes, units queued one after another. */
export function openSqlite(url: string): Database {
  const file = url.replace(/^file:/, '')
  const writer = connect(file)
  migrate(drizzle(writer, { casing: 'snake_case' }), { migrationsFolder: migrationsFolder('sqlite') })
  const reader = connectToRead(file)
  const queue = writeQueue(writer)
  return {
    read: queriesOf(reader),
    unitOfWork: (work) => queue.add(work),
    async close() {
      await queue.drained()
      reader.close()
      writer.close()
    },
  }
}

function connectToRead(file: string): Sqlite.Database {
  const reader = connect(file)
  reader.pragma('query_only = ON')
  return reader
}

export function openSqliteReader(url: string): Queries {
  return queriesOf(connectToRead(url.replace(/^file:/, '')))
}

/** SQLite's drizzle is typed as PostgreSQL's at this one edge: see the vocabulary. */
function queriesOf(connection: Sqlite.Database): Queries {
  return drizzle(keepStatements(connection), { casing: 'snake_case' }) as unknown as Queries
}

/** The words of transactions, prepared: parsing them anew costs as much as a small insert. */
function wordsOf(writer: Sqlite.Database) {
  const word = (sql: string) => {
    const statement = writer.prepare(sql)
    return () => { statement.run() }
  }
  return {
    begin: word('BEGIN IMMEDIATE'), commit: word('COMMIT'), rollback: word('ROLLBACK'),
    savepoint: word('SAVEPOINT unit'), release: word('RELEASE unit'), rollbackToSavepoint: word('ROLLBACK TO unit'),
    isOpen: () => writer.inTransaction,
  }
}
type Words = ReturnType<typeof wordsOf>

function writeQueue(writer: Sqlite.Database) {
  const tx = queriesOf(writer)
  const words = wordsOf(writer)
  const pending: Pending[] = []
  let draining: Promise<void> | null = null

  async function drain(): Promise<void> {
    while (pending.length > 0) await commitTogether(words, pending.splice(0, groupSize))
    draining = null
  }

  function add<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    refuseNesting()
    const result = new Promise<T>((resolve, reject) => pending.push(pendingUnit(words, () => work(tx), { resolve, reject: (reason) => { reject(asCannotWrite(reason)) } })))
    draining ??= nextTurn().then(() => withoutNesting(drain))
    return result
  }

  return { add, drained: async () => { await draining } }
}

interface Ends<T> {
  resolve(value: T): void
  reject(reason: unknown): void
}

/** One unit of the queue. Its value is told only after the commit; one that fails takes no other with it. */
function pendingUnit<T>(words: Words, work: () => Promise<T>, { resolve, reject }: Ends<T>): Pending {
  let outcome: { value: T } | { error: unknown } | null = null
  return {
    async run(isAlone) {
      if (!isAlone) words.savepoint()
      try {
        outcome = { value: await work() }
        if (!isAlone) words.release()
        return true
      } catch (error) {
        outcome = { error }
        if (!isAlone && words.isOpen()) {
          words.rollbackToSavepoint()
          words.release()
        }
        return false
      }
    },
    settle(committed, reason) {
      if (outcome && 'error' in outcome) reject(outcome.error)
      else if (committed && outcome) resolve(outcome.value)
      else reject(reason ?? new Error('the transaction was rolled back'))
    },
  }
}

async function commitTogether(words: Words, units: readonly Pending[]): Promise<void> {
  try {
    words.begin()
    if (await runAll(words, units)) words.commit()
    else words.rollback()
    for (const unit of units) unit.settle(true)
  } catch (error) {
    if (words.isOpen()) words.rollback()
    for (const unit of units) unit.settle(false, error)
  }
}

/** False when there is nothing to commit: a unit alone that failed. One of several that fails has rolled itself back. */
async function runAll(words: Words, units: readonly Pending[]): Promise<boolean> {
  const isAlone = units.length === 1
  let succeeded = true
  for (const unit of units) {
    succeeded = (await unit.run(isAlone)) && succeeded
    if (!words.isOpen()) throw new CannotWriteError('SQLite has rolled everything back') // as it does on a full disk: what came before is gone too
  }
  return succeeded || !isAlone
}
