import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, picture, visitor, type Visitor } from './support/browser'
import { openSite } from './support/site'
import { signIn } from './support/staff'
import { wordsOf } from './support/texts'

// What of composing a questionnaire only a real browser shows: dragging, and where the matrix stands.

const site = openSite('demo')

/** HR of the demo, at the questions of the draft that comes with it. */
async function atTheQuestions(options: Parameters<typeof visitor>[2] = {}): Promise<Visitor> {
  const made = await visitor(site.browser, site.server.address, options)
  const { page } = made
  await signIn(page, 'hr', wordsOf('da'))
  await page.goto('/hr')
  await page.getByRole('link', { name: 'Leder til ny integreret institution' }).click()
  await page.getByRole('link', { name: 'Spørgsmål', exact: true }).click()
  await page.getByRole('heading', { name: 'Spørgsmålene i rækkefølge' }).waitFor()
  return made
}

const prompts = async (page: Page) => (await page.locator('.builder__list h3').allTextContents()).map((text) => text.replace(/^\d+\. /, ''))

test('a question is dragged to another place, and stays there', async () => {
  const { page, context } = await atTheQuestions()
  const before = await prompts(page)
  const handles = page.locator('.drag-handle')
  await handles.last().waitFor()
  await expectAccessible(page)
  await picture(page, 'building-wide')

  await page.locator('.builder__list').evaluate((list) => { list.scrollIntoView() })
  const [from, to] = [await handles.last().boundingBox(), await handles.first().boundingBox()]
  if (!from || !to) throw new Error('there is nothing to drag')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y - 20, { steps: 5 })
  await page.mouse.move(to.x + 10, to.y - 10, { steps: 15 })
  const saved = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.mouse.up()
  await saved
  await expect.poll(() => prompts(page)).toEqual([before.at(-1), ...before.slice(0, -1)])
  await page.reload()
  expect(await prompts(page)).toEqual([before.at(-1), ...before.slice(0, -1)])
  expect(await page.locator('[data-dragged]').count()).toBe(0)
  await context.close()
})

test('the matrix stays in view beside the list, and comes before it on a phone', async () => {
  const wide = await atTheQuestions()
  await wide.page.getByRole('button', { name: 'Lav en kopi spørgsmål 1' }).click()
  await wide.page.getByText('Kopien står som nummer 2.').waitFor()
  const matrix = async () => (await wide.page.locator('#coverage').boundingBox())?.y ?? NaN
  const begins = await matrix()
  await wide.page.evaluate(() => { scrollTo(0, document.body.scrollHeight) })
  const scrolled = await wide.page.evaluate(() => scrollY)
  expect(scrolled).toBeGreaterThan(begins)
  expect(await matrix()).toBeGreaterThanOrEqual(0)
  await wide.context.close()

  const phone = await atTheQuestions({ width: 'narrow' })
  const top = async (selector: string) => (await phone.page.locator(selector).boundingBox())?.y ?? NaN
  expect(await top('.builder__coverage')).toBeLessThan(await top('.builder__list'))
  await expectAccessible(phone.page)
  await picture(phone.page, 'building-narrow')
  await phone.context.close()
})

test('without JavaScript there are no handles, and copying, removing and putting back work', async () => {
  const { page, context } = await atTheQuestions({ javaScript: false })
  const before = await prompts(page)
  expect(await page.locator('.drag-handle').count()).toBe(0)
  await page.getByRole('button', { name: 'Fjern spørgsmål 1' }).click()
  await page.getByText('Spørgsmålet er fjernet.').waitFor()
  await page.getByRole('button', { name: /^Fortryd/ }).click()
  await page.getByText('Spørgsmålet er sat tilbage som nummer 1.').waitFor()
  expect(await prompts(page)).toEqual(before)
  await context.close()
})
