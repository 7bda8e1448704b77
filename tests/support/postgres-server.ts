import type { TestProject } from 'vitest/node'
import { startOwnPostgres } from './own-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a server on which the tests may make databases. */
    postgresUrl: string
  }
}

/** Starts a real PostgreSQL server for the tests, and takes it away again after them. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startOwnPostgres(['full_page_writes=off', 'synchronous_commit=off', 'autovacuum=off', 'jit=off'])
  project.provide('postgresUrl', server.url)
  return server.stop
}
