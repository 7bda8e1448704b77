import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { record } from '#db/stores/audit'
import { findRecruitment } from '#db/stores/recruitments'
import { caseDocuments } from '~/documents/case-file/case-documents.server'
import { folderSink } from '~/documents/case-file/folder-sink.server'
import { casePhases, loadCase } from '~/documents/case-file/load-case.server'
import { packCase, type CaseSink } from '~/documents/case-file/pack.server'
import { zipSink } from '~/documents/case-file/zip-sink.server'
import type { AppContext } from '~/platform/app-context.server'
import { readEnvironment } from '~/platform/environment.server'
import { openApp } from '~/platform/open-app.server'
import { inspectCase } from './inspect-case'

const use = 'npm run case-file -- <recruitment id> --to <folder> [--language da|en]   |   npm run case-file -- --inspect <ZIP or folder>'
const options = { to: { type: 'string' }, inspect: { type: 'string' }, language: { type: 'string', default: 'da' }, demo: { type: 'boolean' } } as const

/**
 * `npm run case-file`: a recruitment's case file without names, as a folder and as a ZIP beside it; or, with `--inspect`, what one holds and
 * whether it is whole. Names are taken out on HR's page alone, where the look is somebody's. Exit codes: 0 done, 1 not whole or not done.
 */
async function run(): Promise<void> {
  process.umask(0o077)
  const { values: { to, inspect, language }, positionals: [id] } = parseArgs({ options, allowPositionals: true })
  if (inspect !== undefined) return say(await inspectCase(resolve(inspect)))
  if (id === undefined || to === undefined || (language !== 'da' && language !== 'en')) throw new Error(use)
  const app = await openApp(readEnvironment(process.env))
  try {
    await take(app, { id, to: resolve(to), language })
  } finally {
    await app.reports.close()
    await app.db.close()
  }
}

async function take(app: AppContext, { id, to, language }: { id: string; to: string; language: 'da' | 'en' }): Promise<void> {
  const recruitment = await findRecruitment(app.db.read, id)
  if (!recruitment || !casePhases.some((phase) => phase === recruitment.phase)) throw new Error(`No recruitment ${id} that is locked, concluded or cancelled. / Ingen rekruttering ${id}, der er låst, afsluttet eller opgivet.`)
  const [folder, zip] = [join(to, `sag-${id}`), join(to, `sag-${id}.zip`)]
  if (existsSync(folder) || existsSync(zip)) throw new Error(`${folder} is there already. / ${folder} findes allerede.`)
  const file = await open(zip, 'wx', 0o600)
  try {
    const documents = caseDocuments(await loadCase(app, app.db.read, { recruitmentKey: recruitment.key, language }))
    const sink = both(await folderSink(folder), zipSink(async (bytes) => { await file.write(bytes) }))
    const manifest = await packCase(sink, { drawing: app.drawing, part: 'case', recruitment: id, madeAt: app.clock.now(), documents, count: documents.length, onProgress: showProgress })
    await app.db.unitOfWork((tx) => record(tx, app, { organisationKey: recruitment.organisationKey, action: 'case-file-made', recruitmentId: id, details: { part: 'case', manifest } }))
    say(`\n${folder}\n${zip}\nManifest: ${manifest}`)
  } finally {
    await file.close()
  }
}

const both = (...sinks: readonly CaseSink[]): CaseSink => ({
  async file(path, bytes, date) { for (const sink of sinks) await sink.file(path, bytes, date) },
  async end() { for (const sink of sinks) await sink.end() },
})

function showProgress(done: number, of: number): void {
  process.stdout.write(process.stdout.isTTY ? `\r${done}/${of}` : `${done}/${of}\n`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
