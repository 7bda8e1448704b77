import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  readonly address: string
  readonly dataDirectory: string
  /** Everything that the server has written to its terminal and log. */
  output(): string
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => { resolve(typeof address === 'object' && address ? address.port : 0) })
    })
  })
}

/** Starts the built server as its own process on a data folder of its own. */
export async function startServer(mode: 'demo' | 'real'): Promise<RunningServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-journey-'))
  const port = await freePort()
  const env = { ...process.env, NODE_ENV: 'production' as const, MODE: mode, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDirectory, DATABASE_URL: '' }
  const child = spawn(process.execPath, ['build/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  child.stdout.on('data', (chunk: Buffer) => { written += chunk.toString() })
  child.stderr.on('data', (chunk: Buffer) => { written += chunk.toString() })
  const address = `http://localhost:${port}`
  await untilHealthy(address, child, () => written)
  return {
    address,
    dataDirectory,
    output: () => written,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

async function untilHealthy(address: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended at once:\n${output()}`)
    const answer = await fetch(`${address}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the server did not answer:\n${output()}`)
}
