import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scores } from '#db/schema/review'
import { sampleLevels } from '#db/schema/calibration'
import { withSamples } from '../support/calibration'
import type { Clearing } from '../support/clearing'
import { openBrowser, visitor, type widths } from './support/browser'
import { openBuiltSite, type BuiltSite } from './support/built-site'
import { wordsOf } from './support/texts'
import { look, type Walker } from './support/walk'

// A reviewer reads the introduction, scores the sample answers and then twelve answers to each of two questions, without a mouse.

const t = wordsOf('da')
const applicants = 12
const texts = Array.from({ length: applicants }, (_, index) => ({ texts: [`Jeg lagde fristen i kalenderen og ringede ${index + 1} dage før.`, 'Kort, klart og med en venlig hilsen.', 'yes'] }))

let site: BuiltSite
let browser: Browser
let clearing: Clearing
beforeAll(async () => {
  site = await openBuiltSite()
  clearing = await withSamples(site.test, texts)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function reviewer(width: keyof typeof widths = 'wide'): Promise<Walker> {
  const { page, context } = await visitor(browser, site.address, { width })
  await context.addCookies([{ ...(await site.sessionOf(clearing.reviewer)), url: site.address.replace('http:', 'https:') }]) // a cookie of a secure page, which this machine's own address counts as
  return { page, t, language: 'da', hasScripts: true }
}

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim().startsWith(wanted) ?? false, name)) return
  }
  throw new Error(`no way to "${name}" by Tab on ${page.url()}`)
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const ready = (page: Page) => page.locator('summary', { hasText: t('committee:shortcuts.title') }).waitFor()
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor()

async function prepare(who: Walker): Promise<void> {
  const { page } = who
  await page.goto(`/committee/${clearing.id}`)
  await look(who, 'preparation')
  await tabTo(page, t('calibration:steps.introduction'))
  await page.keyboard.press('Enter')
  await heading(page, t('calibration:introduction.title'))
  await look(who, 'introduction')
  await tabTo(page, t('calibration:introduction.acknowledge'))
  await page.keyboard.press('Enter')
  await heading(page, t('calibration:samples.title'))
  await look(who, 'samples')
  for (const digit of ['2', '3']) {
    const checked = await page.locator('input[type=radio]:checked').count()
    while (!(await page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'radio' && !document.querySelector(`input[name="${CSS.escape(document.activeElement.name)}"]:checked`)))) await page.keyboard.press('Tab')
    await page.keyboard.press(digit)
    await expect.poll(() => page.locator('input[type=radio]:checked').count()).toBe(checked + 1)
  }
  await tabTo(page, t('calibration:samples.send'))
  await page.keyboard.press('Enter')
  await page.getByText(t('calibration:samples.agreement.near')).waitFor()
  await look(who, 'samples-compared')
  await tabTo(page, t('calibration:samples.goOn'))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('committee:questions.title') }).waitFor()
  await tabTo(page, t('committee:questions.begin'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/answers\//)
  await ready(page)
}

/** Gives the answer on the page a level by its key and waits until it is said to be saved. */
async function give(page: Page, level: number): Promise<void> {
  await page.keyboard.press(String(level))
  await said(page, t('committee:score.savedAs', { level }))
}

async function goOn(page: Page): Promise<void> {
  const here = page.url()
  const form = await page.waitForSelector('form:has(input[name=score])')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== here)
  await form.waitForElementState('hidden') // the address changes a moment before the page does
}

/** Back to the answer before by a key, and forth again. */
async function backAndForth(page: Page): Promise<void> {
  const here = new URL(page.url()).pathname
  await tabTo(page, t('committee:score.saveAndNext')) // a chosen level keeps the arrows for itself
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL((url) => url.pathname !== here)
  await ready(page)
  await page.keyboard.press('ArrowRight')
  await page.waitForURL((url) => url.pathname === here)
  await ready(page)
  await expect.poll(() => page.locator('input[name=score]:checked').count()).toBe(1)
}

