import { afterEach, describe, expect, test } from 'vitest'
import { canWait, secondsToWait } from '~/platform/http/pressure.server'
import { openTestServer, type TestServer } from '../support/test-server'

const autosave = '/application/questions/2/autosave'
const submission = '/application/identity'
const plainSave = '/application/questions/2'
const slow = '/slow'

let open: TestServer
let release = () => {}
const opened: TestServer[] = []
afterEach(async () => {
  release()
  await Promise.all(opened.splice(0).map((server) => server.close()))
})

/** A server on which a page may be slow: it answers only when it is let go. */
async function openSlowServer(): Promise<TestServer> {
  const gate = new Promise<void>((resolve) => { release = resolve })
  open = await openTestServer({
    async handle(request) {
      if (new URL(request.url).pathname === slow) await gate
      return new Response(await request.text())
    },
  })
  opened.push(open)
  return open
}

const post = (path: string, headers: Record<string, string> = {}) =>
  open.ask(path, { method: 'POST', headers: { Origin: open.origin, 'Content-Type': 'application/x-www-form-urlencoded', ...headers }, body: 'answer=min+tekst' })

/** So many requests that are in work and stay there until they are released. */
async function keepBusy(count: number): Promise<Promise<unknown>[]> {
  const before = open.seen.length
  const asked = Array.from({ length: count }, () => open.ask(slow))
  await expect.poll(() => open.seen.length).toBe(before + count)
  return asked
}

describe('with very many requests in work', () => {
  test('saving along the way is put off, and nothing that a person sends is', async () => {
    await openSlowServer()
    const asked = await keepBusy(64)
    const seen = open.seen.length
    const { status, headers } = await post(autosave)
    expect(status).toBe(503)
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(5)
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(15)
    expect(headers['cache-control']).toBe('no-store')
    expect(open.seen).toHaveLength(seen) // the framework never saw it

    for (const path of [submission, plainSave]) expect(await post(path)).toMatchObject({ status: 200, body: 'answer=min+tekst' })
    release()
    await Promise.all(asked)
    expect(await post(autosave)).toMatchObject({ status: 200, body: 'answer=min+tekst' })
  })

  test('and with a good many it is not', async () => {
    await openSlowServer()
    await keepBusy(63)
    expect((await post(autosave)).status).toBe(200)
  })

  test('a foreign page is refused as ever', async () => {
    await openSlowServer()
    await keepBusy(64)
    expect((await post(autosave, { Origin: 'https://evil.example' })).status).toBe(403)
  })

  test('what was put off does not break the connection for what comes next on it', async () => {
    await openSlowServer()
    await keepBusy(64)
    const body = new URLSearchParams({ answer: 'ord '.repeat(5000) })
    const statuses = []
    for (const path of [autosave, submission, autosave]) statuses.push((await fetch(open.origin + path, { method: 'POST', headers: { origin: open.origin }, body })).status)
    expect(statuses).toEqual([503, 200, 503])
  })
})

test('when the event loop is held up, saving along the way waits until it runs again', async () => {
  await openSlowServer()
  const end = performance.now() + 900
  while (performance.now() < end) {
    const turn = performance.now() + 150
    while (performance.now() < turn) { /* the processor is taken */ }
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect((await post(autosave)).status).toBe(503)
  expect((await post(submission)).status).toBe(200)
  await expect.poll(async () => (await post(autosave)).status, { timeout: 5000 }).toBe(200)
})

test.each([
  ['POST', '/application/questions/2/autosave', true],
  ['POST', '/clerk/x/questions/2/AUTOSAVE/', true],
  ['GET', '/application/questions/2/autosave', false],
  ['POST', '/application/questions/2', false],
  ['POST', '/application/identity', false],
  ['POST', '/autosave/send', false],
])('whether %s %s can wait: %s', (method, path, expected) => {
  expect(canWait(method, path)).toBe(expected)
})

test('those who are put off come back at different times', () => {
  const drawn = Array.from({ length: 1100 }, (_, number) => secondsToWait(number))
  expect(new Set(drawn)).toEqual(new Set([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]))
})
