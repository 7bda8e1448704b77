import type { Page } from 'playwright-core'
import { setPasswordHash } from '#db/stores/people'
import { clearApplications, mustSucceed } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import { hashPassword } from '~/platform/passwords.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { startProcess } from '../../support/server-process'
import { openBenchApp, type BenchApp } from '../bench-app'
import { questionCount } from '../crowd'
import { middle, type Ratio } from '../paired'
import type { Row } from '../row'
import { sentByMany } from '../sent-by-many'
import { openChromium } from '../slow-line'

const applicants = 60
const answers = applicants * questionCount
/** The help for the keys, which is there when they work. */
const keysReady = 'Genvejstaster'
const password = 'en lang adgangskode til bænken'

async function fill(bench: BenchApp): Promise<{ recruitmentId: string; committee: readonly Actor[] }> {
  const more = [await bench.person('reviewer2'), await bench.person('reviewer3')]
  const recruitmentId = await sentByMany(bench, applicants, more)
  await clearApplications(bench.app, bench.hr.redactor, { recruitmentId })
  mustSucceed(await openScoring(bench.app, bench.hr.redactor, recruitmentId))
  const committee = [bench.hr.reviewer, ...more, bench.hr.chair]
  const hash = await hashPassword(password)
  await bench.app.db.unitOfWork(async (tx) => { for (const { key } of committee) await setPasswordHash(tx, key, hash) })
  return { recruitmentId, committee }
}

/** Tab until what has the focus answers to the selector. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to ${selector} by Tab on ${page.url()}`)
}

async function signIn(page: Page, { name }: Actor): Promise<void> {
  await page.goto('/account/sign-in')
  await tabTo(page, 'input[type=email]')
  await page.keyboard.type(`${name}@bench.example`)
  await tabTo(page, 'input[type=password]')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/account')
}

/** From the introduction to the first answer. */
async function begin(page: Page, recruitmentId: string): Promise<void> {
  await page.goto(`/committee/${recruitmentId}/introduction`)
  await tabTo(page, 'main form button')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/introduction'))
  await page.goto(`/committee/${recruitmentId}`)
  await tabTo(page, 'main a[href*="/questions/"]')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/answers\//)
}

/** Milliseconds from the key to the word that it is saved, and from Enter to the next answer, of every answer; a note at each tenth. */
async function scoreAll(page: Page): Promise<number[]> {
  const waits: number[] = []
  while (/\/answers\//.test(page.url())) {
    const place = waits.length
    await page.locator('summary', { hasText: keysReady }).waitFor()
    await page.waitForFunction(() => document.querySelector('input[name=score]:checked') === null)
    const started = performance.now()
    await page.keyboard.press(String(1 + ((place * 7 + page.url().length) % 5)))
    await page.waitForFunction(() => /gemt/i.test([...document.querySelectorAll('.score-desk [role=status]')].map((each) => each.textContent).join(' ')))
    if (place % 10 === 9) {
      await page.keyboard.press('n')
      await page.keyboard.type('Nævner frist og hvem der fik besked.')
      await page.keyboard.press('Tab')
    }
    const address = page.url()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== address)
    waits.push(performance.now() - started)
  }
  return waits
}

/** Three reviewers and a chair score everything one after another by keys alone; the last sixty answers of each beside the first sixty. */
async function wholePanel(): Promise<Ratio> {
  const bench = await openBenchApp()
  const { recruitmentId, committee } = await fill(bench)
  const server = await startProcess({ mode: 'real', dataDirectory: bench.app.environment.dataDirectory, logLevel: 'error' })
  const browser = await openChromium()
  const [broken, notes, firsts, lasts]: [string[], string[], number[], number[]] = [[], [], [], []]
  try {
    for (const reviewer of committee) {
      const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1280, height: 860 }, locale: 'da-DK' })
      const page = await context.newPage()
      await signIn(page, reviewer)
      await begin(page, recruitmentId)
      const waits = await scoreAll(page)
      if (waits.length !== answers) broken.push(`${reviewer.name} was given ${waits.length} answers instead of ${answers}`)
      notes.push(`${reviewer.name}: ${waits.length} answers in ${(sum(waits) / 1000).toFixed(0)} s`)
      firsts.push(median(waits.slice(0, applicants)))
      lasts.push(median(waits.slice(-applicants)))
      await context.close()
    }
  } finally {
    await browser.close()
    await server.end()
    await bench.close()
  }
  const ratios = lasts.map((last, index) => last / (firsts[index] ?? NaN)).sort((a, b) => a - b)
  return { median: middle(ratios), lowest: ratios[0] ?? NaN, highest: ratios.at(-1) ?? NaN, ours: median(lasts), anchor: median(firsts), notes, broken }
}

const median = (values: readonly number[]) => middle([...values].sort((a, b) => a - b))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

export const scoringDesk: Row = { id: 'P27', what: 'An answer scored by keyboard in Chromium, 60 × 5 by four: the last sixty ÷ the first sixty (time)', goal: { atMost: 1.2 }, measure: wholePanel }
