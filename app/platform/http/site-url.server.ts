/**
 * The address that was asked for, under the site's own origin; null when no honest browser would send it. Double and back
 * slashes, like `?_data=` (a way into single loaders that our pages never take), have had advisories of their own.
 */
export function siteUrl(target = '', origin: string): URL | null {
  if (!/^\/(?!\/)/.test(target) || /\\|%5c|%00/i.test(target) || !URL.canParse(origin + target)) return null
  const url = new URL(origin + target)
  return isDecodable(url.pathname) && !url.pathname.startsWith('//') && !url.searchParams.has('_data') ? url : null
}

function isDecodable(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== ''
  } catch {
    return false
  }
}
