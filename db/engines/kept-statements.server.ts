import type Sqlite from 'better-sqlite3'

/** Texts of statements are few, but a list of values in one can have any length: what was asked longest ago makes way. */
const mostKept = 600

type Asking = Pick<Sqlite.Statement<unknown[]>, 'run' | 'get' | 'all'>

/** What drizzle asks of a statement. In `raw` mode a statement answers in arrays from then on: so there are two. */
interface KeptStatement extends Asking {
  raw(): Asking
}

/**
 * Has a connection compile each text once: drizzle asks anew for every query, and compiling takes longer than reading a few rows.
 * SQLite compiles anew by itself where the schema has changed meanwhile (sqlite.org/c3ref/prepare.html).
 */
export function keepStatements(connection: Sqlite.Database): Sqlite.Database {
  const compile = connection.prepare.bind(connection)
  const kept = new Map<string, KeptStatement>()
  return Object.assign(connection, {
    prepare(text: string): KeptStatement {
      const known = kept.get(text) ?? keptStatement(() => compile(text))
      kept.delete(text) // to the end, where the newest stand
      kept.set(text, known)
      const [oldest] = kept.size > mostKept ? kept.keys() : []
      if (oldest !== undefined) kept.delete(oldest)
      return known
    },
  })
}

function keptStatement(compile: () => Sqlite.Statement<unknown[]>): KeptStatement {
  let [plain, raw]: [Sqlite.Statement<unknown[]> | null, Sqlite.Statement<unknown[]> | null] = [null, null]
  const whole = () => plain ??= compile()
  return {
    run: (...given) => whole().run(...given),
    get: (...given) => whole().get(...given),
    all: (...given) => whole().all(...given),
    raw: () => raw ??= compile().raw(),
  }
}
