import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startProcess } from '../../support/server-process'

export interface RunningServer {
  readonly address: string
  readonly dataDirectory: string
  /** Everything that the server has written to its terminal and log. */
  output(): string
  stop(): Promise<void>
}

/** Starts the built server as its own process on a data folder of its own; a demonstration on a copy of the one that was made before. */
export async function startServer(mode: 'demo' | 'real'): Promise<RunningServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-journey-'))
  if (mode === 'demo') cpSync(inject('seededDemo'), dataDirectory, { recursive: true })
  const { address, output, end } = await startProcess({ mode, dataDirectory })
  return {
    address, dataDirectory, output,
    async stop() {
      await end()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
