// npm run prove-blindness: builds what is missing, then runs the proof, whose temporary files all lie in one folder that is searched and then removed.
// With --engine postgres on a server of its own, whose files and log are searched too.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { buildAll, isUpToDate } from '../../app/commands/build.mjs'
import { existing } from '../find-chromium.mjs'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
if (!isUpToDate()) await buildAll()

const words = process.argv.slice(2)
const outdir = join('.cache', 'blindness', String(process.pid)) // of this run: another may be going on
mkdirSync(outdir, { recursive: true })
const entryPoints = { main: 'tests/blindness/main.ts', postgres: 'tests/support/own-postgres.ts' }
await build({ entryPoints, outdir, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', sourcemap: true, logLevel: 'warning' })
const temporary = mkdtempSync(join(tmpdir(), 'uset-blindness-'))
const server = await startServer()
try {
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: server?.url ?? '', USET_BLINDNESS_SERVER: server?.folder ?? '', TMPDIR: temporary, SQLITE_TMPDIR: temporary, CHROMIUM: existing() ?? '' }
  process.exitCode = await new Promise((resolve) => {
    spawn(process.execPath, ['--enable-source-maps', join(outdir, 'main.js'), ...words], { stdio: 'inherit', env }).on('close', (code) => { resolve(code ?? 2) })
  })
} finally {
  await server?.stop()
  for (const folder of [temporary, outdir]) rmSync(folder, { recursive: true, force: true })
}

/** The server that the run was told to use, or null for SQLite. */
async function startServer() {
  const at = words.findIndex((word) => /^--engine(=|$)/.test(word))
  const engine = at < 0 ? 'sqlite' : words[at].split('=')[1] ?? words[at + 1]
  if (engine === 'sqlite') return null
  if (engine !== 'postgres') {
    console.error('--engine is sqlite or postgres.\n--engine er sqlite eller postgres.')
    rmSync(temporary, { recursive: true, force: true })
    process.exit(2)
  }
  const { startOwnPostgres } = await import(pathToFileURL(join(process.cwd(), outdir, 'postgres.js')).href)
  return startOwnPostgres()
}
