import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { freePort } from './free-port'

export interface ServerProcess {
  readonly address: string
  readonly port: number
  readonly pid: number | undefined
  /** Everything that the server has written to its terminal and log. */
  output(): string
  /** It is gone, whoever ended it. */
  hasEnded(): boolean
  /** Ends it: in order, or at once with SIGKILL. Resolves when it is gone. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

export interface ProcessWishes {
  readonly mode: 'demo' | 'real'
  readonly dataDirectory: string
  /** By default a file in the data directory. */
  readonly databaseUrl?: string
  /** By default one that is free. */
  readonly port?: number
  readonly logLevel?: string
  /** A program that starts it, with that one's own words: it watches the server, or makes its surroundings and then becomes it. */
  readonly under?: readonly string[]
}

/** Starts the built server as its own process, as an operator would; there when it answers. */
export async function startProcess({ mode, dataDirectory, databaseUrl = '', port: wanted, logLevel = 'info', under = [] }: ProcessWishes): Promise<ServerProcess> {
  const port = wanted ?? (await freePort())
  const env = { ...process.env, NODE_ENV: 'production' as const, MODE: mode, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDirectory, DATABASE_URL: databaseUrl, LOG_LEVEL: logLevel }
  const [program = process.execPath, ...words] = [...under, process.execPath, 'build/main.js']
  const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  child.stdout.on('data', (chunk: Buffer) => { written += chunk.toString() })
  child.stderr.on('data', (chunk: Buffer) => { written += chunk.toString() })
  const gone = new Promise<void>((resolve) => { child.once('exit', () => { resolve() }) })
  await untilHealthy(`http://127.0.0.1:${port}`, child, () => written)
  return {
    address: `http://localhost:${port}`,
    port,
    pid: child.pid,
    output: () => written,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async end(signal = 'SIGTERM') {
      for (const pid of serversOf(child.pid)) process.kill(pid, signal)
      await gone
    },
  }
}

/** The server itself: what was started, or what that has started. */
function serversOf(pid: number | undefined): number[] {
  if (pid === undefined) return []
  const file = `/proc/${pid}/task/${pid}/children`
  const started = existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : []
  return started.length > 0 ? started : [pid]
}

async function untilHealthy(address: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended at once:\n${output()}`)
    const answer = await fetch(`${address}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the server did not answer:\n${output()}`)
}
