import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { noTimes } from '~/domain/questionnaire/time-spent'
import type { RecruitmentSummary } from '~/domain/trial/summary'
import { openApp } from '~/platform/open-app.server'
import { readEnvironment } from '~/platform/environment.server'
import { startSession } from '~/platform/session.server'
import { loadTrial } from '~/views/staff/trial.server'
import { startProcess } from '../../support/server-process'
import { openBenchApp } from '../bench-app'
import { openLoop, percentile } from '../open-loop'
import { middle, paired, type Ratio } from '../paired'
import type { Row } from '../row'

/** 240 recruitments of 100 candidates, 20 questions and 5 reviewers: 2.4 million scores. */
const size = { recruitments: 240, candidates: 100, questions: 20, reviewers: 5 }
const day = 86_400_000
const summary: RecruitmentSummary = {
  version: 2, candidates: size.candidates, withdrawn: 0, chosen: 5, departures: 1, scoredQuestions: size.questions, scores: size.candidates * size.questions * size.reviewers, cannotJudge: 3, reviewers: size.reviewers,
  alpha: 0.7, panel: 0.8, verdict: 'moderate', steppedBack: 1, hearings: 0, comparedPairs: 0, revised: 0, belowFloor: 0, veils: 90, scoringTimes: noTimes.map((_, place) => place), answeringTimes: noTimes,
}

/** Recruitments and their scores by plain SQL, past the guards: only the reading is measured. */
function fill(db: Sqlite.Database, phase: 'concluded' | 'scoring'): void {
  db.pragma('foreign_keys = OFF')
  for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[]) db.exec(`DROP TRIGGER ${name}`)
  const department = db.prepare('SELECT key FROM departments').pluck().get()
  db.transaction(() => {
    const recruitment = db.prepare("INSERT INTO recruitments (key, id, organisation_key, department_key, texts, languages, deadline, phase, freeze_hash, published_at) VALUES (?, ?, 1, ?, '{\"title\":{},\"summary\":{},\"duties\":{},\"terms\":{}}', '[\"da\"]', ?, ?, 'f', ?)")
    const kept = db.prepare('INSERT INTO recruitment_summaries (recruitment_key, locked_at, body) VALUES (?, ?, ?)')
    const score = db.prepare("INSERT INTO scores (candidate_key, question_key, person_key, recruitment_key, level, note) VALUES (?, ?, ?, ?, ?, '')")
    for (let key = 1; key <= size.recruitments; key += 1) {
      const published = Date.UTC(2024, 0, 1) + key * 3 * day
      recruitment.run(key, `r${key}`, department, published + 21 * day, phase, published)
      if (phase === 'concluded') kept.run(key, published + (40 + (key % 9)) * day, JSON.stringify(summary))
      for (let one = 0; one < size.candidates; one += 1) for (let question = 0; question < size.questions; question += 1) for (let person = 1; person <= size.reviewers; person += 1) score.run(key * 1000 + one, key * 100 + question, person, key, 1 + ((one * 7919 + question * 31 + person * 17) % 5))
    }
  })()
  db.exec('ANALYZE')
}

/** One is done in a few milliseconds. */
const reportsARound = 25

async function besideOneScan(phase: 'concluded' | 'scoring'): Promise<Ratio> {
  const bench = await openBenchApp()
  const raw = new Sqlite(bench.app.environment.databaseUrl.replace(/^file:/, ''))
  fill(raw, phase)
  const scan = raw.prepare('SELECT count(*), avg(level) FROM scores')
  const timed = async (act: () => unknown) => { const started = performance.now(); await act(); return performance.now() - started }
  const ratio = await paired(
    async () => (await timed(async () => { for (let times = 0; times < reportsARound; times += 1) if (!(await loadTrial(bench.app, bench.hr.hr, 'hr')).ok) throw new Error('no report') })) / reportsARound,
    () => timed(() => scan.get()),
    9,
  )
  raw.close()
  await bench.close()
  return { ...ratio, notes: [`report ${ratio.ours.toFixed(1)} ms, scan ${ratio.anchor.toFixed(1)} ms`] }
}

