import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleFrom } from '~/platform/http/bundle.server'
import { listen, stopListening } from '~/platform/listening.server'
import { createServer } from '~/platform/server.server'
import { applicantBuild, Visitor } from './applicant-site'
import { ask } from './raw-request'
import { openTestApp, type TestApp } from './test-app'

export interface ApplicantServer {
  readonly test: TestApp
  readonly port: number
  readonly origin: string
  /** Somebody with a browser without JavaScript, over the network. */
  visitor(language?: string): Visitor
  /** What the log holds of unexpected errors: every one of them is a fault. */
  incidents(): string[]
  close(): Promise<void>
}

/** The real server with the applicants' real pages, on a free port and a database of its own. */
export async function openApplicantServer(): Promise<ApplicantServer> {
  const test = await openTestApp()
  const files = mkdtempSync(join(tmpdir(), 'uset-files-'))
  const bundle = bundleFrom(applicantBuild())
  const server = createServer({ app: test.app, bundles: { applicant: bundle, staff: bundle }, assetsDirectory: files })
  await listen(server, { port: 0, host: '127.0.0.1' })
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
  const origin = `http://127.0.0.1:${port}`
  return {
    test, port, origin,
    visitor: (language) => new Visitor(test.app, language, { origin, send: (request) => overTheNetwork(port, request) }),
    incidents: () => test.logged.filter((line) => line.includes('"msg":"incident"')),
    async close() {
      await stopListening(server)
      await test.close()
      rmSync(files, { recursive: true })
    },
  }
}

async function overTheNetwork(port: number, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const body = request.body === null ? {} : { body: Buffer.from(await request.arrayBuffer()) }
  const answer = await ask(port, pathname + search, { method: request.method, headers: Object.fromEntries(request.headers), ...body })
  const headers = Object.entries(answer.headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]))
  return new Response(answer.status === 204 || answer.status === 304 ? null : answer.body, { status: answer.status, headers })
}
