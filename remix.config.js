import { flatRoutes } from 'remix-flat-routes'

/** The first parts of the staff's addresses. */
export const staffAreas = ['hr', 'committee', 'clearing', 'clerk', 'audit', 'admin', 'officer', 'account']

/** Which server bundle a route belongs to: the applicants' pages never share a bundle with the staff's. */
function bundleOf(branch) {
  return staffAreas.some((area) => branch.some((route) => route.id.startsWith(`routes/${area}+`))) ? 'staff' : 'applicant'
}

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  ssr: true,
  ignoredRouteFiles: ['**/*'],
  routes: (defineRoutes) => flatRoutes('routes', defineRoutes, { ignoredRouteFiles: ['**/.*', '**/*.test.{ts,tsx}'] }),
  serverBundles: ({ branch }) => bundleOf(branch),
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true, // v3_lazyRouteDiscovery stays off: it serves /__manifest, which has had denial-of-service advisories
  },
}
