import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'

/** A bad telephone line: 400 kbit/s each way, 400 ms before the first byte of every answer. */
export const slowLine = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 } as const

export interface Seen {
  readonly path: string
  /** Milliseconds from the press of the button or the link: until the first text is painted, and until all of the page is there. */
  readonly painted: number
  readonly loaded: number
  /** Bytes over the line for this page, and those of them that are script. */
  readonly bytes: number
  readonly script: number
}

export interface Traveller {
  readonly page: Page
  /** Does something that leads to another page, and tells what that page took. */
  to(path: string | RegExp, act: () => Promise<unknown>): Promise<Seen>
  close(): Promise<void>
}

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
}

/** A browser of its own behind a line; nothing is kept from anybody before. */
export async function traveller(browser: Browser, baseURL: string, line: typeof slowLine | null): Promise<Traveller> {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, locale: 'da-DK' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  if (line) await session.send('Network.emulateNetworkConditions', line)
  const counted = countBytes(session)
  return {
    page,
    async to(path, act) {
      counted.reset()
      await act()
      await page.waitForURL(path, { waitUntil: 'load' })
      return { path: new URL(page.url()).pathname, ...(await timesOf(page)), bytes: counted.bytes(), script: counted.script() }
    },
    close: () => context.close(),
  }
}

function countBytes(session: CDPSession) {
  const scripts = new Set<string>()
  const sizes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => { if (type === 'Script') scripts.add(requestId) })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { sizes.set(requestId, encodedDataLength) })
  const sum = (wanted: (id: string) => boolean) => [...sizes].reduce((total, [id, size]) => total + (wanted(id) ? size : 0), 0)
  return { reset: () => { sizes.clear() }, bytes: () => sum(() => true), script: () => sum((id) => scripts.has(id)) }
}

/** By the browser's own clock, redirects included. */
async function timesOf(page: Page): Promise<Pick<Seen, 'painted' | 'loaded'>> {
  return page.evaluate(async () => {
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]
    for (let times = 0; times < 100 && !paint(); times += 1) await new Promise((resolve) => setTimeout(resolve, 20))
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[] // what this type of entry is
    return { painted: paint()?.startTime ?? NaN, loaded: navigation?.loadEventStart ?? NaN }
  })
}

/** A plain page of so many bytes at /<bytes>, in one answer without anything beside it: the limit for a page of that size. */
export async function plainPages(): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    const bytes = Number(request.url?.slice(1) ?? 0)
    const start = '<!DOCTYPE html><html lang="da"><meta charset="utf-8"><link rel="icon" href="data:,"><title>x</title><h1>x</h1><p>'
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(start.padEnd(Math.max(start.length, bytes - 180), 'ord '))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
  return { address: `http://127.0.0.1:${port}`, close: () => { server.close() } }
}
