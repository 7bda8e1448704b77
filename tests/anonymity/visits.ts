import { Agent, request, type Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { AppContext } from '~/platform/app-context.server'
import { bundleNames, type BundleName } from '~/platform/http/areas.server'
import { bundleFrom, type Bundle } from '~/platform/http/bundle.server'
import { createServer } from '~/platform/server.server'
import { testEnvironment } from '../support/test-platform'
import { readPdf } from '../support/own-copy'
import { worldPhases, type RoleName, type World, type WorldPhase } from './world'

export interface Answer {
  readonly status: number
  readonly headers: string
  readonly body: string
}

export type Builds = Readonly<Record<BundleName, ServerBuild>>

/** The two built bundles. @throws when nothing has been built: `npm run build` */
export async function loadBuilds(): Promise<Builds> {
  const load = async (name: BundleName): Promise<[BundleName, ServerBuild]> => [name, await import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), 'build', 'server', name, 'index.js')).href)]
  return Object.fromEntries(await Promise.all(bundleNames.map(load))) as Builds // one entry per name
}

/** Every pattern of the manifest that answers by itself: pages and resource routes, layouts left out. */
export function patternsOf(builds: Builds): string[] {
  const patterns = Object.values(builds).flatMap(({ routes }) => Object.values(routes).flatMap((route) => {
    if (!route || route.id === 'root' || route.id.endsWith('_layout')) return []
    const parts: string[] = []
    for (let at: typeof route | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined) if (at.path) parts.unshift(at.path)
    return [`/${parts.join('/')}`.replace(/(.)\/$/, '$1')]
  }))
  return [...new Set(patterns)].sort()
}

/** The paths of a pattern under the values that its parameters can take; none where a parameter has no value yet. */
export function pathsOf(pattern: string, parameters: Parameters): string[] {
  const owner = /^\/admin\/(\w+)\/:id/.exec(pattern)?.[1]
  if (owner) return pathsOf(pattern.replace(':id', `:${owner}`), parameters)
  if (/^\/hr\/banks\/.*Id/.test(pattern)) return pathsOf(pattern.replace(':questionId', ':bankQuestion').replace(':qualificationId', ':bankQualification').replace(':importId', ':bankImport'), parameters)
  if (pattern === '/application/request') return [pattern, `${pattern}?question=1`, `${pattern}?ask=withdrawal`]
  if (pattern === '/committee/:id/answers/:assignmentId') return [pattern + '?walk=question', pattern + '?walk=marked'].flatMap((walk) => pathsOf(walk, parameters))
  const name = /:([A-Za-z]+)/.exec(pattern)?.[1]
  if (pattern.endsWith('*')) return [pattern.replace('*', 'no-such-page')]
  if (name === undefined) return [pattern.endsWith('/export') ? `${pattern}?format=yaml` : pattern]
  const values = parameters[name]
  if (!values) throw new Error(`the test knows no values of :${name} in ${pattern}: teach it, so that the route is covered`)
  return values.flatMap((value) => pathsOf(pattern.replace(`:${name}`, value), parameters))
}

/** Pages on which no recruitment stands. What a bank's questions have shown comes from recruitments, and is looked at with them. */
const ofNoRecruitment = /^\/(hr\/banks(?!\/:family(\/questions\/:questionId)?$)|admin|about|account\/(settings|security|sessions|confirm|second-step|app-code|recovery-codes|organisation|passkey-question|choose-password|first-administrator|sign)|brand|robots|was|language|return)/

const staffRoles: readonly RoleName[] = ['hr', 'redactor', 'chair', 'reviewer', 'auditor', 'administrator', 'clerk', 'officer', 'stranger']

export type Visit = readonly [path: string, role: RoleName]
export type Parameters = Readonly<Record<string, readonly string[]>>

/** Everybody who may ask for an address, for its data and for its page. */
export function everyVisit(patterns: readonly string[], parameters: Parameters): readonly Visit[] {
  return patterns.flatMap((pattern) => pathsOf(pattern, parameters).flatMap((path) => {
    const isStaffs = /^\/(hr|committee|clearing|clerk|audit|admin|officer|account)(\/|$)/.test(path)
    const roles: readonly RoleName[] = isStaffs ? [...staffRoles, 'visitor'] : ['visitor', 'applicant', 'beginner', 'chair']
    return [dataOf(path), path].flatMap((format) => roles.map((role) => [format, role] as const))
  }))
}

/** The address of what a page is made of, which a browser asks for when it comes from another page. */
export const dataOf = (path: string) => { const [page = '', query] = path.split('?'); return `${page === '/' ? '/_root' : page}.data${query ? `?${query}` : ''}` }

