import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDatabase, type Database } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { weightedMeansOf } from '#db/stores/ratings'
import { inOrder } from '~/domain/scoring/ranking'
import { openApp } from '~/platform/open-app.server'
import { readEnvironment } from '~/platform/environment.server'
import { startSession } from '~/platform/session.server'
import { rankingFigures } from '~/views/staff/ranking-figures.server'
import { startProcess } from '../../support/server-process'
import { openLoop, percentile } from '../open-loop'
import { middle, paired } from '../paired'
import type { Row } from '../row'

interface Field {
  readonly recruitmentKey: number
  readonly candidates: number
  readonly questionKeys: readonly number[]
  readonly personKeys: readonly number[]
}

/** Candidates and scores by plain SQL, past the guards: only the reading is measured. */
function fill(db: Sqlite.Database, { recruitmentKey, candidates, questionKeys, personKeys }: Field): void {
  db.pragma('foreign_keys = OFF')
  for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[]) db.exec(`DROP TRIGGER ${name}`)
  db.transaction(() => {
    const candidate = db.prepare('INSERT INTO candidates (key, id, recruitment_key, number) VALUES (?, ?, ?, ?)')
    const score = db.prepare("INSERT INTO scores (candidate_key, question_key, person_key, recruitment_key, level, note) VALUES (?, ?, ?, ?, ?, '')")
    for (let index = 1; index <= candidates; index += 1) {
      const key = 1_000_000 + index
      candidate.run(key, `bench${index}`, recruitmentKey, `b${index}`)
      for (const question of questionKeys) for (const person of personKeys) score.run(key, question, person, recruitmentKey, 1 + ((index * 7919 + question * 31 + person * 17) % 5))
    }
  })()
  db.exec('ANALYZE')
}

const asked = async (db: Database) => (await loadQuestions(db.read, 1)).filter(({ isScored }) => isScored)

/** P14: the weighted order, as a proposal is held to it, against the database's own mean by candidate. */
export const orderOfMany: Row = {
  id: 'P14',
  what: 'weighted order of 10,000 candidates, 10 questions × 3 reviewers ÷ plain GROUP BY (time)',
  goal: { atMost: 2.7 },
  measure: () => besideGroupBy(async (db) => inOrder(await weightedMeansOf(db.read, 1, await asked(db)))),
}

/** P14e: the ranking as its page shows it, with medians, spreads and reviewers' means; read and reckoned in a thread of its own. */
export const rankingOfMany: Row = {
  id: 'P14e',
  what: 'all figures of the ranking of 10,000 candidates, 10 questions × 3 reviewers ÷ plain GROUP BY (time)',
  goal: { atMost: 10 },
  measure: () => besideGroupBy((db) => rankingFigures(db.read, 1)),
}

async function besideGroupBy(reckon: (db: Database) => Promise<unknown>) {
  const folder = mkdtempSync(join(tmpdir(), 'uset-bench-'))
  const file = join(folder, 'bench.db')
  await (await openDatabase(`file:${file}`)).close()
  const raw = new Sqlite(file)
  raw.pragma('foreign_keys = OFF')
  const content = JSON.stringify({ prompt: {}, help: {}, material: null, options: null, unit: null, anchors: null, strongAnswer: null, laterProof: null })
  const keys = Array.from({ length: 10 }, (_, index) => index + 1)
  for (const key of keys) raw.prepare("INSERT INTO questions (key, id, recruitment_key, position, kind, content, word_limit, minutes, weight, is_scored) VALUES (?, ?, 1, ?, 'long-text', ?, 400, 5, ?, 1)").run(key, `q${key}`, key, content, key)
  for (const key of [1, 2, 3]) raw.prepare("INSERT INTO people (key, id, organisation_key, name, email, language) VALUES (?, ?, 1, 'p', ?, 'da')").run(key, `p${key}`, `${key}@bench.example`)
  fill(raw, { recruitmentKey: 1, candidates: 10_000, questionKeys: keys, personKeys: [1, 2, 3] })
  const db = await openDatabase(`file:${file}`)
  const grouped = raw.prepare('SELECT candidate_key, avg(level) FROM scores WHERE recruitment_key = 1 GROUP BY candidate_key')
  const ratio = await paired(
    async () => { const started = performance.now(); await reckon(db); return performance.now() - started },
    () => { const started = performance.now(); grouped.all(); return performance.now() - started },
    5,
  )
  raw.close()
  await db.close()
  rmSync(folder, { recursive: true })
  return ratio
}

