import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPeople } from '~/commands/demo/municipality'
import { expectAccessible, expectFits, expectReadable, visitor, widths } from './support/browser'
import { openSite } from './support/site'
import { signIn } from './support/staff'
import { wordsOf } from './support/texts'

// Every page that each role can reach by links, in a real browser: it answers, has no axe violation, and fits the window.

const site = openSite('demo')

const mostPages = 30
/** The links of a page to pages of ours (what names a type is none), one of each kind: ids are taken for the same. */
async function linksOf(page: Page): Promise<string[]> {
  return page.$$eval('a[href^="/"]:not([download], [type])', (links) => links.map((link) => (link.getAttribute('href') ?? '').replace(/#.*$/, '')))
}

const kindOf = (path: string) => path.replace(/\?.*/, '').replace(/[\w-]{22}/g, ':id')

/** Pages that axe has looked at, by width. What another role is shown there again is read and measured all the same; its own list of work is looked at anew. */
const looked = new Set<string>()

async function lookAt(page: Page, kind: string): Promise<void> {
  const which = `${kind} ${page.viewportSize()?.width}`
  await (looked.has(which) && kind !== '/account' ? expectReadable(page) : expectAccessible(page))
  if (!looked.has(which)) await expectFits(page, 'narrow')
  looked.add(which)
}

async function visitAll(page: Page, from: string): Promise<number> {
  const waiting = [from]
  const seen = new Set<string>()
  while (waiting.length > 0 && seen.size < mostPages) {
    const path = waiting.shift() ?? from
    if (seen.has(kindOf(path))) continue
    seen.add(kindOf(path))
    const response = await page.goto(path)
    expect.soft(response?.status(), path).toBe(200)
    await lookAt(page, kindOf(path))
    waiting.push(...(await linksOf(page)).filter((link) => !seen.has(kindOf(link))))
  }
  return seen.size
}

test.each(demoPeople.filter(({ id }) => !['hr2', 'reviewer2', 'reviewer3', 'officer2', 'officer3', 'officer4'].includes(id)).map((person) => [person.id, person] as const))('%s: every page, wide', async (_, person) => {
  const { page, context } = await visitor(site.browser, site.server.address, { width: 'wide' })
  await signIn(page, person.id, wordsOf('da'))
  expect(await visitAll(page, '/account')).toBeGreaterThan(3)
  await context.close()
})

test('hr: every page, narrow and in English', async () => {
  const { page, context } = await visitor(site.browser, site.server.address, { width: 'narrow' })
  await signIn(page, 'hr', wordsOf('da'))
  await page.getByRole('button', { name: 'English' }).click()
  await page.waitForSelector('html[lang=en]')
  expect(await visitAll(page, '/account')).toBeGreaterThan(3)
  await context.close()
})

test.each(Object.keys(widths) as (keyof typeof widths)[])('a visitor: every public page, %s', async (width) => {
  const { page, context } = await visitor(site.browser, site.server.address, { width })
  expect(await visitAll(page, '/')).toBeGreaterThan(4)
  await context.close()
})

test('a page may be touched while it wakes', async () => {
  const { page, context } = await visitor(site.browser, site.server.address)
  await page.addInitScript(() => {
    const touch = () => { document.querySelector('input')?.dispatchEvent(new MouseEvent('click', { bubbles: true })) }
    new MutationObserver(touch).observe(document, { childList: true, subtree: true })
    setInterval(touch, 0)
    const ticks = new MessageChannel()
    ticks.port1.onmessage = () => { touch(); ticks.port2.postMessage('') }
    ticks.port2.postMessage('')
  })
  for (const _ of [1, 2, 3]) await page.goto('/account/sign-in', { waitUntil: 'networkidle' })
  await context.close()
})
