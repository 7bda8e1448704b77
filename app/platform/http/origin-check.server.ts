import type { IncomingHttpHeaders } from 'node:http'
import type { BundleName } from './areas.server'

const harmless = new Set(['GET', 'HEAD'])

export interface Asked {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** Where this site lives: PUBLIC_ORIGIN if there is one, and the origin seen through trusted proxies. */
  readonly ownOrigins: readonly string[]
}

/**
 * Whether a request that may change something comes from a page of our own. The framework checks documents only: a foreign
 * post to a resource route would run its action. So every request but GET and HEAD is judged here, before the framework.
 * A browser that hides the origin (`Origin: null`, or none) is believed when it says itself that the page is ours:
 * no script can set Sec-Fetch-Site.
 */
export function isFromOwnPage({ method, headers, ownOrigins }: Asked): boolean {
  if (harmless.has(method)) return true
  const { origin, referer } = headers
  if (origin !== undefined && origin !== 'null') return ownOrigins.includes(origin.toLowerCase())
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return origin === undefined && referer !== undefined && URL.canParse(referer) && ownOrigins.includes(new URL(referer).origin)
}

/**
 * Whether a staff page or its data is being pulled into another site's page (ASVS 3.5.8). Following a link from a mail or
 * another site is no such thing.
 */
export function isPulledIntoForeignPage(headers: IncomingHttpHeaders, bundle: BundleName): boolean {
  const site = headers['sec-fetch-site']
  if (bundle !== 'staff' || site === undefined || site === 'same-origin' || site === 'none') return false
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document'
}
