// npm test: everything a change must pass, on both engines, in a browser too; ends with "N passed, N failed".
// `npm test -- unit` runs only the stages whose name begins so (types, lint, walls, unit, build, bundle, journeys).
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './find-chromium.mjs'

const artifacts = join('tests', '.artifacts')
const bin = (name) => join('node_modules', '.bin', name)
const report = (name) => join(artifacts, `${name}.json`)
const vitest = (name, ...options) => [bin('vitest'), ['run', ...options, '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`]]

/** Stages in order; those in one group run at the same time. `counts` reads how many tests a stage had. */
const groups = [
  [
    { name: 'types', run: [bin('tsc'), ['--noEmit']] },
    { name: 'lint', run: [bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', join('.cache', 'eslint')]] },
    { name: 'walls', run: [bin('depcruise'), ['app', 'db', '--config', 'tests/architecture/dependency-cruiser.cjs']] },
    { name: 'build', run: [process.execPath, ['app/commands/build.mjs']] },
  ],
  [{ name: 'unit', run: vitest('unit', '--project', 'sqlite', '--project', 'postgres'), counts: true }],
  [{ name: 'journeys', run: vitest('journeys', '--project', 'journeys', '--maxWorkers=3'), counts: true, browser: true }],
]

/** Runs a stage; how many tests passed and failed. */
function runStage({ name, run: [command, options], browser, counts }) {
  const started = Date.now()
  const env = { ...process.env, ...(browser ? { CHROMIUM: findChromium() } : {}) }
  console.log(`── ${name} …`)
  return new Promise((resolve) => {
    spawn(command, options, { stdio: 'inherit', env }).on('close', (code) => {
      const [passed, failed] = countsOf({ name, counts }, code === 0)
      console.log(`── ${name}: ${failed === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(0)} s)`)
      resolve([passed, failed])
    })
  })
}

/** How many tests of a stage passed and failed; a stage without tests of its own counts as one. */
function countsOf({ name, counts }, succeeded) {
  if (!counts) return succeeded ? [1, 0] : [0, 1]
  if (!existsSync(report(name))) return [0, 1]
  const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report(name), 'utf8'))
  const unexplained = !(succeeded && success) && numFailedTests === 0 ? 1 : 0
  return [numPassedTests, numFailedTests + unexplained]
}

rmSync(artifacts, { recursive: true, force: true })
mkdirSync(artifacts, { recursive: true })
const only = process.argv[2]
let [passed, failed] = [0, 0]
for (const group of groups) {
  const stages = group.filter(({ name }) => !only || name.startsWith(only))
  for (const [good, bad] of await Promise.all(stages.map(runStage))) {
    passed += good
    failed += bad
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
