import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcess } from '../support/server-process'

export interface BenchServer {
  readonly address: string
  readonly postPath: string
  stop(): Promise<void>
}

/** The built server in demo mode, as its own process, so that the load and the server do not share a core's time slice. */
export async function startBenchServer(): Promise<BenchServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-bench-'))
  const { port, end } = await startProcess({ mode: 'demo', dataDirectory, logLevel: 'error' })
  const address = `http://127.0.0.1:${port}`
  const home = await (await fetch(address)).text()
  const postPath = /href="(\/posts\/[^"]+)"/.exec(home)?.[1] ?? '/'
  return {
    address, postPath,
    async stop() {
      await end()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
