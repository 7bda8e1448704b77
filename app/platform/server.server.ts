import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AppLoadContext } from '@remix-run/node'
import { organisations } from '#db/schema/account'
import type { AppContext } from './app-context.server'
import { bundleFor, type BundleName } from './http/areas.server'
import { bodyLimitFor } from './http/body-limits.server'
import type { Bundle } from './http/bundle.server'
import { isFromOwnPage, isPulledIntoForeignPage } from './http/origin-check.server'
import { canWait, secondsToWait, watchPressure } from './http/pressure.server'
import { refuse } from './http/refusal-page.server'
import { setSecurityHeaders } from './http/security-headers.server'
import { siteUrl } from './http/site-url.server'
import { staticFiles } from './http/static-files.server'
import { visitorOf, type Visitor } from './http/visitor.server'
import { isForm, readBody, webRequest } from './http/web-request.server'
import { writeResponse } from './http/write-response.server'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Under this number an unexpected error of this request is logged and shown. Says nothing by itself. */
    incidentId: string
  }
}

export interface ServerParts {
  readonly app: AppContext
  readonly bundles: Readonly<Record<BundleName, Bundle>>
  /** The browser's build: `build/client`. */
  readonly assetsDirectory: string
}

const methods = new Set(['GET', 'HEAD', 'POST'])
/** Pages that take a file say themselves, beside the field, that it was too large. */
const tooLargePages: ReadonlyMap<string, string> = new Map([['/application/documents', '/application/documents?too-large=1']])
/** The only answers of routes that a browser may keep: they are the same for everybody. */
const maybeKept = new Set(['/brand.css', '/posts.rss', '/robots.txt'])

/** One request on its way through: everything about it that several steps need. */
interface Passage {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  readonly visitor: Visitor
  readonly ownOrigins: readonly string[]
  readonly nonce: string
  readonly incidentId: string
  /** What the log may say of the address; `*` until it is known. */
  route: string
}

function logRequest(app: AppContext, { method, route, response }: Passage, started: number): void {
  const milliseconds = Math.round((performance.now() - started) * 10) / 10
  app.log.request({ method, route, status: response.statusCode, milliseconds })
}

/** The web server: files, health, the checks that come before the framework, then the framework. It does not listen yet. */
export function createServer({ app, bundles, assetsDirectory }: ServerParts): Server {
  const serveFile = staticFiles(assetsDirectory)
  const pressure = watchPressure()

  async function answer(passage: Passage): Promise<void> {
    const { request, response } = passage
    const url = siteUrl(request.url, ownOriginOf(passage))
    if (url === null) return refuse(response, 400)
    if (!methods.has(passage.method)) return notAllowed(response)
    if (passage.method !== 'POST' && (await isFile(serveFile, request, response))) return
    if (url.pathname.startsWith('/assets/')) return refuse(response, 404)
    if (url.pathname === '/healthz') return health(app, response)
    return page(passage, url)
  }

  async function page(passage: Passage, url: URL): Promise<void> {
    const { request, response, method, ownOrigins } = passage
    const area = bundleFor(url.pathname)
    const bundle = bundles[area]
    passage.route = bundle.patternOf(url.pathname)
    if (!isFromOwnPage({ method, headers: request.headers, ownOrigins }) || isPulledIntoForeignPage(request.headers, area)) {
      app.log.warning('foreign-origin-refused', { route: passage.route, trustedProxies: app.environment.trustedProxies })
      return refuse(response, 403)
    }
    if (method === 'POST') return posted(passage, bundle, url)
    await fromFramework(passage, bundle, { url, body: null })
  }

  async function posted(passage: Passage, bundle: Bundle, url: URL): Promise<void> {
    const { request, response, method } = passage
    if (canWait(method, url.pathname) && pressure.isHigh()) return putOff(app, response)
    const body = await readBody(request, await bodyLimitFor(app, request, url.pathname))
    if (body === null) return tooLarge(response, url.pathname)
    if (!(await isForm(body, request.headers['content-type']))) return refuse(response, 415)
    await fromFramework(passage, bundle, { url, body })
  }

  async function fromFramework(passage: Passage, bundle: Bundle, { url, body }: { url: URL; body: Uint8Array<ArrayBuffer> | null }): Promise<void> {
    const { request, response, visitor, nonce, incidentId } = passage
    const closed = new AbortController()
    response.once('close', () => { if (!response.writableFinished) closed.abort() })
    const context: AppLoadContext = { app, nonce, incidentId, clientAddress: visitor.address }
    const answered = await pressure.during(bundle.handle(webRequest(request, { url, body, signal: closed.signal }), context))
    app.refusals.answered(context, { status: answered.status, pattern: passage.route }) // first, or hanging up would get round it; nothing is written yet
    await writeResponse(response, answered, { signal: closed.signal, maybeKept: maybeKept.has(url.pathname) })
  }

  const server = withTimeouts(createHttpServer((request, response) => {
    const started = performance.now()
    const passage = begin(app, request, response)
    response.once('close', () => { logRequest(app, passage, started) })
    answer(passage).catch((error: unknown) => { fail(app, passage, error) })
  }))
  return server.once('close', () => { pressure.stop() })
}

