import type { Page } from 'playwright-core'
import { setPasswordHash } from '#db/stores/people'
import { hashPassword } from '~/platform/passwords.server'
import { startProcess } from '../../support/server-process'
import { openBenchApp, type BenchApp } from '../bench-app'
import { questionCount } from '../crowd'
import type { Ratio } from '../paired'
import type { Row } from '../row'
import { sentByMany } from '../sent-by-many'
import { openChromium } from '../slow-line'

const applicants = 100
const password = 'en lang adgangskode til bænken'

/** A hundred people who answer as people do, sent and past the deadline. */
async function fill(bench: BenchApp): Promise<string> {
  const recruitmentId = await sentByMany(bench, applicants)
  const hash = await hashPassword(password)
  await bench.app.db.unitOfWork((tx) => setPasswordHash(tx, bench.hr.redactor.key, hash))
  return recruitmentId
}

async function toTheDesk(page: Page, recruitmentId: string): Promise<void> {
  await page.goto('/account/sign-in')
  await page.locator('input[type=email]').fill('redactor@bench.example')
  await page.locator('input[type=password]').fill(password)
  await page.locator('main form button').first().click()
  await page.waitForURL('**/account')
  await page.goto(`/clearing/${recruitmentId}`)
  await page.waitForFunction((total) => document.body.textContent?.includes(`${total} af ${total}`) === true || document.querySelector('progress.examination') === null, applicants, { timeout: 120_000 })
  await page.locator('main table a').first().click()
  await page.locator('[data-desk-answer]').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-keyshortcuts]') !== null)
}

/** What a redactor's next key would be, from where the focus is and what is left: `l` for the next application, `` for none. */
function nextKey(): string {
  const open = document.querySelector('[data-finding-choice=open]')
  const here = document.activeElement?.closest('[data-finding]') ?? document.activeElement
  if (open) return here?.querySelector('[data-finding-choice=open]') || here?.matches('[data-finding-choice=open]') ? 'a' : 'f'
  return document.querySelector('[data-desk-clear]') ? 'g' : 'l'
}

interface Cleared {
  readonly keys: number
  /** Pressed in vain, before the program was ready for it. */
  readonly again: number
  readonly seconds: number
}

/** Every finding is veiled, every answer cleared, every application opened, by keys; each when the one before is done. */
async function clearAll(page: Page): Promise<Cleared> {
  const started = performance.now()
  let [keys, again] = [0, 0]
  for (let done = 0; done < applicants; keys += 1) {
    const key = await page.evaluate(nextKey)
    const before = await page.locator('main').innerHTML()
    const address = page.url()
    await page.keyboard.press(key)
    if (key === 'l') done += 1
    if (key === 'l') await page.waitForURL((url) => url.href !== address)
    if (key === 'l' && done < applicants) await page.locator('[data-finding-choice=open], [data-desk-clear]').first().waitFor({ state: 'attached' })
    if (key === 'a' || key === 'g') await page.waitForFunction((html) => document.querySelector('main')?.innerHTML !== html, before, { timeout: 500 }).catch(() => { again += 1 }) // pressed while the last was still on its way
  }
  return { keys, again, seconds: (performance.now() - started) / 1000 }
}

/** Of an hour, how much a redactor waits for the program: the rest is for reading. */
async function hundred(): Promise<Ratio> {
  const bench = await openBenchApp()
  const recruitmentId = await fill(bench)
  const server = await startProcess({ mode: 'real', dataDirectory: bench.app.environment.dataDirectory, logLevel: 'error' })
  const browser = await openChromium()
  try {
    const page = await (await browser.newContext({ baseURL: server.address, viewport: { width: 1280, height: 860 }, locale: 'da-DK' })).newPage()
    await toTheDesk(page, recruitmentId)
    const { keys, again, seconds } = await clearAll(page)
    await page.goto(`/clearing/${recruitmentId}`)
    const isDone = (await page.locator('input[name=confirmed]').count()) > 0
    const share = seconds / 3600
    return { median: share, lowest: share, highest: share, ours: seconds, anchor: 3600, notes: [`${applicants} applications of ${questionCount} answers: ${keys} keys, of them ${again} pressed again, ${(seconds * 1000 / keys).toFixed(0)} ms a key`], ...(!isDone && { broken: ['not everything is cleared'] }) }
  } finally {
    await browser.close()
    await server.end()
    await bench.close()
  }
}

export const desk: Row = { id: 'P26', what: 'Clearing 100 applications by keyboard: waiting for the program, of an hour', goal: { atMost: 0.25 }, measure: hundred }
