import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startProcess } from './server-process'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with a demonstration that was made and ended: to be copied. */
    seededDemo: string
  }
}

/** Makes the demonstration once, as its first start does, for all journeys that begin with one. */
export default async function seedDemo(project: TestProject): Promise<() => void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-demo-'))
  const server = await startProcess({ mode: 'demo', dataDirectory })
  await server.end()
  project.provide('seededDemo', dataDirectory)
  return () => { rmSync(dataDirectory, { recursive: true, force: true }) }
}