function begin(app: AppContext, request: IncomingMessage, response: ServerResponse): Passage {
  const visitor = visitorOf(request, app.environment)
  const { publicOrigin } = app.environment
  const ownOrigins = publicOrigin === null ? [visitor.origin] : [publicOrigin, visitor.origin]
  const nonce = app.random.bytes(16).toString('base64')
  setSecurityHeaders(response, { nonce, isSecure: (ownOrigins[0] ?? '').startsWith('https:') })
  return { request, response, method: request.method ?? '', visitor, ownOrigins, nonce, incidentId: app.random.bytes(5).toString('hex'), route: '*' }
}

/** Under several names (PUBLIC_ORIGIN, and the one by which the visitor came) the one that the visitor's page is under. */
function ownOriginOf({ request, ownOrigins }: Passage): string {
  const claimed = request.headers.origin?.toLowerCase()
  return ownOrigins.find((own) => own === claimed) ?? ownOrigins[0] ?? ''
}

function notAllowed(response: ServerResponse): void {
  response.setHeader('Allow', [...methods].join(', '))
  refuse(response, 405)
}

/** Answered before the body is read, so that it costs next to nothing: saving along the way makes room for what people send. */
function putOff(app: AppContext, response: ServerResponse): void {
  response.statusCode = 503
  response.setHeader('Retry-After', secondsToWait(app.random.uint32()))
  response.end()
}

/** What may be left of the body is not read: the connection ends with the answer. */
function tooLarge(response: ServerResponse, pathname: string): void {
  response.setHeader('Connection', 'close')
  const back = tooLargePages.get(pathname)
  if (back === undefined) return refuse(response, 413)
  response.writeHead(303, { Location: back }).end()
}

/** Resolves to true once the file is being sent, to false when there is none of that name. */
function isFile(serve: ReturnType<typeof staticFiles>, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    response.once('finish', () => { resolve(true) })
    response.once('close', () => { resolve(true) })
    serve(request, response, () => { resolve(false) })
  })
}

/** Whether the server can do its work: it reads a row. */
async function health(app: AppContext, response: ServerResponse): Promise<void> {
  await app.db.read.select({ key: organisations.key }).from(organisations).limit(1)
  response.setHeader('Content-Type', 'application/json')
  response.end('{"ok":true}')
}

function fail(app: AppContext, { response, incidentId }: Passage, error: unknown): void {
  if (response.destroyed) return
  app.log.incident(incidentId, error)
  if (response.headersSent) response.destroy()
  else refuse(response, 500, incidentId)
}

/** A client that trickles its request in is given up; an idle connection outlives the proxy's own patience. */
function withTimeouts(server: Server): Server {
  server.headersTimeout = 15_000
  server.requestTimeout = 60_000
  server.keepAliveTimeout = 65_000
  server.maxRequestsPerSocket = 10_000
  return server
}