/** P10: the page of a post while the rankings of 1,000 candidates are reckoned one after another, against the same without. */
export const pagesBesideReports: Row = {
  id: 'P10',
  what: 'p99 of the page of a post while rankings of 1,000 candidates are reckoned ÷ without, 100 requests a second',
  goal: { atMost: 2 },
  async measure() {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-bench-'))
    await (await startProcess({ mode: 'demo', dataDirectory, logLevel: 'error' })).end()
    const { recruitmentId, cookie } = await aLargeField(dataDirectory)
    const server = await startProcess({ mode: 'demo', dataDirectory, logLevel: 'error' })
    const home = await (await fetch(server.address)).text()
    const load = { address: `http://127.0.0.1:${server.port}`, path: /href="(\/posts\/[^"]+)"/.exec(home)?.[1] ?? '/', rate: 100, seconds: 4 }
    await openLoop({ ...load, seconds: 2 })
    let top = 0
    const reckoning = async (signal: AbortSignal) => {
      let reports = 0
      while (!signal.aborted) {
        const response = await fetch(`${load.address}/committee/${recruitmentId}/ranking.data?top=${(top += 1)}`, { headers: { cookie } })
        if (response.status !== 200) throw new Error(`the ranking answered ${response.status}`)
        await response.arrayBuffer()
        reports += 1
      }
      return reports
    }
    const pairs: { idle: number; beside: number }[] = []
    let reports = 0
    for (let round = 0; round < 5; round += 1) {
      const idle = percentile((await openLoop(load)).sorted, 0.99)
      const stopping = new AbortController()
      const counted = reckoning(stopping.signal)
      const beside = percentile((await openLoop(load)).sorted, 0.99)
      stopping.abort()
      reports += await counted
      pairs.push({ idle, beside })
    }
    await server.end()
    rmSync(dataDirectory, { recursive: true, force: true })
    const ratios = pairs.map(({ idle, beside }) => beside / idle).sort((a, b) => a - b)
    const sorted = (which: 'idle' | 'beside') => pairs.map((pair) => pair[which]).sort((a, b) => a - b)
    return { median: middle(ratios), lowest: ratios[0] ?? NaN, highest: ratios.at(-1) ?? NaN, ours: middle(sorted('beside')), anchor: middle(sorted('idle')), notes: [`${reports} rankings were reckoned meanwhile`] }
  },
}

/** The demonstration's ranking with a thousand more candidates, and the chair's session. */
async function aLargeField(dataDirectory: string): Promise<{ recruitmentId: string; cookie: string }> {
  const environment = readEnvironment({ MODE: 'demo', DATA_DIR: dataDirectory, LOG_LEVEL: 'silent' })
  const app = await openApp(environment)
  const raw = new Sqlite(environment.databaseUrl.replace(/^file:/, ''))
  const recruitment = raw.prepare("SELECT key, id FROM recruitments WHERE phase = 'shortlisting'").get() as { key: number; id: string }
  const columns = (sql: string) => raw.prepare(sql).pluck().all(recruitment.key) as number[]
  fill(raw, {
    recruitmentKey: recruitment.key, candidates: 1000,
    questionKeys: columns('SELECT key FROM questions WHERE recruitment_key = ? AND is_scored = 1'), personKeys: columns("SELECT person_key FROM recruitment_members WHERE recruitment_key = ? AND role <> 'redactor'"),
  })
  const [chair = 0] = columns("SELECT person_key FROM recruitment_members WHERE recruitment_key = ? AND role = 'chair'")
  raw.close()
  const cookie = (await startSession(app, chair)).split(';')[0] ?? ''
  await app.db.close()
  return { recruitmentId: recruitment.id, cookie }
}
