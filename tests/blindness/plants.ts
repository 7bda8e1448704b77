import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns'
import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import type { Identity } from '~/domain/identity'
import type { AppContext } from '~/platform/app-context.server'
import type { Bundle } from '~/platform/http/bundle.server'
import type { Around } from '../anonymity/visits'
import type { RoleName } from '../anonymity/world'
import type { FindingKind, Way } from './findings'

// Leaks of our own, put around a program that has none: between the framework and the server, in the log, in the mail. None is in the product.

/** An answer on its way out. */
interface Outgoing {
  readonly path: string
  readonly query: URLSearchParams
  readonly request: Request
  status: number
  readonly headers: Headers
  body: string
}

export interface Plant {
  readonly name: string
  /** What must be found, and where. */
  readonly kind: FindingKind
  readonly where: RegExp
  /** Who asks for what, so that it can be found. */
  readonly asks: { readonly pattern: string; readonly role: RoleName; readonly way: Way }
  around(people: readonly Identity[]): Around
}

const nameOf = (people: readonly Identity[], place = 0) => people[place]?.name ?? ''
const isPage = ({ headers }: Outgoing) => headers.get('content-type')?.startsWith('text/html') ?? false
const isData = ({ path }: Outgoing) => path.endsWith('.data')

/** Changes answers between the framework and the server. */
function answering(change: (answer: Outgoing, people: readonly Identity[]) => void): Plant['around'] {
  return (people) => ({
    bundle: (bundle): Bundle => ({
      ...bundle,
      async handle(request, context) {
        const answered = await bundle.handle(request, context)
        const { pathname, searchParams } = new URL(request.url)
        const outgoing: Outgoing = { path: pathname, query: searchParams, request, status: answered.status, headers: new Headers(answered.headers), body: await answered.text() }
        change(outgoing, people)
        const { status, headers, body } = outgoing
        return new Response([204, 304].includes(status) || request.method === 'HEAD' ? null : body, { status, headers })
      },
    }),
  })
}

/** The places of the people in the order of their names. */
const orderOf = (people: readonly Identity[]) => people.map((_, place) => place).sort((a, b) => (nameOf(people, a) < nameOf(people, b) ? -1 : 1))

