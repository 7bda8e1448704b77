/** The only cookies there are. `__Host-` ties each to this very host, the whole of it, over a secure connection (RFC 6265bis 4.1.3.2). */
const sameSites = { 'uset-session': 'Lax', 'uset-application': 'Lax', 'uset-language': 'Lax', 'uset-sign-in': 'Lax' } as const
export type CookieName = keyof typeof sameSites

export interface CookieLife {
  /** Without it the cookie ends with the browser's session. */
  readonly maxAgeSeconds?: number
}

/** The value of a cookie in a request, or null. The first of several wins, as browsers send the most specific first. */
export function readCookie(request: Request, name: CookieName): string | null {
  const wanted = `__Host-${name}=`
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(wanted))
  return found === undefined ? null : decoded(found.slice(wanted.length))
}

/** The Set-Cookie header's value that keeps a cookie: never readable by scripts, never sent in the clear. */
export function setCookie(name: CookieName, value: string, { maxAgeSeconds }: CookieLife = {}): string {
  const life = maxAgeSeconds === undefined ? '' : `; Max-Age=${Math.floor(maxAgeSeconds)}`
  return `__Host-${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; Secure; SameSite=${sameSites[name]}${life}`
}

/** The Set-Cookie header's value that removes a cookie. */
export function clearCookie(name: CookieName): string {
  return setCookie(name, '', { maxAgeSeconds: 0 })
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value) || null
  } catch {
    return null // not a value that we ever set
  }
}
