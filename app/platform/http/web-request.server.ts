import type { IncomingMessage } from 'node:http'

/** Headers that belong to the connection, and those that only a proxy may write: neither is any business of a page's. */
const notPassedOn = /^(connection|keep-alive|transfer-encoding|upgrade|proxy-.*|te|trailer|expect|forwarded|x-forwarded-.*|x-real-ip|host)$/

/** Beyond this many times the limit a body is not even read to its end, so that the answer may never be seen. */
const patience = 10

/**
 * The whole body, or null when it is longer than the limit. A body that is somewhat too long is read to its end all the
 * same, since a browser that is cut off while sending shows a broken connection and not our sentence.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
    if (length > limit * patience) break
  }
  return length > limit ? null : new Uint8Array(Buffer.concat(chunks, length))
}

/**
 * Whether a body is a form as browsers post them: the only kind that any of our pages takes. Fields are read in every page's
 * action, where an unreadable body would be a fault of ours; so the rare kind that can be broken, the form in parts, is read here first.
 */
export async function isForm(body: Uint8Array<ArrayBuffer>, contentType = ''): Promise<boolean> {
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)) return true
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return false
  return new Response(body, { headers: { 'Content-Type': contentType } }).formData().then(() => true, () => false)
}

export interface WebRequestParts {
  readonly url: URL
  readonly body: Uint8Array<ArrayBuffer> | null
  readonly signal: AbortSignal
}

/** Node's request as the framework wants it: under the site's own origin, whatever the headers claimed. */
export function webRequest(request: IncomingMessage, { url, body, signal }: WebRequestParts): Request {
  const headers: [string, string][] = [['host', url.host]]
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const [name, value] = [request.rawHeaders[i] ?? '', request.rawHeaders[i + 1] ?? '']
    if (!notPassedOn.test(name.toLowerCase()) && !isHiddenOrigin(name, value)) headers.push([name, value])
  }
  return new Request(url, { method: request.method ?? 'GET', headers, body, signal })
}

/** The origin check has judged the request by then; the framework's own check would refuse this one unjudged. */
function isHiddenOrigin(name: string, value: string): boolean {
  return name.toLowerCase() === 'origin' && value === 'null'
}