test('everything is scored by keys alone, with undoing and a second look', async () => {
  const who = await reviewer()
  const { page } = who
  await prepare(who)
  await look(who, 'scoring-desk')
  const begun = Date.now()
  for (let answer = 0; answer < applicants * 2; answer += 1) {
    await ready(page)
    if (answer === applicants) await said(page, t('committee:questions.nextQuestion', { finished: 1, number: 2 }))
    await give(page, 1 + (answer % 5))
    if (answer === 3) {
      await page.keyboard.press('z')
      await said(page, t('committee:undo.doneNone'))
      expect(await page.locator('input[name=score]:checked').count()).toBe(0)
      await ready(page)
      await give(page, 5)
    }
    if (answer === 6 || answer === 20) {
      await page.keyboard.press('l')
      await said(page, t('committee:marked.set'))
    }
    if (answer === 9) {
      await page.keyboard.press('n')
      await page.keyboard.type('Nævner 3 dage.')
      await page.keyboard.press('Tab')
      await said(page, t('committee:score.savedWithNote', { level: 5 }))
    }
    if (answer === 15) await backAndForth(page)
    await goOn(page)
  }
  console.log(`${applicants * 2} answers by keyboard in ${((Date.now() - begun) / 1000).toFixed(1)} s`)

  await said(page, t('committee:marked.walkAfter'))
  await ready(page)
  await look(who, 'scoring-marked')
  await page.keyboard.press('l')
  await said(page, t('committee:marked.removed'))
  await goOn(page)
  await said(page, t('committee:marked.walk'))
  await ready(page)
  await page.keyboard.press('Enter')
  await page.getByText(t('committee:questions.allFinished')).waitFor()
  await page.getByText(t('committee:marked.count_one', { count: 1 })).waitFor()
  await look(who, 'scoring-done')

  const stored = await site.test.app.db.read.select({ level: scores.level, note: scores.note }).from(scores)
  expect(stored).toHaveLength(applicants * 2)
  expect(stored.filter(({ note }) => note === 'Nævner 3 dage.')).toHaveLength(1)
  expect(await site.test.app.db.read.select({ level: sampleLevels.level }).from(sampleLevels)).toHaveLength(2)
})

test.each(['tablet', 'narrow'] as const)('the desk fits a %s, and a finger', async (width) => {
  const who = await reviewer(width)
  const { page } = who
  await page.goto(`/committee/${clearing.id}`)
  await look(who, 'scoring-done')
  await page.getByRole('link', { name: t('committee:marked.go') }).click()
  await page.waitForURL(/walk=marked/)
  await ready(page)
  await look(who, 'scoring-desk')
  const small = await page.locator('.score-desk').locator('button, a[href], summary, .rating__level, textarea').evaluateAll((elements) =>
    elements.map((element) => [element.textContent?.trim(), element.getBoundingClientRect()] as const).filter(([, box]) => box.height > 0 && (box.height < 44 || box.width < 44)).map(([name, box]) => `${name}: ${box.width} × ${box.height}`))
  expect(small).toEqual([])
  const [answer, anchors, form] = await Promise.all(['answer', 'anchors', 'form'].map(async (part) => (await page.locator(`.score-desk__${part}`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }))
  if (!answer || !anchors || !form) throw new Error('the desk is not there')
  if (width === 'tablet') {
    expect(anchors.x).toBeGreaterThan(answer.x + answer.width)
    expect(anchors.y).toBe(answer.y)
  } else {
    expect(anchors.y).toBeGreaterThan(answer.y)
    expect(form.y).toBeGreaterThanOrEqual(anchors.y + anchors.height)
    const folded = anchors.height
    await page.locator('.score-desk__anchors > details > summary').press('Enter')
    await expect.poll(async () => (await page.locator('.score-desk__anchors').boundingBox())?.height ?? folded).toBeLessThan(folded / 2)
  }
})
