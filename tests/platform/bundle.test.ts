import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { bundleFrom } from '~/platform/http/bundle.server'

const route = (id: string, path: string | undefined, parentId?: string) => [id, { id, path, parentId, module: {} }] as const
const build = {
  routes: Object.fromEntries([
    route('root', ''),
    route('index', undefined, 'root'),
    route('posts', 'posts/:id', 'root'),
    route('new', 'posts/new', 'root'),
    route('hr', 'hr', 'root'),
    route('lock', 'recruitments/:id/lock', 'hr'),
    route('application', 'application/', 'root'),
    route('rest', '*', 'root'),
  ]),
  assets: { routes: {} },
} as unknown as ServerBuild // only the routes are read
const { patternOf } = bundleFrom(build)

test.each([
  ['/', '/'],
  ['/_root.data', '/'],
  ['/posts/TRKM-9VWX', '/posts/:id'],
  ['/posts/TRKM-9VWX.data', '/posts/:id'],
  ['/posts/TRKM-9VWX/', '/posts/:id'],
  ['/posts/new', '/posts/new'],
  ['/hr/recruitments/abc/lock', '/hr/recruitments/:id/lock'],
  ['/application', '/application'],
  ['/application/', '/application'],
  ['/posts/a/b', '/*'],
  ['/wp-login.php', '/*'],
])('%s belongs to %s', (path, pattern) => {
  expect(patternOf(path)).toBe(pattern)
})
