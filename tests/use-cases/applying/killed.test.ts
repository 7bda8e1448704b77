import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '#db/database.server'
import { answers, applications } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { questions } from '#db/schema/questionnaire'
import { sealedIdentities } from '#db/schema/sealed'
import { verifyLog } from '#db/stores/verify-log'
import { dialect } from '#db/vocabulary'
import { applicantCookie } from '~/platform/applicant-session.server'
import { loadKeys } from '~/platform/keys.server'
import { answerAll, begin, openPost } from '../../support/applying'
import { retryingClient, type RetryingClient } from '../../support/retrying-client'
import { startProcess, type ServerProcess } from '../../support/server-process'
import { openTestApp, type TestApp } from '../../support/test-app'

/**
 * On PostgreSQL, which is not killed itself, a smaller number shows that the program does its part. Every submission of the
 * same moment wants the end of the same audit log there: more at once would only wait longer.
 */
const { people, kills, clients } = dialect === 'sqlite' ? { people: 1000, kills: 4, clients: 32 } : { people: 200, kills: 2, clients: 8 }

let test: TestApp
let dataDirectory: string
let cookies: string[]
let db: Database

/** People who have begun and answered the first question, on real files that no other process holds open. */
beforeAll(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'uset-killed-'))
  const opened = await openTestApp()
  test = { ...opened, app: { ...opened.app, keys: loadKeys(dataDirectory) } }
  test.clock.set(new Date())
  const post = await openPost(test, { deadline: new Date(Date.now() + 86_400_000) })
  cookies = []
  for (let begun = 0; begun < people; begun += clients) cookies.push(...(await Promise.all(Array.from({ length: Math.min(clients, people - begun) }, () => beginOne(post.id)))))
  if (dialect === 'sqlite') await test.app.db.close()
})

afterAll(async () => {
  if (dialect === 'sqlite') await db.close()
  await test.close()
  rmSync(dataDirectory, { recursive: true })
})

async function beginOne(postId: string): Promise<string> {
  const applicant = await begin(test, postId)
  await answerAll(test, applicant, ['Jeg lagde fristen i kalenderen.'])
  return applicantCookie(test.app, applicant).split(';')[0] ?? ''
}

const textOf = (person: number) => `Svar ${person}: kort og venligt.`

it(`loses nothing that was acknowledged and doubles nothing when it is killed ${kills} times during ${people} submissions`, { timeout: 120_000 }, async () => {
  const start = (port?: number) => startProcess({ mode: 'real', dataDirectory, databaseUrl: test.database.url, logLevel: 'error', ...(port ? { port } : {}) })
  const first = await start()
  const client = retryingClient(first.port, clients)
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
  const waiting = [...cookies.entries()]
  await Promise.all(Array.from({ length: clients }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [person, cookie] = next
      const saved = await client.post('/application/questions/2/autosave', cookie, { answer: textOf(person), revision: '0' })
      expect(saved).toMatchObject({ status: 200, body: expect.stringContaining('"revision":1') })
      acknowledged.saved += 1
      const sent = await client.post('/application/identity', cookie, { name: `Person ${person}`, email: `p${person}@mail.example`, phone: '', idempotencyKey: `form-of-${person}` })
      expect(sent).toMatchObject({ status: 303, location: expect.stringContaining('/application/receipt') })
      acknowledged.sent += 1
    }
  }))
}

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
    while (acknowledged() < moment && !failed) await new Promise((resolve) => setTimeout(resolve, 1))
    await server.end('SIGKILL')
    server = await restart()
  }
  return server
}

async function expectAllThereOnce(): Promise<void> {
  if (dialect === 'sqlite') expectSoundFile()
  db = dialect === 'sqlite' ? await openDatabase(test.database.url) : test.app.db
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
  const raw = new Sqlite(test.database.url.replace(/^file:/, ''))
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(raw.pragma('foreign_key_check')).toEqual([])
  raw.close()
}
