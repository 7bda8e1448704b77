import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface BenchServer {
  readonly address: string
  readonly postPath: string
  stop(): Promise<void>
}

/** The built server in demo mode, as its own process, so that the load and the server do not share a core's time slice. */
export async function startBenchServer(): Promise<BenchServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-bench-'))
  const port = 20_000 + (process.pid % 20_000)
  const env = { ...process.env, MODE: 'demo', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDirectory, DATABASE_URL: '', LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, ['build/main.js'], { env, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}`
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(`${address}/healthz`).catch(() => null)
    if (answer?.ok) break
    if (attempt > 300 || child.exitCode !== null) throw new Error('the server did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const home = await (await fetch(address)).text()
  const postPath = /href="(\/posts\/[^"]+)"/.exec(home)?.[1] ?? '/'
  return {
    address, postPath,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
