import { Agent, request } from 'node:http'
import { accessHash, applicantCookie } from '~/platform/applicant-session.server'
import { noticeVersion } from '~/domain/recruitment/notice'
import { mustSucceed } from '~/commands/demo/walk.server'
import { beginApplication } from '~/use-cases/begin-application.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { startProcess } from '../../support/server-process'
import { openBenchApp } from '../bench-app'
import { answerText, openRecruitment } from '../field'
import { paired } from '../paired'
import type { Row } from '../row'
import { openPost } from './pages'
import { rawSubmissions } from './store-layer'

const perRound = 300
const rounds = 7
const clients = 16

/** P1: submitting over HTTP (form, checks, search for the own name in five answers, sealing, one durable transaction) against the raw transaction loop. */
export const submission: Row = {
  id: 'P1',
  what: 'submission over HTTP ÷ raw SQLite transaction loop of a whole application (a second, synchronous=FULL)',
  goal: { atLeast: 0.3 },
  async measure() {
    const bench = await openBenchApp()
    const { recruitmentId } = await openPost(bench)
    const cookies = await beginMany(bench.app, recruitmentId, perRound * (rounds + 1))
    const server = await startProcess({ mode: 'real', dataDirectory: bench.app.environment.dataDirectory, logLevel: 'error' })
    const anchor = await openRecruitment()
    await anchor.db.close()
    const ratio = await paired(() => submitMany(server.port, cookies.splice(0, perRound)), rawSubmissions(anchor.file), rounds)
    await server.end()
    await bench.close()
    return ratio
  },
}

async function beginMany(app: Parameters<typeof beginApplication>[0], recruitmentId: string, count: number): Promise<string[]> {
  const cookies: string[] = []
  for (let made = 0; made < count; made += 1) {
    const keys = mustSucceed(await beginApplication(app, { recruitmentId, noticeVersion, language: 'da', clientAddress: 'bench' }))
    for (let position = 1; position <= 5; position += 1) mustSucceed(await saveAnswer(app, { accessHash: accessHash(app, keys.token), position, typed: answerText, revision: 0 }))
    cookies.push(applicantCookie(app, keys).split(';')[0] ?? '')
  }
  return cookies
}

async function submitMany(port: number, cookies: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const waiting = [...cookies.entries()]
  const started = performance.now()
  await Promise.all(Array.from({ length: clients }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await submitOne(agent, port, next)
  }))
  const rate = (cookies.length * 1000) / (performance.now() - started)
  agent.destroy()
  return rate
}

function submitOne(agent: Agent, port: number, [index, cookie]: [number, string]): Promise<void> {
  const body = new URLSearchParams({ name: 'Kirsten Overgaard Madsen', email: `kirsten.${index}@mail.example`, phone: '+45 12 34 56 78', idempotencyKey: `bench-${index}-key-of-the-form` }).toString()
  const headers = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    request({ agent, port, host: '127.0.0.1', method: 'POST', path: '/application/identity', headers }, (response) => {
      response.resume()
      response.on('end', () => { if (response.statusCode === 303) resolve(); else reject(new Error(`a submission was answered ${response.statusCode} ${response.headers.location ?? ""}`)) })
    }).on('error', reject).end(body)
  })
}
