// node tests/nightly/mutation.mjs: changes the modules that keep rights and anonymity, one small change at a time, and counts how many of
// the changes some test notices. Prints the score of each module; fails when a group's is below the least (mutation/modules.mjs).
// `node tests/nightly/mutation.mjs doors` runs one module; `… custody app/custody/bytes.ts` one file of it. What went unnoticed is listed.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'
import { leastScore, modules } from './mutation/modules.mjs'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
const [onlyModule, ...onlyFiles] = process.argv.slice(2)
const artifacts = join('tests', '.artifacts', 'mutation')

/** What the copies that are changed can do without. */
const notCopied = ['build', 'coverage', 'data', 'docs', 'public', '.cache', 'tests/.artifacts', 'tests/bench', 'tests/journeys', 'tests/detection', 'tests/linting']

const optionsOf = ({ name, mutate }) => ({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', ...['./mutation/wording.mjs', './mutation/unnoticed.mjs'].map((file) => fileURLToPath(new URL(file, import.meta.url)))],
  ignorers: ['wording'],
  vitest: { configFile: 'tests/nightly/mutation/vitest.config.ts', related: false },
  mutate: onlyFiles.length > 0 ? onlyFiles : [...mutate],
  ignorePatterns: notCopied,
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.USET_MUTATION_WORKERS ?? 2),
  timeoutMS: 20_000,
  tempDirName: join('.cache', 'mutation'),
  reporters: ['json', 'unnoticed'],
  jsonReporter: { fileName: join(artifacts, `${name.replaceAll(' ', '-')}.json`) },
  logLevel: 'warn',
  fileLogLevel: 'off',
  allowEmpty: false,
})

const noticed = new Set(['Killed', 'Timeout'])
const unnoticed = new Set(['Survived', 'NoCoverage'])

/** Counts of one module; what went unnoticed is printed as it comes (mutation/unnoticed.mjs). */
async function runModule(module) {
  process.env.USET_MUTATION_MODULE = module.name
  const started = Date.now()
  const mutants = await new Stryker(optionsOf(module)).runMutationTest()
  const count = (statuses) => mutants.filter(({ status }) => statuses.has(status)).length
  const result = { ...module, noticed: count(noticed), unnoticed: count(unnoticed), ignored: count(new Set(['Ignored'])) }
  console.log(`── ${module.name}: ${inWords(result)} (${((Date.now() - started) / 1000).toFixed(0)} s)`)
  return result
}

const scoreOf = ({ noticed, unnoticed }) => (noticed + unnoticed === 0 ? 0 : (100 * noticed) / (noticed + unnoticed))
const inWords = (counts) => `${scoreOf(counts).toFixed(1)} %, ${counts.noticed} of ${counts.noticed + counts.unnoticed}, ${counts.ignored} left out`

mkdirSync(artifacts, { recursive: true })
const chosen = modules.filter(({ name }) => !onlyModule || name === onlyModule)
const results = []
for (const module of chosen) results.push(await runModule(module))

let hasFailed = results.length === 0
for (const group of new Set(results.map((result) => result.group))) {
  const own = results.filter((result) => result.group === group)
  const sum = (key) => own.reduce((all, result) => all + result[key], 0)
  const total = { noticed: sum('noticed'), unnoticed: sum('unnoticed'), ignored: sum('ignored') }
  const isEnough = scoreOf(total) >= leastScore
  hasFailed ||= !isEnough
  console.log(`── ${group}: ${inWords(total)}: ${isEnough ? 'ok' : `FAILED, below ${leastScore} %`}`)
}
process.exit(hasFailed ? 1 : 0)
