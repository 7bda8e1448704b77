import { afterEach, describe, expect, test } from 'vitest'
import { openTestServer, type ServerWishes, type TestServer } from '../support/test-server'

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const opened: TestServer[] = []
async function open(wishes?: ServerWishes): Promise<TestServer> {
  const server = await openTestServer(wishes)
  opened.push(server)
  return server
}
afterEach(async () => { await Promise.all(opened.splice(0).map((server) => server.close())) })

describe('every answer', () => {
  const answers: [string, number, Parameters<TestServer['ask']>][] = [
    ['a page', 200, ['/']],
    ['a staff page', 200, ['/hr']],
    ['a file that never changes', 200, ['/assets/page-abc.js']],
    ['a file', 200, ['/favicon.svg']],
    ['a missing file', 404, ['/assets/none.js']],
    ['the health check', 200, ['/healthz']],
    ['an unreadable address', 400, ['//evil.example/']],
    ['a refused post', 403, ['/', { method: 'POST', body: 'a=1' }]],
    ['an unknown method', 405, ['/', { method: 'DELETE' }]],
  ]

  test.each(answers)('%s carries the security headers', async (_kind, status, question) => {
    const server = await open()
    const { status: answered, headers } = await server.ask(...question)
    expect(answered).toBe(status)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[\w+/=]{24}'; style-src 'self'; /)
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })

  test('may be kept by nobody, but for files', async () => {
    const server = await open()
    const keeping = async (...question: Parameters<TestServer['ask']>) => (await server.ask(...question)).headers['cache-control']
    expect(await keeping('/assets/page-abc.js')).toBe('public, max-age=31536000, immutable')
    expect(await keeping('/favicon.svg')).toBe('public, max-age=3600')
    const others = answers.filter(([kind]) => !/^a file/.test(kind))
    for (const [, , question] of others) expect(await keeping(...question)).toBe('no-store')
  })

  test('of a route cannot make itself kept, whatever it says, but for what is the same to everybody', async () => {
    const server = await open({ handle: async () => new Response('', { headers: { 'Cache-Control': 'public, max-age=60' } }) })
    expect((await server.ask('/hr')).headers['cache-control']).toBe('no-store')
    expect((await server.ask('/brand.css')).headers['cache-control']).toBe('public, max-age=60')
  })

  test('tells browsers to stay on https, when the site is on https', async () => {
    const server = await open({ environment: { publicOrigin: 'https://job.example' } })
    expect((await server.ask('/')).headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  })

  test('has a nonce of its own, the one that the page is given', async () => {
    const server = await open()
    const policies = [(await server.ask('/')).headers, (await server.ask('/')).headers].map((headers) => String(headers['content-security-policy']))
    expect(policies[0]).not.toBe(policies[1])
    server.seen.forEach(({ context }, index) => { expect(policies[index]).toContain(`'nonce-${context.nonce}'`) })
  })
})

describe('the way to the framework', () => {
  test('leads to the bundle of the first segment', async () => {
    const server = await open()
    for (const path of ['/', '/posts/1', '/hr', '/committee/1.data']) await server.ask(path)
    expect(server.seen.map(({ bundle }) => bundle)).toEqual(['applicant', 'applicant', 'staff', 'staff'])
  })

  test('carries method, address, headers and body', async () => {
    const server = await open({ handle: async (request) => new Response(`${request.method} ${await request.text()}`) })
    const { body } = await server.ask('/x?a=%C3%A6', { method: 'POST', headers: { Origin: server.origin, Cookie: 'a=1', ...form }, body: 'svar: æøå' })
    expect(body).toBe('POST svar: æøå')
    const { request } = server.seen[0] ?? {}
    expect(request?.url).toBe(`${server.origin}/x?a=%C3%A6`)
    expect(request?.headers.get('Cookie')).toBe('a=1')
    expect(request?.headers.get('Host')).toBe(`127.0.0.1:${server.port}`)
  })

  test('brings back status, headers and every cookie', async () => {
    const server = await open({
      handle: async () => new Response(null, { status: 303, headers: [['Location', '/y'], ['Set-Cookie', 'a=1'], ['Set-Cookie', 'b=2'], ['Clear-Site-Data', '"cache"']] }),
    })
    const { status, headers } = await server.ask('/x')
    expect([status, headers.location, headers['set-cookie'], headers['clear-site-data']]).toEqual([303, '/y', ['a=1', 'b=2'], '"cache"'])
  })

  test('streams what comes in parts', async () => {
    const parts = ['a'.repeat(100_000), 'b'.repeat(100_000)]
    const body = () => new ReadableStream({ start(controller) { for (const part of parts) controller.enqueue(new TextEncoder().encode(part)); controller.close() } })
    const server = await open({ handle: async () => new Response(body()) })
    expect((await server.ask('/x')).body).toBe(parts.join(''))
  })

  test('gives HEAD the headers and no body', async () => {
    const server = await open()
    const { status, body } = await server.ask('/', { method: 'HEAD' })
    expect([status, body]).toEqual([200, ''])
  })

  test.each(['//evil.example/x', '/x\\y', '/x%5Cy', '/x%00', '/%E0%A4%A', '/x?_data=root', 'http://evil.example/'])('is closed to %s', async (path) => {
    const server = await open()
    expect((await server.ask(path)).status).toBe(400)
    expect(server.seen).toEqual([])
  })

  test('is told when the visitor leaves', async () => {
    let left: () => void = () => undefined
    const gone = new Promise<void>((resolve) => { left = resolve })
    const server = await open({
      handle: (request) => new Promise((resolve) => {
        request.signal.addEventListener('abort', () => { left(); resolve(new Response('')) })
      }),
    })
    const impatient = new AbortController()
    const asking = fetch(`${server.origin}/x`, { signal: impatient.signal })
    setTimeout(() => { impatient.abort() }, 100)
    await expect(asking).rejects.toThrow()
    await gone
  })
})

describe('a body', () => {
  const post = (server: TestServer, length: number, headers: Record<string, string> = {}) =>
    server.ask('/x', { method: 'POST', headers: { Origin: server.origin, ...form, ...headers }, body: Buffer.alloc(length, 'a') })

  test('of a million bytes is taken', async () => {
    const server = await open({ handle: async (request) => new Response(String((await request.arrayBuffer()).byteLength)) })
    expect((await post(server, 1_000_000)).body).toBe('1000000')
  })

  test.each([1_000_001, 3_000_000])('of %i bytes is refused with a sentence, and the framework never sees it', async (length) => {
    const server = await open()
    const { status, body } = await post(server, length)
    expect(status).toBe(413)
    expect(body).toContain('for stort')
    expect(server.seen).toEqual([])
  })

  test('is counted, not believed, when it comes without a length', async () => {
    const server = await open()
    const { status } = await post(server, 1_500_000, { 'Transfer-Encoding': 'chunked', 'Content-Length': '' })
    expect(status).toBeOneOf([400, 413])
    expect(server.seen).toEqual([])
  })
})

describe('when something breaks', () => {
  test('the visitor gets a number and the log has it, with nothing of what was typed', async () => {
    const server = await open({ handle: async () => { throw new Error('Ingeborg Canary') } })
    const { status, body } = await server.ask('/posts/TRKM-9VWX?name=Ingeborg')
    expect(status).toBe(500)
    const incident = server.logged.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'incident')
    expect(body).toContain(incident.incidentId)
    expect(body + server.logged.join('')).not.toMatch(/Ingeborg|Canary|TRKM/)
  })

  test('a request is logged without its address', async () => {
    const server = await open()
    await server.ask('/posts/TRKM-9VWX?name=Ingeborg')
    await expect.poll(() => server.logged.some((line) => line.includes('"msg":"request"'))).toBe(true)
    expect(server.logged.join('')).toContain('"route":"/pattern"')
    expect(server.logged.join('')).not.toMatch(/TRKM|Ingeborg|127\.0\.0\.1/)
  })
})
