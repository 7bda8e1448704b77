// npm run nightly: every job in this folder, one after another; ends with what each came to. `npm run nightly -- kill` runs those whose name begins so.
// A job is a file `<name>.mjs` that ends with 0 when all is well. Needs a build: `npm run build`.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname
const only = process.argv[2] ?? ''
const jobs = readdirSync(folder).filter((name) => name.endsWith('.mjs') && name !== 'run.mjs' && name.startsWith(only)).sort()
const outcomes = jobs.map((name) => {
  const started = Date.now()
  console.log(`── ${name} …`)
  const { status } = spawnSync(process.execPath, [join(folder, name)], { stdio: 'inherit' })
  const line = `── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 60_000).toFixed(1)} min)`
  console.log(line)
  return { line, isGood: status === 0 }
})
console.log(outcomes.map(({ line }) => line).join('\n'))
process.exit(jobs.length > 0 && outcomes.every(({ isGood }) => isGood) ? 0 : 1)
