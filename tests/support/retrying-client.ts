import { Agent, request } from 'node:http'

export interface Reply {
  readonly status: number
  readonly location: string | null
  readonly body: string
}

export interface RetryingClient {
  /** Posts a form until it is answered, the very same each time: a connection that is refused or cut tells nothing of what became of it. */
  post(path: string, cookie: string, fields: Record<string, string>): Promise<Reply>
  /** How often a post was made anew. */
  readonly retries: () => number
  close(): void
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 150))

/**
 * Browsers of people who press the button again when nothing comes back.
 * @param againAfterErrors also when an error comes back, as while a database server is away
 */
export function retryingClient(port: number, connections: number, againAfterErrors = false): RetryingClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let retries = 0

  function once(path: string, cookie: string, body: string): Promise<Reply> {
    const headers = { cookie, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
    return new Promise((resolve, reject) => {
      request({ agent, port, host: '127.0.0.1', method: 'POST', path, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', reject)
        response.once('end', () => { resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null, body: Buffer.concat(chunks).toString('utf8') }) })
      }).once('error', reject).end(body)
    })
  }

  return {
    async post(path, cookie, fields) {
      const body = new URLSearchParams(fields).toString()
      for (;;) {
        const reply = await once(path, cookie, body).catch(() => null)
        if (reply && reply.status !== 503 && !(againAfterErrors && reply.status >= 500)) return reply
        retries += 1
        await pause()
      }
    },
    retries: () => retries,
    close: () => { agent.destroy() },
  }
}
