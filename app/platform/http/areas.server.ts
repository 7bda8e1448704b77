/** The two server bundles: applicants' pages never share one with the staff's (see remix.config.js). */
export const bundleNames = ['applicant', 'staff'] as const
export type BundleName = (typeof bundleNames)[number]

const staffAreas = new Set(['hr', 'committee', 'clearing', 'clerk', 'audit', 'admin', 'officer', 'account'])

/** Which bundle answers a path, said by its area. */
export function bundleFor(pathname: string): BundleName {
  return areaOf(pathname) === null ? 'applicant' : 'staff'
}

/** The staff's area that a path lies in, or null: its first segment, read as the router reads it: decoded, in any case, with or without `.data`. */
export function areaOf(pathname: string): string | null {
  const segment = decodeURIComponent(pathname.split('/')[1] ?? '').toLowerCase().replace(/\.data$/, '')
  return staffAreas.has(segment) ? segment : null
}

/** Whether a page may go on to another by script: the list of routes that it loaded names its own area's and the account's. */
export function isWithinReach(from: string, to: string): boolean {
  const area = areaOf(new URL(to, 'http://localhost').pathname)
  return area === 'account' || area === areaOf(from)
}
