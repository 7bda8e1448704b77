import { UNSAFE_defineRoutes as defineRoutes } from '@remix-run/dev'
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import { JSDOM } from 'jsdom'
import { flatRoutes } from 'remix-flat-routes'
import * as entry from '~/entry.server'
import * as root from '~/root'
import type { AppContext } from '~/platform/app-context.server'

type RouteModule = ServerBuild['routes'][string]['module']

const modules = import.meta.glob<RouteModule>(['../../app/routes/$.tsx', '../../app/routes/_public+/**/*.{ts,tsx}', '../../app/routes/_applicant+/**/*.{ts,tsx}'], { eager: true })

/** The applicants' bundle as the build makes it, from the same route files, without a build. */
export function applicantBuild(): ServerBuild {
  const routes: ServerBuild['routes'] = { root: { id: 'root', path: '', module: root as RouteModule } }
  for (const { file, ...route } of Object.values(flatRoutes('routes', defineRoutes, { ignoredRouteFiles: ['**/.*'] }))) {
    const module = modules[`../../app/${file}`]
    if (module) routes[route.id] = { ...route, module }
  }
  const described = Object.values(routes).map(({ module, ...route }) => [route.id, {
    ...route, module: '', hasAction: 'action' in module, hasLoader: 'loader' in module, hasErrorBoundary: 'ErrorBoundary' in module, hasClientAction: false, hasClientLoader: false,
  }])
  return {
    mode: 'test', entry: { module: entry }, routes, publicPath: '/', assetsBuildDirectory: '', isSpaMode: false,
    assets: { entry: { imports: [], module: '' }, routes: Object.fromEntries(described), url: '', version: 'test' },
    future: { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_lazyRouteDiscovery: false, v3_singleFetch: true } as ServerBuild['future'],
  }
}

const handle = createRequestHandler(applicantBuild(), 'production')
const origin = 'http://localhost:3000'

/** How a visitor's requests come to the site. */
export interface Road {
  readonly origin: string
  send(request: Request): Promise<Response>
}

/** Straight to the framework, without a network in between. */
function straight(app: AppContext): Road {
  const context: AppLoadContext = { app, nonce: 'nonce', clientAddress: '192.0.2.7', incidentId: 'incident' }
  return { origin, send: (request) => handle(request, context) }
}

export interface Visited {
  readonly status: number
  readonly headers: Headers
  /** Of the answer itself, where it is a redirect. */
  readonly location: string | null
  readonly html: string
  /** The body as it came: of a file. */
  readonly bytes: Uint8Array
  readonly document: Document
  readonly window: JSDOM['window']
}

/** Somebody with a browser without JavaScript: keeps cookies, and goes where a redirect leads unless told otherwise. */
export class Visitor {
  readonly cookies = new Map<string, string>()

  constructor(app: AppContext, private readonly language: string = 'da', private readonly road: Road = straight(app)) {}

  open(path: string): Promise<Visited> {
    return this.ask(path, { method: 'GET' })
  }

  /** Posts a form; the answer itself, not where it leads. */
  post(path: string, fields: Record<string, string>): Promise<Visited> {
    return this.postBody(path, new URLSearchParams(fields))
  }

  /** Posts whatever it is. */
  postBody(path: string, body: string | URLSearchParams | FormData | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Visited> {
    return this.ask(path, { method: 'POST', body, headers: { Origin: this.road.origin, ...headers } })
  }

  /** Posts a form and goes where the answer leads. */
  async send(path: string, fields: Record<string, string>): Promise<Visited> {
    const answer = await this.post(path, fields)
    return answer.location ? this.follow(answer.location) : answer
  }

  /** Presses a button of the page: its form is posted with everything in it, and with what was typed. */
  press(page: Visited, name: string, typed: Record<string, string> = {}): Promise<Visited> {
    const button = [...page.document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)
    const form = button?.form
    if (!button || !form) throw new Error(`there is no button “${name}” in a form`)
    const fields = Object.fromEntries([...new page.window.FormData(form, button)].map(([key, value]) => [key, String(value)]))
    return this.send(form.getAttribute('action') ?? '', { ...fields, ...typed })
  }

  async follow(path: string): Promise<Visited> {
    const page = await this.open(path)
    return page.location ? this.follow(page.location) : page
  }

  /** The header's value of what the visitor's browser keeps. */
  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private async ask(path: string, { headers = {}, ...init }: { method: string; body?: BodyInit; headers?: Record<string, string> }): Promise<Visited> {
    const { origin: site } = this.road
    const cookie = this.cookie()
    const request = new Request(`${site}${path}`, { ...init, headers: { host: new URL(site).host, 'Accept-Language': this.language, ...(cookie ? { Cookie: cookie } : {}), ...headers } })
    const response = await this.road.send(request)
    for (const set of response.headers.getSetCookie()) this.keep(set)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const html = new TextDecoder().decode(bytes)
    let parsed: JSDOM['window'] | undefined
    const window = () => parsed ??= new JSDOM(html, { url: `${site}${path}` }).window // when somebody looks: most answers are redirects or are read as text
    return { status: response.status, headers: response.headers, location: response.headers.get('Location'), html, bytes, get document() { return window().document }, get window() { return window() } }
  }

  private keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (/Max-Age=0/.test(set)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
