import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { dialect } from '#db/vocabulary'
import { readOptions } from '~/commands/options'
import { existingLogSigningKey } from '~/platform/keys.server'
import { worldPhases } from '../anonymity/world'
import { helperWord, helpOut, openProcesses } from './processes'
import { clashes, prove } from './prove'
import { reportAsHtml } from './report'
import { reportOf } from './report-facts'
import { isSigned, reportKey, signFiles } from './signing'

const options = {
  quick: { type: 'boolean' }, engine: { type: 'string' }, processes: { type: 'string' }, pairs: { type: 'string' }, stages: { type: 'string' }, to: { type: 'string', default: join('data', 'blindness') }, 'key-of': { type: 'string' }, verify: { type: 'string' }, key: { type: 'string' },
} as const

const fileNames = ['blindness.json', 'blindness.html'] as const
const signatureName = 'blindness.signature.txt'

/**
 * `npm run prove-blindness`: tries to find a leak in a fresh instance. `--quick` (pages at two stages and their data at the others, 100 pairs
 * to time), `--engine postgres` (a server of its own; run.mjs starts it), `--processes 2` (by default as many as the machine has processors), `--pairs 1000`, `--stages scoring,locked`, `--to <folder>`, `--key-of <data folder>` signs with that installation's key of the log;
 * `--verify <folder> [--key <base64>]` checks a report. Exit codes: 0 nothing found, 1 something found, 2 could not be run.
 */
async function main(): Promise<number> {
  const given = readOptions(options)
  if (!given.ok) throw new Error(given.refusal)
  const { quick = false, to, verify, key } = given.value
  if (verify !== undefined) return verifyFolder(verify, key)
  const stages = given.value.stages === undefined ? worldPhases : worldPhases.filter((stage) => given.value.stages?.split(',').includes(stage))
  const signer = reportKey(keyOf(given.value['key-of']))
  const started = new Date()
  const pairsToTime = wholeNumber(given.value.pairs ?? (quick ? '100' : '1000'), '--pairs')
  const howMany = Math.max(1, wholeNumber(given.value.processes ?? String(availableParallelism()), '--processes'))
  const { CHROMIUM: chromium = '', USET_BLINDNESS_SERVER: serverFiles = '' } = process.env
  const processes = openProcesses(howMany, { temporary: tmpdir(), say: (line) => { process.stderr.write(`${line}\n`) } })
  const proof = await prove({ isThorough: !quick, pairsToTime, stages, chromium, serverFiles, run: processes.run }).finally(processes.close)
  const report = reportOf(proof, { started, ended: new Date(), mode: quick ? 'quick' : 'whole', stages, clashes, signer, engine: dialect, processes: howMany, hasBrowser: chromium !== '' })
  const files = { 'blindness.json': `${JSON.stringify(report, null, 2)}\n`, 'blindness.html': reportAsHtml(report) }
  mkdirSync(to, { recursive: true })
  for (const [name, content] of Object.entries({ ...files, [signatureName]: signFiles(files, signer) })) writeFileSync(join(to, name), content)
  process.stdout.write(told(report, to))
  return report.findings.length === 0 ? 0 : 1
}

function keyOf(folder: string | undefined): Buffer | null {
  if (folder === undefined) return null
  const seed = existingLogSigningKey(folder)
  if (!seed) throw new Error(`There is no key of the log in ${folder}.\nDer er ingen nøgle til loggen i ${folder}.`)
  return seed
}

function wholeNumber(text: string, option: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new Error(`${option} is a whole number.\n${option} er et helt tal.`)
}

function verifyFolder(folder: string, key: string | undefined): number {
  const files = Object.fromEntries(fileNames.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const isGood = isSigned(files, readFileSync(join(folder, signatureName), 'utf8'), key)
  process.stdout.write(isGood ? `The files are as they were signed${key === undefined ? ', by the key that they name' : ''}. / Filerne er, som de blev underskrevet.\n` : 'The files are NOT as they were signed. / Filerne er IKKE, som de blev underskrevet.\n')
  return isGood ? 0 : 1
}

function told({ requests, compared, findings, hasBrowser, signedBy }: ReturnType<typeof reportOf>, folder: string): string {
  return [
    ...findings.slice(0, 50).map(({ kind, stage, where, what }) => `${kind}  ${stage}  ${where.en}: ${what.en}`),
    ...(hasBrowser ? [] : ['Chromium was not found: pages were not shown in a browser. / Chromium blev ikke fundet: siderne er ikke vist i en browser.']),
    `${findings.length} findings in ${requests} requests, ${compared} comparisons. / ${findings.length} fund i ${requests} forespørgsler, ${compared} sammenligninger.`,
    `Report / rapport: ${join(folder, 'blindness.html')}`,
    `Key of the signature / underskriftens nøgle: ${signedBy.publicKey}${signedBy.isOfInstallation ? ' (installation)' : ''}`,
    '',
  ].join('\n')
}

if (process.argv[2] === helperWord) helpOut()
else {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 2
  }
  process.exit()
}
