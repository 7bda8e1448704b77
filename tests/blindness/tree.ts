import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type CDPSession, type Page, type Route } from 'playwright-core'
import { dataOf, everyVisit, readersOf, visitsForData, type Answer, type Visit } from '../anonymity/visits'
import type { RoleName, WorldPhase } from '../anonymity/world'
import { askedSaid, type Tally } from './findings'
import type { Walked } from './places'
import { judge } from './try-stage'

// What a screen reader has of the pages of staff, once the browser's program has run: the tree of names, descriptions and values that Chromium makes
// of them, compared between the worlds and searched as the answers are.

const origin = 'https://uset.example'
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const ofStaff = /^\/(hr|committee|clearing|clerk|audit|admin|officer|account)(\/|$)/

/** Looked at in the quick mode: one page of each who works with a recruitment. */
const sample = /^\/(hr\/recruitments\/:id|committee\/:id|committee\/:id\/answers\/:assignmentId|clearing|audit|officer)$/

export interface Trees {
  read(stage: WorldPhase, scope: { readonly patterns: readonly string[]; readonly isThorough: boolean }, tally: Tally): Promise<void>
  close(): Promise<void>
}

/** A browser with a tab for each world. What it asks for is asked of the world's server; nothing else is let through. */
export async function openTrees(worlds: readonly Walked[], executablePath: string): Promise<Trees> {
  const browser = await chromium.launch({ executablePath, args: quiet })
  const tabs: Tab[] = []
  for (const walked of worlds) tabs.push(await openTab(browser, walked))
  return {
    async read(stage, scope, tally) {
      for (const visit of await pagesOf(worlds, { ...scope, stage })) await readOne(tabs, stage, visit, tally)
      for (const { strangers, walked } of tabs) {
        for (const address of strangers) tally.findings.push({ kind: 'outbound', stage, where: { da: `browser (${walked.name})`, en: `browser (${walked.name})` }, what: { da: `en side bad om ${address}`, en: `a page asked for ${address}` } })
      }
    },
    close: () => browser.close(),
  }
}

/** The pages that somebody is shown as HTML: staff's, by those whose pages they are; where nothing of a recruitment stands, at one stage. */
async function pagesOf(worlds: readonly Walked[], { patterns, isThorough, stage }: { readonly patterns: readonly string[]; readonly isThorough: boolean; readonly stage: WorldPhase }): Promise<Visit[]> {
  const parameters = (await worlds[0]?.world.parameters()) ?? {}
  const wanted = patterns.filter((pattern) => ofStaff.test(pattern) && (isThorough || sample.test(pattern)))
  const ofRecruitments = new Set(visitsForData(wanted, parameters).map(([path]) => path))
  const visits = everyVisit(wanted, parameters).filter(([path, role]) => !/\.data(\?|$)/.test(path) && readersOf(path).includes(role) && (stage === 'scoring' || ofRecruitments.has(dataOf(path))))
  const shown: Visit[] = []
  for (const visit of visits) {
    const answers: Answer[] = []
    for (const { visits: ask } of worlds) answers.push(await ask.get(...visit))
    if (answers.every(({ status, headers }) => status === 200 && headers.includes('text/html'))) shown.push(visit)
  }
  return shown
}

interface Tab {
  readonly walked: Walked
  readonly page: Page
  readonly tree: CDPSession
  /** Who asks now. */
  role: RoleName
  /** Addresses of others that a page has asked for. */
  readonly strangers: string[]
}

async function openTab(browser: Browser, walked: Walked): Promise<Tab> {
  const context = await browser.newContext({ baseURL: origin, locale: 'da-DK', timezoneId: 'Europe/Copenhagen', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.clock.setFixedTime(walked.world.test.clock.now())
  const tab: Tab = { walked, page, tree: await context.newCDPSession(page), role: 'visitor', strangers: [] }
  await tab.tree.send('Accessibility.enable')
  await context.route('**/*', (route) => letThrough(route, tab))
  return tab
}

/** The build's files from the disk; pages and what they are made of from the world's server, as whoever asks now. */
async function letThrough(route: Route, { walked, role, strangers }: Tab): Promise<void> {
  const request = route.request()
  const { origin: asked, pathname, search } = new URL(request.url())
  if (asked !== origin) {
    strangers.push(request.url())
    return route.abort()
  }
  const file = join('build', 'client', pathname)
  if (pathname.startsWith('/assets/')) return existsSync(file) ? route.fulfill({ path: file }) : route.abort()
  if (request.method() !== 'GET') return route.abort()
  const { status, headers, body } = await walked.visits.ask(pathname + search, role, { headers: { accept: request.headers().accept ?? '*/*' } })
  const kept = (JSON.parse(headers) as [string, string | string[]][]).filter(([name]) => name !== 'content-length' && name !== 'set-cookie')
  return route.fulfill({ status, headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])), body })
}

/** So often the worlds are looked at before they are said to differ: a page may not have come to rest. Milliseconds of waiting before each. */
const patience = [0, 150, 600, 2000] as const

async function readOne(tabs: readonly Tab[], stage: WorldPhase, [path, role]: Visit, tally: Tally): Promise<void> {
  let answers: Answer[] = []
  for (const tab of tabs) await show(tab, [path, role])
  for (const wait of patience) {
    answers = []
    for (const tab of tabs) {
      await tab.page.waitForTimeout(wait)
      answers.push({ status: 200, headers: await tab.page.title(), body: await treeOf(tab) })
    }
    if (new Set(answers.map(({ headers, body }) => headers + body)).size === 1) break
  }
  const asker = { stage, role, path, way: 'browser' } as const
  judge(tabs.map(({ walked }) => walked), asker, answers, {}, tally)
  if (answers.some(({ body }) => body.split('\n').length < leastNodes)) tally.findings.push({ kind: 'error', stage, where: askedSaid(asker), what: { da: 'browseren viste ingen side', en: 'the browser showed no page' } })
}

/** A page has a heading, a way to its main part and something in it. */
const leastNodes = 5

async function show(tab: Tab, [path, role]: Visit): Promise<void> {
  tab.role = role
  await tab.page.goto(path, { waitUntil: 'load' })
  await tab.page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve, 0) }) }))
}

interface Node { readonly role?: { value?: unknown }; readonly name?: { value?: unknown }; readonly description?: { value?: unknown }; readonly value?: { value?: unknown }; readonly properties?: readonly { name: string; value: { value?: unknown } }[] }

/** One line for each node, without the numbers that Chromium gives them. */
async function treeOf({ tree }: Tab): Promise<string> {
  const { nodes } = (await tree.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] }
  return nodes.map(({ role, name, description, value, properties = [] }) => JSON.stringify([role?.value, name?.value, description?.value, value?.value, properties.map((one) => [one.name, one.value.value])])).join('\n')
}
