import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppLoadContext } from '@remix-run/node'
import type { Environment } from '~/platform/environment.server'
import type { Bundle } from '~/platform/http/bundle.server'
import { listen, stopListening } from '~/platform/listening.server'
import { createServer } from '~/platform/server.server'
import { openTestApp } from './test-app'
import { ask, type RawAnswer, type RawQuestion } from './raw-request'
import { testEnvironment } from './test-platform'

export interface Seen {
  readonly bundle: 'applicant' | 'staff'
  readonly request: Request
  readonly context: AppLoadContext
}

export interface TestServer {
  readonly port: number
  /** The origin that a browser on this machine would name. */
  readonly origin: string
  /** What reached the framework. */
  readonly seen: Seen[]
  readonly logged: readonly string[]
  ask(path: string, question?: RawQuestion): Promise<RawAnswer>
  close(): Promise<void>
}

export interface ServerWishes {
  readonly environment?: Partial<Environment>
  /** Stands for the framework; by default a small page. */
  readonly handle?: (request: Request, context: AppLoadContext) => Promise<Response>
}

const smallPage = async () => new Response('<!DOCTYPE html><title>page</title>', { headers: { 'Content-Type': 'text/html' } })

/** The real server on a free port, with a database of its own and, in the framework's place, a recorder. */
export async function openTestServer({ environment = {}, handle = smallPage }: ServerWishes = {}): Promise<TestServer> {
  const test = await openTestApp()
  const files = mkdtempSync(join(tmpdir(), 'uset-files-'))
  mkdirSync(join(files, 'assets'))
  writeFileSync(join(files, 'assets', 'page-abc.js'), 'export {}')
  writeFileSync(join(files, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')

  const seen: Seen[] = []
  const recorder = (bundle: Seen['bundle']): Bundle => ({
    patternOf: () => '/pattern',
    handle(request, context) {
      seen.push({ bundle, request, context })
      return handle(request, context)
    },
  })
  const app = { ...test.app, environment: testEnvironment(environment) }
  const server = createServer({ app, bundles: { applicant: recorder('applicant'), staff: recorder('staff') }, assetsDirectory: files })
  await listen(server, { port: 0, host: '127.0.0.1' })
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe

  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    seen,
    logged: test.logged,
    ask: (path, question) => ask(port, path, question),
    async close() {
      await stopListening(server)
      await test.close()
      rmSync(files, { recursive: true })
    },
  }
}
