import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser'
import { startServer, type RunningServer } from './server'

export interface Site {
  readonly server: RunningServer
  readonly browser: Browser
}

/** A server of its own and a browser, for all tests of the file that calls this; there once the tests run. */
export function openSite(mode: Parameters<typeof startServer>[0]): Site {
  const open: { server?: RunningServer; browser?: Browser } = {}
  beforeAll(async () => {
    open.server = await startServer(mode)
    open.browser = await openBrowser()
  })
  afterAll(async () => {
    await open.browser?.close()
    await open.server?.stop()
  })
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the site is open while tests run, not before')
    return part
  }
  return { get server() { return there(open.server) }, get browser() { return there(open.browser) } }
}