/** P16: the whole report over closed recruitments, by the rows that their locks wrote. */
const closed: Row = { id: 'P16', what: 'report over 240 closed recruitments with 2.4 million scores ÷ one SQL scan of the scores (time)', goal: { atMost: 0.02 }, measure: () => besideOneScan('concluded') }
/** P16o: while they run nothing is told of their scores, so none is read. */
const open: Row = { id: 'P16o', what: 'report over 240 open recruitments with 2.4 million scores ÷ one SQL scan of the scores (time)', goal: { atMost: 2.5 }, measure: () => besideOneScan('scoring') }

/** P16p: the page of a post while the report is drawn as PDF and as a workbook, one after the other without a pause, against the same without. */
const beside: Row = {
  id: 'P16p', what: 'p99 of the page of a post while the trial’s report is made as PDF and XLSX ÷ without, 100 requests a second', goal: { atMost: 2 },
  async measure() {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-bench-'))
    await (await startProcess({ mode: 'demo', dataDirectory, logLevel: 'error' })).end()
    const cookie = await cookieOfHr(dataDirectory)
    const server = await startProcess({ mode: 'demo', dataDirectory, logLevel: 'error' })
    const home = await (await fetch(server.address)).text()
    const load = { address: `http://127.0.0.1:${server.port}`, path: /href="(\/posts\/[^"]+)"/.exec(home)?.[1] ?? '/', rate: 100, seconds: 4 }
    await openLoop({ ...load, seconds: 2 })
    const making = async (signal: AbortSignal) => {
      let made = 0
      for (; !signal.aborted; made += 1) {
        const response = await fetch(`${load.address}/hr/trial.${made % 2 === 0 ? 'pdf' : 'xlsx'}`, { headers: { cookie } })
        if (response.status !== 200) throw new Error(`the report answered ${response.status}`)
        await response.arrayBuffer()
      }
      return made
    }
    await making(AbortSignal.timeout(1500)) // the libraries are loaded with the first
    const pairs: { idle: number; beside: number }[] = []
    let made = 0
    for (let round = 0; round < 5; round += 1) {
      const idle = percentile((await openLoop(load)).sorted, 0.99)
      const stopping = new AbortController()
      const counted = making(stopping.signal)
      const during = percentile((await openLoop(load)).sorted, 0.99)
      stopping.abort()
      made += await counted
      pairs.push({ idle, beside: during })
    }
    await server.end()
    rmSync(dataDirectory, { recursive: true, force: true })
    const sorted = (of: (pair: { idle: number; beside: number }) => number) => pairs.map(of).sort((a, b) => a - b)
    const ratios = sorted((pair) => pair.beside / pair.idle)
    return { median: middle(ratios), lowest: ratios[0] ?? NaN, highest: ratios.at(-1) ?? NaN, ours: middle(sorted((pair) => pair.beside)), anchor: middle(sorted((pair) => pair.idle)), notes: [`${made} files were made meanwhile`] }
  },
}

async function cookieOfHr(dataDirectory: string): Promise<string> {
  const environment = readEnvironment({ MODE: 'demo', DATA_DIR: dataDirectory, LOG_LEVEL: 'silent' })
  const app = await openApp(environment)
  const raw = new Sqlite(environment.databaseUrl.replace(/^file:/, ''), { readonly: true })
  const hr = raw.prepare("SELECT person_key FROM person_roles WHERE role = 'hr' ORDER BY person_key").pluck().get() as number
  raw.close()
  const cookie = (await startSession(app, hr)).split(';')[0] ?? ''
  await app.db.close()
  return cookie
}

export const trialReports: readonly Row[] = [closed, open, beside]