/** Whose pages these are. To all others they are not there, in whatever phase: that is the matter of the two worlds. */
const readers: readonly (readonly [RegExp, readonly RoleName[]])[] = [
  [/^\/hr\//, ['hr']], [/^\/committee(\/|\.|$)/, ['chair', 'reviewer']], [/^\/clearing(\/|\.|$)/, ['redactor']], [/^\/clerk(\/|\.|$)/, ['clerk']], [/^\/audit(\/|\.|$)/, ['auditor']], [/^\/officer(\/|\.|$)/, ['officer']], [/^\/application/, ['applicant']],
]
const everybody: readonly RoleName[] = ['visitor', 'applicant', ...staffRoles]
export const readersOf = (path: string): readonly RoleName[] => readers.find(([pages]) => pages.test(path))?.[1] ?? everybody

/** Who asks for the data of every page on which something of a recruitment may stand. */
export const visitsForData = (patterns: readonly string[], parameters: Parameters): readonly Visit[] =>
  everyVisit(patterns.filter((pattern) => !ofNoRecruitment.test(pattern)), parameters).filter(([path]) => /\.data(\?|$)/.test(path))

/** While identities are sealed, and when they are open, everything is visited; in the other phases the data, of which a page is made. */
export const visitsIn = (phase: WorldPhase, patterns: readonly string[], parameters: Parameters): readonly Visit[] =>
  phase === 'scoring' || phase === 'unsealed' ? everyVisit(patterns, parameters) : visitsForData(patterns, parameters)

/**
 * Who may see a page asks in every phase; the others, who are refused alike, take turns, so that in any six phases that follow each other each of them
 * asks for each page once. (npm run prove-blindness has everybody ask in every phase.)
 */
export const inTurn = (phase: WorldPhase, visits: readonly Visit[]): readonly Visit[] =>
  visits.filter(([path, role]) => readersOf(path).includes(role) || (everybody.indexOf(role) + path.length) % 6 === worldPhases.indexOf(phase) % 6)

/** As `visitsIn`, but those who are refused take turns where the data alone is visited. */
export const visitsInTurn = (phase: WorldPhase, patterns: readonly string[], parameters: Parameters): readonly Visit[] =>
  phase === 'scoring' || phase === 'unsealed' ? everyVisit(patterns, parameters) : inTurn(phase, visitsForData(patterns, parameters))

/** Makes the visits in every world, and hands over what each was answered with. */
export async function walk(worlds: readonly Visits[], visits: readonly Visit[], see: (path: string, role: RoleName, answers: readonly Answer[]) => void): Promise<void> {
  for (const [path, role] of visits) {
    const answers: Answer[] = []
    for (const world of worlds) answers.push(await world.get(path, role))
    see(path, role, answers)
  }
}

/**
 * The log's head stands in the protocol, and so the protocol's hash hangs on it: digests over salted events, which tell nothing.
 * For worlds whose logs differ because the log may tell.
 */
export function withoutDigests(answer: Answer | undefined): string {
  return JSON.stringify(answer).replaceAll(/\b[\da-f]{64}\b/g, 'digest').replaceAll(/protocol-[\da-f]{16}\.json/g, 'file')
}

export interface Visits {
  /** Where the server listens. */
  readonly port: number
  get(path: string, role: RoleName): Promise<Answer>
  /** A form is sent, as a browser does without a script. */
  post(path: string, role: RoleName, body: URLSearchParams): Promise<Answer>
  /** Anything else: another method, headers of one's own. */
  ask(path: string, role: RoleName, how: Pick<Asked, 'method' | 'headers' | 'body'>): Promise<Answer>
  close(): Promise<void>
}

/** What stands around the server: a mail server of one's own, or something between it and the framework. */
export interface Around {
  app?(app: AppContext): AppContext
  bundle?(bundle: Bundle): Bundle
}

const unchanged = <T>(whole: T): T => whole

/** The real server over a world, asked over HTTP as a browser would. */
export async function openVisits(world: World, builds: Builds, around: Around = {}): Promise<Visits> {
  const mail = { send: async () => ({ ok: true, value: null }) as const, isReachable: async () => true } // so that the forms for it stand on the pages
  const app = (around.app ?? unchanged)({ ...world.test.app, mail, environment: testEnvironment({ publicOrigin: 'https://uset.example' }) })
  const bundle = around.bundle ?? unchanged
  const bundles = { applicant: bundle(bundleFrom(builds.applicant)), staff: bundle(bundleFrom(builds.staff)) }
  const server = createServer({ app, bundles, assetsDirectory: join('build', 'client') })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const line = new Agent({ keepAlive: true, maxSockets: 1 })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    get: (path, role) => ask({ server, line }, { path, cookie: world.cookies[role] }),
    post: (path, role, body) => ask({ server, line }, { path, cookie: world.cookies[role], body: body.toString() }),
    ask: (path, role, how) => ask({ server, line }, { path, cookie: world.cookies[role], ...how }),
    close: () => new Promise((resolve) => { line.destroy(); server.close(() => { resolve() }); server.closeAllConnections() }),
  }
}

/** Of the connection, not of the page. */
const passing = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

interface Asked {
  readonly path: string
  readonly cookie: string
  /** Of a form that is sent. */
  readonly body?: string
  /** By default GET, or POST with a body. */
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

function ask({ server, line }: { server: Server; line: Agent }, { path, cookie, body, method, headers: own }: Asked): Promise<Answer> {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const sent = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body), origin: 'https://uset.example', 'sec-fetch-site': 'same-origin' }
  const headers = { host: 'uset.example', 'accept-language': 'da', ...sent, ...own, ...(cookie ? { cookie } : {}) }
  return new Promise((resolve, reject) => {
    request({ port, path, headers, agent: line, method: method ?? (body === undefined ? 'GET' : 'POST') }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const kept = Object.entries(response.headers).filter(([name]) => !passing.has(name)).sort(([a], [b]) => (a < b ? -1 : 1))
        const status = response.statusCode ?? 0
        bodyOf(Buffer.concat(chunks)).then((read) => { resolve({ status, headers: JSON.stringify(kept), body: read }) }, reject)
      })
    }).on('error', reject).end(body)
  })
}

/** What a reader of the answer has: of a PDF, whose bytes are compressed, both these and the words in it. */
async function bodyOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 5).toString() !== '%PDF-') return bytes.toString('utf8')
  const whole = bytes.toString('latin1')
  if (lastPdf.bytes !== whole) {
    const { text, structure, title } = await readPdf(bytes)
    lastPdf = { bytes: whole, read: [whole, title, text, ...structure.flat()].join('\n') }
  }
  return lastPdf.read
}

/** Worlds and roles that must get the same file get it one after the other. */
let lastPdf = { bytes: '', read: '' }
