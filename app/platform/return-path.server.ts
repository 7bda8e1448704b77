const base = 'http://uset.invalid'

/**
 * A path of this very site that a form or an address asked to be sent back to, or the fallback. Whatever a browser could
 * read as another site (`//host`, `/\host`, a scheme, control characters) is the fallback. The one-time `lng` is dropped.
 */
export function safeReturnPath(wanted: unknown, fallback = '/'): string {
  const url = typeof wanted === 'string' && isPlainPath(wanted) ? new URL(wanted, base) : null
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return fallback
  url.searchParams.delete('lng')
  return `${url.pathname}${url.search}${url.hash}`
}

function isPlainPath(path: string): boolean {
  return path.length <= 2000 && /^\/(?![/\\])[\x20-\x5b\x5d-\x7e]*$/.test(path) && URL.canParse(path, base)
}
