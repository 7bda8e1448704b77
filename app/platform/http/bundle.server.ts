import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'

/** One of the two halves of the built application. */
export interface Bundle {
  handle(request: Request, context: AppLoadContext): Promise<Response>
  /** The pattern of the route that a path belongs to (`/posts/:id`), or `*`: what the log may say of an address. */
  patternOf(pathname: string): string
}

export function bundleFrom(build: ServerBuild): Bundle {
  const handle = createRequestHandler(build, 'production')
  const patterns = patternsOf(build.routes)
  return {
    handle,
    patternOf(pathname) {
      const path = pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/').replace(/(.)\/$/, '$1')
      return patterns.find(({ expression }) => expression.test(path))?.pattern ?? '*'
    },
  }
}

interface Pattern {
  readonly pattern: string
  readonly expression: RegExp
}

/** All patterns, the more literal before the less, so that the first that fits is the one. Made once: matching costs microseconds. */
function patternsOf(routes: ServerBuild['routes']): Pattern[] {
  const all = new Set(Object.keys(routes).map((id) => fullPath(routes, id)))
  const rank = (pattern: string) => pattern.split('/').map((part) => (part.startsWith(':') ? '1' : part === '*' ? '2' : '0')).join('')
  return [...all].sort((a, b) => rank(a).localeCompare(rank(b))).map((pattern) => ({ pattern, expression: expressionOf(pattern) }))
}

function fullPath(routes: ServerBuild['routes'], id: string | undefined): string {
  const parts: string[] = []
  for (let route = id === undefined ? undefined : routes[id]; route; route = route.parentId === undefined ? undefined : routes[route.parentId]) {
    if (route.path) parts.unshift(route.path)
  }
  return `/${parts.join('/')}`
}

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .split('/')
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? (part.endsWith('?') ? '[^/]*' : '[^/]+') : part.replace(/[.+^${}()|[\]\\?]/g, '\\$&')))
    .join('/')
  return new RegExp(`^${source}$`, 'i')
}
