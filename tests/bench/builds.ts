import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createElement, type ReactNode } from 'react'
import { Outlet } from '@remix-run/react'

export async function applicantBuild(): Promise<ServerBuild> {
  return import(pathToFileURL(join(process.cwd(), 'build', 'server', 'applicant', 'index.js')).href)
}

export async function staffBuild(): Promise<ServerBuild> {
  return import(pathToFileURL(join(process.cwd(), 'build', 'server', 'staff', 'index.js')).href)
}

function MinimalRoot(): ReactNode {
  return createElement('html', { lang: 'da' }, createElement('body', null, createElement(Outlet)))
}

function MinimalPage(): ReactNode {
  return createElement('main', null, createElement('h1', null, 'Minimal'))
}

/** The same build with the smallest page a route can be (a loader that reads nothing, one heading) at /minimal, among so many routes. */
export function withMinimalPage(build: ServerBuild, others: readonly string[]): ServerBuild {
  const kept = Object.fromEntries(Object.entries(build.routes).filter(([id]) => id === 'root' || others.includes(id)))
  const root = kept.root
  if (!root) throw new Error('a build has a root')
  const minimal = { id: 'minimal', parentId: 'root', path: 'minimal', module: { default: MinimalPage, loader: () => ({ title: 'Minimal' }) } }
  return { ...build, routes: { ...kept, root: { ...root, module: { default: MinimalRoot } }, minimal } }
}
