import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { InterfaceLanguage } from '~/domain/local-text'

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet })
}

export const widths = { wide: { width: 1280, height: 900 }, tablet: { width: 820, height: 1180 }, narrow: { width: 390, height: 844 }, smallest: { width: 320, height: 640 } } as const

const locales: Readonly<Record<InterfaceLanguage, string>> = { da: 'da-DK', en: 'en-GB', sv: 'sv-SE', nb: 'nb-NO', fi: 'fi-FI' }

export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
}

/** A refusal or a cut line that the browser notes, and a reload of data that Remix gave up for a newer one. */
const expectedNoise = /status of (4|5)\d\d|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|^AbortError: signal is aborted/

/** A person with a browser of their own: nothing is shared with the others, and it is closed when the test is over. */
export async function visitor(browser: Browser, address: string, options: { width?: keyof typeof widths; language?: InterfaceLanguage; javaScript?: boolean } = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address, viewport: widths[options.width ?? 'wide'], locale: locales[options.language ?? 'da'], javaScriptEnabled: options.javaScript ?? true,
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const lately = traffic(page)
  const origin = new URL(address).origin
  page.on('request', (request) => { expect.soft(new URL(request.url()).origin, `a request left the site: ${request.url()}`).toBe(origin) })
  page.on('console', (message) => { if (message.type() === 'error' && !expectedNoise.test(message.text())) expect.soft(message.text(), `console error on ${page.url()}`).toBe('') })
  page.on('pageerror', (error) => { expect.soft(error.message, `error on ${page.url()}`).toBe('') })
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await tellWhatItWas(page, lately)
    page.removeAllListeners()
    await context.close()
  })
  return { context, page }
}

/** What the server was asked for and answered, the last of it. */
function traffic(page: Page): readonly string[] {
  const lately: string[] = []
  const note = (line: string) => { if (lately.push(`${new Date().toISOString().slice(17)} ${line}`) > 20) lately.shift() }
  page.on('request', (request) => { note(`→ ${request.method()} ${request.url()}`) })
  page.on('response', (response) => { note(`← ${response.status()} ${response.url()}`) })
  page.on('requestfailed', (request) => { note(`✗ ${request.url()} ${request.failure()?.errorText ?? ''}`) })
  return lately
}

/** For whoever reads of the failure later, when the browser is gone. */
async function tellWhatItWas(page: Page, lately: readonly string[]): Promise<void> {
  const text = await page.locator('body').innerText({ timeout: 2000 }).catch(() => 'no page')
  console.log([`the page was ${page.url()}`, ...lately, text.slice(0, 1500)].join('\n'))
}

/** The small form of it: it is handed to the browser anew for every page. */
const axe = readFileSync(join('node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** No violation of WCAG 2.2 A or AA on the page as it stands, and nothing wider than the window. Needs JavaScript. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') } // put there by the line above
    const { violations: found } = await engine.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
  expect.soft(violations, `axe on ${page.url()}`).toEqual([])
  await expectReadable(page)
}

/** Read in order and nothing wider than the window: what the words of a language may break. */
export async function expectReadable(page: Page): Promise<void> {
  await expectReadInOrder(page)
  await expectNothingWider(page)
}

/**
 * What a screen reader is given: head, main part and foot in this order, one main heading, headings that skip no level, and a
 * name for everything that can be used.
 */
async function expectReadInOrder(page: Page): Promise<void> {
  const tree = await page.locator('body').ariaSnapshot()
  const of = (pattern: RegExp) => [...tree.matchAll(pattern)]
  expect.soft(of(/^- (banner|main|contentinfo)\b/gm).map(([, part]) => part), `landmarks of ${page.url()}`).toEqual(['banner', 'main', 'contentinfo'])
  const levels = of(/- '?heading .*\[level=(\d)\]/g).map(([, level]) => Number(level))
  expect.soft(levels.filter((level) => level === 1), `main headings of ${page.url()}`).toEqual([1])
  expect.soft(levels.filter((level, place) => level > (levels[place - 1] ?? 1) + 1), `levels that are skipped on ${page.url()}`).toEqual([])
  expect.soft(of(/- '?(link|button|textbox|searchbox|spinbutton|combobox|checkbox|radio|slider)(?! ")/g).map(([line]) => line), `without a name on ${page.url()}`).toEqual([])
}

/** The same page in a window of another width, and back. */
export async function expectFits(page: Page, width: keyof typeof widths): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize(widths[width])
  await expectNothingWider(page)
  if (before) await page.setViewportSize(before)
}

async function expectNothingWider(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(overflow, `sideways scroll on ${page.url()} at ${page.viewportSize()?.width} px`).toBeLessThanOrEqual(0)
}

const pictures = process.env.USET_PICTURES

/** Keeps a picture of the page when USET_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}
