import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

export interface Writing {
  readonly signal: AbortSignal
  /** Whether the answer's own Cache-Control counts; otherwise nothing may keep it, whatever it says. */
  readonly maybeKept: boolean
}

/** Writes what the framework answered, as fast as the client takes it. Headers that it sets replace ours; cookies add up. */
export async function writeResponse(response: ServerResponse, answer: Response, { signal, maybeKept }: Writing): Promise<void> {
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie' && (name !== 'cache-control' || maybeKept)) response.setHeader(name, value)
  }
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies)
  if (answer.body !== null) await writeBody(response, answer.body, signal)
  response.end()
}

async function writeBody(response: ServerResponse, body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void> {
  const reader = body.getReader()
  const stop = () => { reader.cancel().catch(() => undefined) }
  signal.addEventListener('abort', stop, { once: true })
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (!response.write(part.value)) await once(response, 'drain', { signal })
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
