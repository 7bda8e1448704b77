import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcess } from '../../support/server-process'

export interface RunningServer {
  readonly address: string
  readonly dataDirectory: string
  /** Everything that the server has written to its terminal and log. */
  output(): string
  stop(): Promise<void>
}

/** Starts the built server as its own process on a data folder of its own. */
export async function startServer(mode: 'demo' | 'real'): Promise<RunningServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-journey-'))
  const { address, output, end } = await startProcess({ mode, dataDirectory })
  return {
    address, dataDirectory, output,
    async stop() {
      await end()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
