import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../support/raw-request'
import { openTestServer, type TestServer } from '../support/test-server'

let actionsRun = 0
const route = (id: string, path: string, isPage: boolean) => ({
  id, path, parentId: 'root',
  module: { ...(isPage ? { default: () => null } : {}), action: () => { actionsRun += 1; return new Response('done') }, loader: () => null },
})

/** A real build of the framework, by hand: one page and one resource, each with an action that counts. */
const build = {
  entry: { module: { default: async () => new Response('page'), handleError: () => undefined } },
  routes: { root: { id: 'root', path: '', module: { default: () => null } }, 'routes/x': route('routes/x', 'x', true), 'routes/api': route('routes/api', 'api', false) },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  publicPath: '/', assetsBuildDirectory: '', mode: 'production', isSpaMode: false,
  future: { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_singleFetch: true, v3_lazyRouteDiscovery: false, v3_routeConfig: false, unstable_optimizeDeps: false },
} as unknown as ServerBuild // only what the request handler reads

/** Every way in that runs an action. */
const ways = ['/x', '/x.data', '/x?_data=routes%2Fx', '/api', '/api?_data=routes%2Fapi']
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

describe('the framework alone', () => {
  test('runs a foreign post to a resource: the reason why the server checks before it', async () => {
    const handle = createRequestHandler(build, 'production')
    actionsRun = 0
    await handle(new Request('http://localhost/api', { method: 'POST', headers: { ...form, Host: 'localhost', Origin: 'https://evil.example' }, body: 'a=1' }), {} as never)
    expect(actionsRun).toBe(1)
  })
})

describe('the origin check', () => {
  let server: TestServer
  beforeAll(async () => { server = await openTestServer({ handle: createRequestHandler(build, 'production') }) })
  afterAll(() => server.close())
  beforeEach(() => {
    actionsRun = 0
    server.seen.length = 0
  })

  const foreign: [string, Record<string, string>][] = [
    ['another site', { Origin: 'https://evil.example' }],
    ['the same host under another scheme', { Origin: 'https://127.0.0.1' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a hidden origin', { Origin: 'null' }],
    ['a hidden origin on a page of another site', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site' }],
    ['no origin at all', {}],
    ['another site by its referer', { Referer: 'https://evil.example/form' }],
    ['another site that forges what a proxy would say', { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }],
    ['another site that claims to be ours by the fetch metadata of an honest request', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
  ]

  test.each(ways.flatMap((way) => foreign.map(([from, headers]) => [way, from, headers] as const)))('POST %s from %s reaches nothing', async (way, _from, headers) => {
    const { status } = await server.ask(way, { method: 'POST', headers: { ...form, ...headers }, body: 'a=1' })
    expect(status).toBe(way.includes('_data') ? 400 : 403)
    expect(server.seen).toEqual([])
    expect(actionsRun).toBe(0)
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('%s is not known here at all', async (method) => {
    const { status, headers } = await server.ask('/x', { method, headers: { Origin: server.origin } })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST'])
    expect(server.seen).toEqual([])
  })

  const own: [string, () => Record<string, string>][] = [
    ['its origin', () => ({ Origin: server.origin })],
    ['its referer, when no origin is sent', () => ({ Referer: `${server.origin}/x` })],
    ['the browser\'s word, when the origin is hidden', () => ({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })],
    ['the browser\'s word alone', () => ({ 'Sec-Fetch-Site': 'same-origin' })],
  ]
  test.each(ways.filter((way) => !way.includes('_data')).flatMap((way) => own.map(([by, headers]) => [way, by, headers] as const)))('POST %s from our own page, known by %s, runs the action once', async (way, _by, headers) => {
    await server.ask(way, { method: 'POST', headers: { ...form, ...headers() }, body: 'a=1' })
    expect(actionsRun).toBe(1)
  })

  test('the refusal says in Danish and English what to do', async () => {
    const { body, headers } = await server.ask('/x', { method: 'POST', headers: { ...form, Origin: 'https://evil.example' }, body: 'a=1' })
    expect(headers['content-type']).toContain('text/html')
    expect(body).toContain('Formularen blev ikke sendt fra dette websted')
    expect(body).toContain('The form was not sent from this website')
  })

  test('a page may be read from anywhere', async () => {
    expect((await server.ask('/x', { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' } })).status).toBe(200)
  })
})

describe('behind a proxy', () => {
  test('the public origin counts, and so does the host that the trusted proxy names; nothing else', async () => {
    const server = await openTestServer({ environment: { publicOrigin: 'https://job.example', trustedProxies: 1 } })
    const post = (headers: Record<string, string>) => ask(server.port, '/x', { method: 'POST', headers: { ...form, ...headers }, body: 'a=1' })
    const forwarded = { 'X-Forwarded-Host': 'also.example', 'X-Forwarded-Proto': 'https' }
    expect((await post({ Origin: 'https://job.example' })).status).toBe(200)
    expect((await post({ Origin: 'https://also.example', ...forwarded })).status).toBe(200)
    expect((await post({ Origin: 'http://job.example' })).status).toBe(403)
    expect((await post({ Origin: 'https://also.example' })).status).toBe(403)
    expect(server.seen.map(({ request }) => new URL(request.url).origin)).toEqual(['https://job.example', 'https://also.example'])
    expect(server.seen.map(({ request }) => request.headers.get('X-Forwarded-Host'))).toEqual([null, null])
    await server.close()
  })
})

describe('staff pages inside a foreign page', () => {
  let server: TestServer
  beforeAll(async () => { server = await openTestServer() })
  afterAll(() => server.close())
  const load = async (path: string, site: string, [mode, dest]: [string, string]) =>
    (await server.ask(path, { headers: { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': dest } })).status

  test.each(['/hr', '/committee/1.data', '/HR/x', '/%68r/x'])('%s is not given to a script, an image or a frame of another site', async (path) => {
    expect(await load(path, 'cross-site', ['cors', 'empty'])).toBe(403)
    expect(await load(path, 'cross-site', ['no-cors', 'image'])).toBe(403)
    expect(await load(path, 'same-site', ['no-cors', 'script'])).toBe(403)
    expect(await load(path, 'cross-site', ['navigate', 'iframe'])).toBe(403)
    expect(server.seen).toEqual([])
  })

  test('is given to our own scripts, to a typed address and to a link in a mail', async () => {
    expect(await load('/hr.data', 'same-origin', ['cors', 'empty'])).toBe(200)
    expect(await load('/hr', 'none', ['navigate', 'document'])).toBe(200)
    expect(await load('/hr', 'cross-site', ['navigate', 'document'])).toBe(200)
    expect((await server.ask('/hr')).status).toBe(200)
  })
})
