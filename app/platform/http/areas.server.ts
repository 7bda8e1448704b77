/** The two server bundles: applicants' pages never share one with the staff's (see remix.config.js). */
export const bundleNames = ['applicant', 'staff'] as const
export type BundleName = (typeof bundleNames)[number]

const staffAreas = new Set(['hr', 'committee', 'clearing', 'clerk', 'audit', 'admin', 'officer', 'account'])

/** Which bundle answers a path, said by its first segment (read as the router reads it: decoded, in any case, with or without `.data`). */
export function bundleFor(pathname: string): BundleName {
  const segment = decodeURIComponent(pathname.split('/')[1] ?? '')
  return staffAreas.has(segment.toLowerCase().replace(/\.data$/, '')) ? 'staff' : 'applicant'
}
