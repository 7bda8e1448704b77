const base = 'http://uset.invalid'

/**
 * A path of this very site that a form or an address asked to be sent back to, or the fallback. Whatever a browser could
 * read as another site (`//host`, `/\host`, a scheme, control characters) is the fallback. The one-time `lng` is dropped.
 */
export function safeReturnPath(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || wanted.length > 2000 || !/^\/(?![/\\])[\x20-\x7e]*$/.test(wanted) || wanted.includes('\\')) return fallback
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return fallback
  url.searchParams.delete('lng')
  return `${url.pathname}${url.search}${url.hash}`
}
