// npm run bench [row …]: measures the ratios of performance.md's section 7, both sides in turn in one run.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const outfile = join('build', 'bench', 'main.js')
mkdirSync(join('build', 'bench'), { recursive: true })
await build({ entryPoints: ['tests/bench/main.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', sourcemap: true, logLevel: 'warning' })
const run = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: '' } })
process.exit(run.status ?? 1)
