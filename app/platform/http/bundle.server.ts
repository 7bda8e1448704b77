import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'

/** One of the two halves of the built application. */
export interface Bundle {
  handle(request: Request, context: AppLoadContext): Promise<Response>
  /** The pattern of the route that a path belongs to (`/posts/:id`), or `*`: what the log may say of an address. */
  patternOf(pathname: string): string
}

/**
 * A built bundle, ready to answer. The framework ranks and compiles every route it knows on every request (some 30 µs a
 * route), so each pattern gets a handler of its own that knows only the routes of that pattern and their layouts.
 */
export function bundleFrom(build: ServerBuild): Bundle {
  const patterns = patternsOf(build.routes)
  const whole = createRequestHandler(build, 'production')
  const handlers = new Map(patterns.map(({ pattern }) => [pattern, createRequestHandler(onlyRoutesOf(build, pattern), 'production')]))
  const patternOf = (pathname: string) => {
    const path = pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/').replace(/(.)\/$/, '$1')
    return patterns.find(({ expression }) => expression.test(path))?.pattern ?? '*'
  }
  return {
    patternOf,
    handle(request, context) {
      const handler = handlers.get(patternOf(new URL(request.url).pathname)) ?? whole
      return handler(request, context)
    },
  }
}

/** The same build with no other routes than those whose full path is the pattern, and the layouts around them. */
function onlyRoutesOf(build: ServerBuild, pattern: string): ServerBuild {
  const needed = new Set<string>()
  for (const id of Object.keys(build.routes).filter((each) => fullPath(build.routes, each) === pattern)) {
    for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId) needed.add(at)
  }
  const among = <T>(routes: Record<string, T>) => Object.fromEntries(Object.entries(routes).filter(([id]) => needed.has(id)))
  return { ...build, routes: among(build.routes), assets: { ...build.assets, routes: among(build.assets.routes) } }
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
  return `/${parts.join('/')}`.replace(/(.)\/$/, '$1')
}

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .split('/')
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? (part.endsWith('?') ? '[^/]*' : '[^/]+') : part.replace(/[.+^${}()|[\]\\?]/g, '\\$&')))
    .join('/')
  return new RegExp(`^${source}$`, 'i')
}
