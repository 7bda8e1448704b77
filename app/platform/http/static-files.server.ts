import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

export type StaticFiles = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void

/**
 * The built files of the browser. Those in /assets carry a hash in their name and never change; the few others may be kept
 * for an hour. The brotli copies were made at the build, where no secret was near.
 */
export function staticFiles(directory: string): StaticFiles {
  return sirv(directory, {
    brotli: true,
    extensions: [],
    etag: true,
    setHeaders(response, pathname) {
      const life = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
      response.setHeader('Cache-Control', life)
    },
  })
}
