import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { staffBuild } from '../builds'
import { startBenchServer } from '../bench-server'
import { answerText } from '../field'
import { middle, type Ratio } from '../paired'
import type { Row } from '../row'
import { openChromium, plainPages, slowLine, traveller, type Seen, type Traveller } from '../slow-line'

const send = 'form[action="/application/identity"] button'
const onward = 'form[data-autosave] button, form[action^="/application/questions"] button'

/** From the list of posts to the receipt, as fast as a person's fingers who has the answers ready: what the way itself takes. */
async function walk({ page, to }: Traveller): Promise<Seen[]> {
  const seen = [await to('**/', () => page.goto('/'))]
  const step = async (path: string | RegExp, act: () => Promise<unknown>) => { seen.push(await to(path, act)) }
  await step('**/posts/*', () => page.locator('main a[href^="/posts/"]').first().click())
  await step('**/application/code', () => page.locator('form[action$="/start"] button').first().click())
  await step('**/application', () => page.locator('main a[href="/application"]').first().click())
  await step('**/questions/1', () => page.locator('main a[href="/application/questions/1"]').first().click())
  while (!page.url().endsWith('/check')) {
    await answer(page)
    const before = page.url()
    await step(new RegExp(`^(?!${before}$).*/(check|questions/\\d+)$`), () => page.locator(onward).first().click())
  }
  await step('**/application/identity', () => page.locator('main a[href="/application/identity"]').first().click())
  await page.locator('[name=name]').fill('Kirsten Overgaard Madsen')
  await page.locator('[name=email]').fill('kirsten@mail.example')
  await step('**/application/receipt', () => page.locator(send).first().click())
  return seen
}

async function answer(page: Traveller['page']): Promise<void> {
  const choice = page.locator('main [name=answer]:is([type=radio],[type=checkbox])').first()
  if (await choice.count()) return choice.check({ force: true })
  const isNumber = await page.locator('main input[name=answer]').count()
  await page.locator('main [name=answer]').fill(isNumber ? '7' : answerText.slice(0, 200))
}

async function walkOnce(browser: Browser, address: string, line: typeof slowLine | null): Promise<Seen[]> {
  const one = await traveller(browser, address, line)
  const seen = await walk(one)
  await one.close()
  return seen
}

/** The same bytes as plain pages, one after another over the same line. */
async function plainWalk(browser: Browser, address: string, sizes: readonly number[]): Promise<Seen[]> {
  const one = await traveller(browser, address, slowLine)
  const seen: Seen[] = []
  for (const bytes of sizes) seen.push(await one.to(`**/${bytes}`, () => one.page.goto(`/${bytes}`)))
  await one.close()
  return seen
}

const total = (seen: readonly Seen[], what: (page: Seen) => number) => seen.reduce((sum, page) => sum + what(page), 0)
const inAll = (name: string, seen: readonly Seen[]) =>
  `${name}: ${seen.length} pages, ${(total(seen, ({ loaded }) => loaded) / 1000).toFixed(1)} s until all are loaded, ${(total(seen, ({ painted }) => painted) / 1000).toFixed(1)} s until all are painted, ${(total(seen, ({ bytes }) => bytes) / 1000).toFixed(0)} kB, script ${total(seen, ({ script }) => script)} bytes`
const each = ({ path, painted, loaded, bytes, script }: Seen) => `  ${path.replace(/^\/posts\/.+/, '/posts/:id')}: painted ${painted.toFixed(0)} ms, loaded ${loaded.toFixed(0)} ms, ${bytes} bytes, script ${script}`

const timeOfPath: Row = {
  id: 'P21b',
  what: 'the whole way from the first page to the receipt at 400 kbit/s and 400 ms ÷ plain pages of as many bytes over the same line (time until loaded)',
  goal: { atMost: 2 },
  async measure() {
    const [server, plain, browser] = [await startBenchServer(), await plainPages(), await openChromium()]
    const pairs: { ours: Seen[]; anchor: Seen[] }[] = []
    const quick = await walkOnce(browser, server.address, null)
    for (let round = 0; round < 3; round += 1) {
      const ours = await walkOnce(browser, server.address, slowLine)
      pairs.push({ ours, anchor: await plainWalk(browser, plain.address, ours.map(({ bytes }) => bytes)) })
    }
    await browser.close()
    plain.close()
    await server.stop()
    return summed(pairs, quick)
  },
}

function summed(pairs: readonly { readonly ours: readonly Seen[]; readonly anchor: readonly Seen[] }[], quick: readonly Seen[]): Ratio {
  const seconds = pairs.map(({ ours, anchor }) => ({ ours: total(ours, ({ loaded }) => loaded) / 1000, anchor: total(anchor, ({ loaded }) => loaded) / 1000 }))
  const ratios = seconds.map(({ ours, anchor }) => ours / anchor).sort((a, b) => a - b)
  const last = pairs.at(-1)
  return {
    median: middle(ratios), lowest: ratios[0] ?? NaN, highest: ratios.at(-1) ?? NaN,
    ours: middle(seconds.map(({ ours }) => ours).sort((a, b) => a - b)), anchor: middle(seconds.map(({ anchor }) => anchor).sort((a, b) => a - b)),
    notes: [inAll('without a limit', quick), ...(last ? [inAll('slow line', last.ours), inAll('plain pages', last.anchor), ...last.ours.map(each)] : [])],
  }
}

/** Every script that any page of the way loads, once; against all that the smallest hydrated page of the same program loads. */
const scriptOfPath: Row = {
  id: 'P21',
  what: 'script of the whole way from the first page to the receipt ÷ of the smallest hydrated page of the same program (bytes, brotli)',
  goal: { atMost: 0.13 },
  async measure() {
    const [server, browser] = [await startBenchServer(), await openChromium()]
    const context = await browser.newContext({ baseURL: server.address })
    const page = await context.newPage()
    const files = new Set<string>()
    page.on('response', (response) => { if (response.request().resourceType() === 'script') files.add(new URL(response.url()).pathname) })
    await walk({ page, close: () => context.close(), to: async (path, act) => { await act(); await page.waitForURL(path); return { path: '', painted: 0, loaded: 0, bytes: 0, script: 0 } } })
    await browser.close()
    await server.stop()
    const [ours, anchor] = [bytesOf(files), bytesOf(await smallestHydrated())]
    return { median: ours / anchor, lowest: ours / anchor, highest: ours / anchor, ours, anchor, notes: [...files].map((file) => `  ${file}: ${bytesOf([file])} bytes`), broken: ours > 10_000 ? ['more than 10 kB'] : [] }
  },
}

async function smallestHydrated(): Promise<Set<string>> {
  const { assets } = await staffBuild()
  const root = assets.routes.root
  return new Set([assets.entry.module, ...assets.entry.imports, root?.module ?? '', ...(root?.imports ?? [])])
}

function bytesOf(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join('build', 'client', file))).length, 0)
}

export const applicantPath: readonly Row[] = [scriptOfPath, timeOfPath]
