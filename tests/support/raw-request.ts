import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface RawQuestion {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

/** Asks a server on this machine, with exactly the given headers: `fetch` would refuse to send some of them. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: RawQuestion = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const asking = request({ port, host: '127.0.0.1', path, method, headers: { ...length, ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }) })
    })
    asking.once('error', reject)
    asking.end(body)
  })
}

export interface CutQuestion extends RawQuestion {
  /** How much of the body is sent before the connection is cut; by default all of it, so that the answer is what is lost. */
  readonly sending?: number
}

/** Posts over a bare socket that is cut off, with a reset as a lost network gives, as soon as so much is sent. Nothing of an answer is read. */
export function askAndCut(port: number, path: string, { headers = {}, body = '', sending }: CutQuestion): Promise<void> {
  const bytes = Buffer.from(body)
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, 'Content-Length': String(bytes.length), ...headers }).map(([name, value]) => `${name}: ${value}`)
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('close', () => { resolve() })
    socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
    socket.write(bytes.subarray(0, sending ?? bytes.length), () => { socket.resetAndDestroy() })
  })
}
