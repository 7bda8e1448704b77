import { Agent, request } from 'node:http'
import { answerText } from './field'
import { percentile } from './open-loop'
import type { Person } from './crowd'

export const kindsOfRequest = ['autosave', 'save', 'page', 'submission'] as const
export type KindOfRequest = (typeof kindsOfRequest)[number]

export interface Course {
  readonly port: number
  /** All of them write; the first `senders` of them send. */
  readonly people: readonly Person[]
  readonly senders: number
  /** How long it lasts. */
  readonly seconds: number
  /** Seconds from one autosave of a person to the next. */
  readonly pace: number
  /** Seconds from the start at which the n-th application is sent. */
  readonly sendingAt: (index: number) => number
}

export interface Outcome {
  /** Milliseconds from the moment at which each was due, whether or not earlier ones were answered by then; sorted. */
  readonly latencies: Readonly<Record<KindOfRequest, readonly number[]>>
  /** Autosaves that were put off. */
  readonly shed: number
  /** Answers that should not have been given. */
  readonly wrong: readonly string[]
}

export const p99 = (latencies: readonly number[]) => percentile(latencies, 0.99)

/**
 * Sending before a deadline: pressure grows as 1/(time left) (Alfi, Parisi & Pietronero, Nature Physics 3, 2007). The n-th of
 * so many has its due share of the whole, without chance, up to a hundredth of the time before the end.
 */
export function towardsTheDeadline(seconds: number, senders: number): (index: number) => number {
  return (index) => seconds * (1 - 0.01 ** ((index + 0.5) / senders))
}

/** Plays the last minutes: everybody saves along at their pace, in between by the button, and some send. */
export async function play(course: Course): Promise<Outcome> {
  const stage = new Stage(course.port)
  await Promise.all(course.people.map((person, index) => live(stage, person, partOf(course, index))))
  stage.close()
  return stage.outcome()
}

interface Part {
  readonly pace: number
  /** When the writing ends. */
  readonly until: number
  readonly sendsAt: number | null
  /** How many times this person has saved by then: one time of twelve it is by the button. */
  readonly savedBefore: number
}

/** Who sends stops writing two seconds before, and reads everything through. */
function partOf({ senders, seconds, pace, sendingAt }: Course, index: number): Part {
  const sendsAt = index < senders ? Math.max(2, sendingAt(index)) : null
  return { pace, sendsAt, until: sendsAt === null ? seconds : sendsAt - 2, savedBefore: index }
}

async function live(stage: Stage, person: Person, { pace, until, sendsAt, savedBefore }: Part): Promise<void> {
  let due = Math.random() * pace
  for (let times = savedBefore; due < until; times += 1) {
    const putOff = times % 12 === 0 ? await stage.save(person, due) : await stage.autosave(person, due)
    due = Math.max(due + pace, putOff)
  }
  if (sendsAt === null) return
  await stage.look(person, '/application/check', sendsAt - 1.5)
  await stage.look(person, '/application/identity', sendsAt - 1)
  await stage.send(person, sendsAt)
}

interface Answer {
  readonly status: number
  readonly retryAfter: number
  readonly location: string
  readonly body: string
}

class Stage {
  private readonly agent = new Agent({ keepAlive: true, maxFreeSockets: 4096 })
  private readonly began = performance.now()
  private readonly latencies: Record<KindOfRequest, number[]> = { autosave: [], save: [], page: [], submission: [] }
  private readonly wrong: string[] = []
  private shed = 0

  constructor(private readonly port: number) {}

  /** Seconds from the start before which this person is not to come back; 0 when it was saved. */
  async autosave(person: Person, due: number): Promise<number> {
    const text = this.textAt(due)
    const answer = await this.post(person, `/application/questions/${person.position}/autosave`, { due, fields: { answer: text, revision: String(person.revision) } })
    if (answer.status === 503) {
      this.shed += 1
      return this.now() + answer.retryAfter * (1 + Math.random() / 4)
    }
    this.time('autosave', due)
    if (this.isRight('autosave', answer, 200)) Object.assign(person, { saved: text, revision: (JSON.parse(answer.body) as { revision: number }).revision }) // our own route's answer
    return 0
  }

  async save(person: Person, due: number): Promise<number> {
    const text = this.textAt(due)
    const answer = await this.post(person, `/application/questions/${person.position}`, { due, fields: { answer: text, revision: String(person.revision), intent: 'overview' } })
    this.time('save', due)
    if (this.isRight('save', answer, 303)) Object.assign(person, { saved: text, revision: person.revision + 1 })
    await this.look(person, '/application', this.now())
    return 0
  }

  async look(person: Person, path: string, due: number): Promise<void> {
    await this.until(due)
    const answer = await this.ask('GET', path, person)
    this.time('page', due)
    this.isRight('page', answer, 200)
  }

  async send(person: Person, due: number): Promise<void> {
    const fields = { name: 'Kirsten Overgaard Madsen', email: 'kirsten@mail.example', phone: '+45 12 34 56 78', idempotencyKey: `form-${person.accessHash.slice(0, 20)}` }
    const answer = await this.post(person, '/application/identity', { due, fields })
    this.time('submission', due)
    if (this.isRight('submission', answer, 303) && answer.location.startsWith('/application/receipt')) person.isSent = true
    else this.wrong.push(`a submission led to ${answer.location}`)
  }

  outcome(): Outcome {
    for (const kind of kindsOfRequest) this.latencies[kind].sort((a, b) => a - b)
    return { latencies: this.latencies, shed: this.shed, wrong: this.wrong }
  }

  close(): void {
    this.agent.destroy()
  }

  private now(): number {
    return (performance.now() - this.began) / 1000
  }

  private async until(due: number): Promise<void> {
    const wait = due - this.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait * 1000))
  }

  private textAt(due: number): string {
    return `${answerText} ${due.toFixed(4)}`
  }

  private time(kind: KindOfRequest, due: number): void {
    this.latencies[kind].push((this.now() - due) * 1000)
  }

  private isRight(kind: KindOfRequest, { status }: Answer, expected: number): boolean {
    if (status !== expected) this.wrong.push(`${kind} was answered ${status}`)
    return status === expected
  }

  private async post(person: Person, path: string, { due, fields }: { due: number; fields: Record<string, string> }): Promise<Answer> {
    await this.until(due)
    return this.ask('POST', path, { ...person, body: new URLSearchParams(fields).toString() })
  }

  private ask(method: 'GET' | 'POST', path: string, { cookie, body = '' }: { cookie: string; body?: string }): Promise<Answer> {
    const { port, agent } = this
    const form = method === 'POST' ? { origin: `http://127.0.0.1:${port}`, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } : {}
    return new Promise((resolve) => {
      const failed = () => { resolve({ status: 0, retryAfter: 0, location: '', body: '' }) }
      request({ agent, port, host: '127.0.0.1', method, path, headers: { cookie, 'accept-language': 'da', ...form } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', failed)
        response.once('end', () => {
          const { statusCode = 0, headers } = response
          resolve({ status: statusCode, retryAfter: Number(headers['retry-after'] ?? 0), location: headers.location ?? '', body: Buffer.concat(chunks).toString('utf8') })
        })
      }).once('error', failed).end(body)
    })
  }
}
