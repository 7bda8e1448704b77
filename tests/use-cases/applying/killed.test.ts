import Sqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '#db/database.server'
import { answers, applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { questions } from '#db/schema/questionnaire'
import { sealedIdentities } from '#db/schema/sealed'
import { verifyLog } from '#db/stores/verify-log'
import { dialect } from '#db/vocabulary'
import { beginField, identityOf, textOf, type BegunField } from '../../support/begun-field'
import { retryingClient, type RetryingClient } from '../../support/retrying-client'
import { startProcess, type ServerProcess } from '../../support/server-process'

/**
 * How much is done: by night more (tests/nightly/kill-loop.mjs). On PostgreSQL every submission of the same moment wants the end of the same audit log: more
 * at once would only wait longer.
 */
const usual = dialect === 'sqlite' ? { people: 400, kills: 4, clients: 16 } : { people: 120, kills: 2, clients: 8 }
const { people, kills, clients } = JSON.parse(process.env.USET_KILL_LOOP ?? JSON.stringify(usual)) as typeof usual // written by the nightly job
const isNight = process.env.USET_KILL_LOOP !== undefined

let field: BegunField
let db: Database

beforeAll(async () => { field = await beginField(people, { atOnce: clients }) }, 600_000)
afterAll(async () => {
  if (dialect === 'sqlite') await db.close()
  else await untilRecovered()
  await field.close()
})

it(`loses nothing that was acknowledged and doubles nothing when it is killed ${kills} times during ${people} submissions`, { timeout: isNight ? 3_600_000 : 120_000 }, async () => {
  const { dataDirectory, test } = field
  const databaseUrl = dialect === 'sqlite' ? test.database.url : durable(test.database.url)
  const start = (port?: number) => startProcess({ mode: 'real', dataDirectory, databaseUrl, logLevel: 'error', ...(port ? { port } : {}) })
  const first = await start()
  const client = retryingClient(first.port, clients, isNight)
  const acknowledged = { saved: 0, sent: 0 }
  const working = everybodySends(client, acknowledged)
  const last = await killNowAndThen(first, { restart: () => start(first.port), acknowledged: () => acknowledged.sent, working })
  await working
  client.close()
  await last.end('SIGKILL')

  expect(acknowledged).toEqual({ saved: people, sent: people })
  expect(client.retries()).toBeGreaterThan(0)
  await expectAllThereOnce()
})

/** Each saves an answer along the way and sends the application; the same again whenever no answer comes. */
async function everybodySends(client: RetryingClient, acknowledged: { saved: number; sent: number }): Promise<void> {
  const waiting = [...field.cookies.entries()]
  await Promise.all(Array.from({ length: clients }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [person, cookie] = next
      const saved = await client.post('/application/questions/2/autosave', cookie, { answer: textOf(person), revision: '0' })
      expect(saved).toMatchObject({ status: 200, body: expect.stringContaining('"revision":1') })
      acknowledged.saved += 1
      const sent = await client.post('/application/identity', cookie, identityOf(person))
      expect(sent).toMatchObject({ status: 303, location: expect.stringContaining('/application/receipt') })
      acknowledged.sent += 1
    }
  }))
}

/** The tests' server acknowledges before it has written, to be quick: not to this one, whose database is killed too. */
const durable = (url: string) => Object.assign(new URL(url), { search: '?options=-c%20synchronous_commit%3Don' }).toString()

interface Killing {
  restart(): Promise<ServerProcess>
  acknowledged(): number
  readonly working: Promise<void>
}

/** Kills at a random moment within each equal part of the work. */
async function killNowAndThen(first: ServerProcess, { restart, acknowledged, working }: Killing): Promise<ServerProcess> {
  let server = first
  let failed = false
  working.catch(() => { failed = true })
  for (let kill = 0; kill < kills; kill += 1) {
    const moment = ((kill + Math.random()) * people * 0.95) / kills
    while (acknowledged() < moment && !failed) {
      if (server.hasEnded()) throw new Error(`the server ended by itself:\n${server.output().slice(-5000)}`)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    if (isNight && dialect === 'postgres' && kill % 2 === 1) {
      await killBackend()
      continue
    }
    await server.end('SIGKILL')
    server = await restart()
  }
  return server
}

/** Kills one of PostgreSQL's own processes at its work: the server ends all others too, and comes back by its write-ahead log. */
async function killBackend(): Promise<void> {
  const pool = new Pool({ connectionString: field.test.database.url, max: 1 }).on('error', () => undefined) // its own connection is ended as well
  const { rows } = await pool.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY query_start DESC LIMIT 1").catch(() => ({ rows: [] })) // it may still be coming back
  for (const { pid } of rows) process.kill(pid, 'SIGKILL')
  await pool.end().catch(() => undefined)
}

/** PostgreSQL is there again: the last kill may have been a moment ago. */
async function untilRecovered(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await field.test.app.db.read.select({ id: applications.id }).from(applications).limit(1).then(() => true, () => false)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function expectAllThereOnce(): Promise<void> {
  if (dialect === 'sqlite') expectSoundFile()
  db = dialect === 'sqlite' ? await openDatabase(field.test.database.url) : field.test.app.db
  const states = await db.read.select({ state: applications.state, key: applications.idempotencyKey }).from(applications)
  expect(states.filter(({ state }) => state === 'submitted')).toHaveLength(people)
  expect(new Set(states.map(({ key }) => key)).size).toBe(people)
  expect(await db.read.select({ key: sealedIdentities.applicationKey }).from(sealedIdentities)).toHaveLength(people)

  const saved = await db.read.select({ text: answers.text, revision: answers.revision }).from(answers).innerJoin(questions, eq(questions.key, answers.questionKey)).where(eq(questions.position, 2))
  expect(new Set(saved.map(({ text }) => text))).toEqual(new Set(Array.from({ length: people }, (_, person) => textOf(person))))
  expect(saved.every(({ revision }) => revision === 1)).toBe(true)

  const events = await db.read.select({ action: auditEvents.action }).from(auditEvents)
  expect(events.filter(({ action }) => action === 'application-submitted')).toHaveLength(people)
  expect((await verifyLog(db.read)).fault).toBeNull()
}

/** Read by SQLite's own check before our code opens the file. */
function expectSoundFile(): void {
  const raw = new Sqlite(field.test.database.url.replace(/^file:/, ''))
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(raw.pragma('foreign_key_check')).toEqual([])
  raw.close()
}
