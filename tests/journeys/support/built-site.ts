import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { bundleFrom } from '~/platform/http/bundle.server'
import { listen, stopListening } from '~/platform/listening.server'
import { createServer } from '~/platform/server.server'
import { startSession } from '~/platform/session.server'
import type { Actor } from '~/platform/actor.server'
import { loadBuilds } from '../../anonymity/visits'
import { openTestApp, type TestApp } from '../../support/test-app'
import { testEnvironment } from '../../support/test-platform'

/** The built pages over a database that the test fills itself: for journeys that need a recruitment of their own. */
export interface BuiltSite {
  readonly test: TestApp
  readonly address: string
  /** The cookie of a browser in which this person is signed in. */
  sessionOf(actor: Actor): Promise<{ name: string; value: string }>
  close(): Promise<void>
}

export async function openBuiltSite(): Promise<BuiltSite> {
  const test = await openTestApp()
  const builds = await loadBuilds()
  const app = { ...test.app, environment: testEnvironment() }
  const server = createServer({ app, bundles: { applicant: bundleFrom(builds.applicant), staff: bundleFrom(builds.staff) }, assetsDirectory: join('build', 'client') })
  await listen(server, { port: 0, host: '127.0.0.1' })
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
  return {
    test, address: `http://127.0.0.1:${port}`,
    async sessionOf(actor) {
      const [name = '', value = ''] = (await startSession(app, actor.key)).split(';')[0]?.split('=') ?? []
      return { name, value }
    },
    async close() {
      await stopListening(server)
      await test.close()
    },
  }
}