export const plants: readonly Plant[] = [
  { name: 'a name in a title', kind: 'canary', where: /^reviewer get \/committee/, asks: { pattern: '/committee/:id', role: 'reviewer', way: 'get' }, around: answering((answer, people) => { if (isPage(answer) && answer.path.startsWith('/committee')) answer.body = answer.body.replace('<title>', `<title>${nameOf(people)} `) }) },
  { name: 'a name in a data request, in base64', kind: 'canary', where: /^hr get \/hr\/.*\.data$/, asks: { pattern: '/hr/recruitments/:id', role: 'hr', way: 'get' }, around: answering((answer, people) => { if (isData(answer) && answer.path.startsWith('/hr')) answer.body += Buffer.from(`.${nameOf(people)}`).toString('base64') }) },
  { name: 'a name in a log line', kind: 'canary', where: /^log$/, asks: { pattern: '/committee/:id', role: 'reviewer', way: 'get' }, around: (people) => ({ app: (app): AppContext => ({ ...app, log: { ...app.log, request(facts) { app.log.request(facts); app.log.notice('answered', { of: nameOf(people) }) } } }) }) },
  { name: 'a time in an ETag, the same in both worlds', kind: 'validator', where: /^visitor get \/$/, asks: { pattern: '/', role: 'visitor', way: 'get' }, around: answering(({ headers, path }) => { if (path === '/') headers.set('etag', 'W/"1772438400000"') }) },
  { name: 'a size', kind: 'difference', where: /^hr get/, asks: { pattern: '/hr/recruitments/:id', role: 'hr', way: 'get' }, around: answering((answer, people) => { if (isPage(answer) && answer.path.startsWith('/hr')) answer.body += ' '.repeat(nameOf(people).length) }) },
  { name: 'an order', kind: 'difference', where: /^reviewer get/, asks: { pattern: '/committee/:id', role: 'reviewer', way: 'get' }, around: answering((answer, people) => { if (isPage(answer)) answer.body = answer.body.replace('</main>', `<ul>${orderOf(people).map((place) => `<li>${place}</li>`).join('')}</ul></main>`) }) },
  { name: 'the text of an error', kind: 'difference', where: /^stranger get/, asks: { pattern: '/committee/:id', role: 'stranger', way: 'get' }, around: answering((answer, people) => { if (answer.status === 404) answer.body += `${nameOf(people).charAt(0)} is not for you` }) },
  { name: 'a count', kind: 'difference', where: /^hr get/, asks: { pattern: '/hr/recruitments/:id', role: 'hr', way: 'get' }, around: answering((answer, people) => { if (isPage(answer)) answer.body = answer.body.replace('</main>', `${people.filter(({ phone }) => phone !== '').length}</main>`) }) },
  { name: 'a header of a mail', kind: 'canary', where: /^mail$/, asks: { pattern: '/committee/:id', role: 'reviewer', way: 'get' }, around: (people) => ({ app: (app) => ({ ...app, mail: withHeader(app, nameOf(people, 1)) }) }) },
  { name: 'a search hit', kind: 'difference', where: /^visitor search \//, asks: { pattern: '/', role: 'visitor', way: 'search' }, around: answering((answer, people) => { if (people.some(({ name }) => answer.query.get('q') === name)) answer.body += '<p>1</p>' }) },
  { name: 'a length that HEAD alone tells', kind: 'difference', where: /^reviewer head/, asks: { pattern: '/committee/:id', role: 'reviewer', way: 'head' }, around: answering(({ request, headers }, people) => { if (request.method === 'HEAD') headers.set('x-length', String(nameOf(people).length)) }) },
  { name: 'whether a copy is still fresh', kind: 'difference', where: /^hr if-none-match/, asks: { pattern: '/hr/recruitments/:id', role: 'hr', way: 'if-none-match' }, around: answering((answer, people) => { if (answer.request.headers.has('if-none-match') && nameOf(people).length < 20) answer.status = 304 }) },
  { name: 'how much a range is a part of', kind: 'difference', where: /^reviewer range/, asks: { pattern: '/committee/:id', role: 'reviewer', way: 'range' }, around: answering(({ request, headers }, people) => { if (request.headers.has('range')) headers.set('content-range', `bytes 0-511/${nameOf(people).length}`) }) },
  { name: 'a cookie with a name in hex', kind: 'canary', where: /^reviewer get/, asks: { pattern: '/committee/:id', role: 'reviewer', way: 'get' }, around: answering(({ headers }, people) => { headers.append('set-cookie', `seen=${Buffer.from(nameOf(people, 2)).toString('hex')}`) }) },
  { name: 'an error of the program', kind: 'error', where: /^hr get/, asks: { pattern: '/hr/recruitments/:id', role: 'hr', way: 'get' }, around: answering((answer) => { if (answer.path.startsWith('/hr')) answer.status = 500 }) },
]

/** Sends as the program would, to the same mail server, with a header more. */
function withHeader({ mail, environment }: AppContext, name: string): AppContext['mail'] {
  const smtp = environment.mail?.smtpUrl
  if (!mail || !smtp) return mail
  const transport = createTransport({ url: smtp, name: 'solbjerg.example' })
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from: 'hr@solbjerg.example', to, subject, text, headers: { 'X-Application': Buffer.from(name).toString('hex') } })
      return { ok: true, value: null }
    },
    isReachable: () => transport.verify(),
  }
}

/** What is hidden takes longer to be refused than what is not there. */
export const slowly = (hiddenId: string): Around => ({
  bundle: (bundle) => ({
    ...bundle,
    async handle(request, context) {
      const answer = await bundle.handle(request, context)
      if (request.url.includes(hiddenId)) await new Promise((resolve) => { setTimeout(resolve, 20) })
      return answer
    },
  }),
})

/** Tells somebody who was never set, in three ways (port 9 discards: RFC 863; .invalid is nobody's: RFC 2606). */
export function callOut(name: string): void {
  connect(9, '127.0.0.1').on('error', () => undefined).end(name)
  const datagram = createSocket('udp4').on('error', () => undefined)
  datagram.send(name, 9, '127.0.0.1', () => { datagram.close() })
  lookup('telemetry.invalid', () => undefined)
}
