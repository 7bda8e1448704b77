import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createElement, type ReactNode } from 'react'

export async function applicantBuild(): Promise<ServerBuild> {
  return import(pathToFileURL(join(process.cwd(), 'build', 'server', 'applicant', 'index.js')).href)
}

export async function staffBuild(): Promise<ServerBuild> {
  return import(pathToFileURL(join(process.cwd(), 'build', 'server', 'staff', 'index.js')).href)
}

/** A whole document by itself: the root renders nothing but what is inside it. */
function MinimalPage(): ReactNode {
  return createElement('html', { lang: 'da' }, createElement('body', null, createElement('h1', null, 'Minimal')))
}

/** The same build with the smallest page a route can be (a loader that reads nothing, one heading) at /minimal, among so many routes. */
export function withMinimalPage(build: ServerBuild, others: readonly string[]): ServerBuild {
  const needed = new Set(['root', ...others, ...others.flatMap((id) => build.routes[id]?.parentId ?? [])])
  const kept = Object.fromEntries(Object.entries(build.routes).filter(([id]) => needed.has(id)))
  const root = kept.root
  if (!root) throw new Error('a build has a root')
  const minimal = { id: 'minimal', parentId: 'root', path: 'minimal', module: { default: MinimalPage, loader: () => ({ title: 'Minimal' }) } }
  const assets = { ...build.assets, routes: { ...Object.fromEntries(Object.entries(build.assets.routes).filter(([id]) => needed.has(id))), minimal: { ...build.assets.routes.root, id: 'minimal', parentId: 'root', path: 'minimal', hasLoader: true, module: '/assets/minimal.js' } } }
  return { ...build, assets: assets as ServerBuild['assets'], routes: { ...kept, root: { ...root, module: { default: root.module.default } }, minimal } }
}
