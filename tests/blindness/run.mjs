// npm run prove-blindness: builds what is missing, then runs the proof, whose temporary files all lie in one folder that is searched and then removed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildAll, isUpToDate } from '../../app/commands/build.mjs'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
if (!isUpToDate()) await buildAll()

const outfile = join('.cache', 'blindness', 'main.js')
mkdirSync(join('.cache', 'blindness'), { recursive: true })
await build({ entryPoints: ['tests/blindness/main.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', sourcemap: true, logLevel: 'warning' })
const temporary = mkdtempSync(join(tmpdir(), 'uset-blindness-'))
try {
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', TMPDIR: temporary, SQLITE_TMPDIR: temporary, USET_BLINDNESS_TEMPORARY: temporary }
  const run = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...process.argv.slice(2)], { stdio: 'inherit', env })
  process.exitCode = run.status ?? 2
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
