import Sqlite from 'better-sqlite3'

export interface Statements {
  /** The texts of what was asked of any SQLite database since the last time, in order, without what was filled in. */
  take(): string[]
  stop(): void
}

type Runs = Record<'run' | 'get' | 'all' | 'iterate', (this: Sqlite.Statement, ...given: unknown[]) => unknown>

/** Notes every statement that runs on SQLite in this process, until it is stopped. */
export function noteStatements(): Statements {
  const database = new Sqlite(':memory:')
  const runs = Object.getPrototypeOf(database.prepare('SELECT 1')) as Runs
  database.close()
  const [before, noted]: [Partial<Runs>, string[]] = [{}, []]
  for (const name of ['run', 'get', 'all', 'iterate'] as const) {
    const run = runs[name]
    before[name] = run
    runs[name] = function (...given) {
      noted.push(this.source)
      return run.apply(this, given)
    }
  }
  return { take: () => noted.splice(0), stop: () => { Object.assign(runs, before) } }
}
