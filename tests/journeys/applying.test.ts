import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { InterfaceLanguage } from '~/domain/local-text'
import { expectAccessible, expectFits, visitor, type widths } from './support/browser'
import { openSite } from './support/site'
import { wordsOf } from './support/texts'
import { fill, follow, look, press, type Walker } from './support/walk'

// Applying as people do it: in five languages, on a phone, without scripts, on a line that is cut, with a keyboard alone.

const site = openSite('demo')
/** In the languages that the post is written in. */
const titles = ['Administrativ medarbejder til Økonomiforvaltningen', 'Administrative officer, Finance Administration']

async function open(language: InterfaceLanguage, options: { width?: keyof typeof widths; hasScripts?: boolean } = {}): Promise<Walker & { readonly context: BrowserContext }> {
  const { hasScripts = true, width = 'wide' } = options
  const { page, context } = await visitor(site.browser, site.server.address, { width, language, javaScript: hasScripts })
  return { page, context, t: wordsOf(language), language, hasScripts }
}

/** From the list of posts to the first question. */
async function begin(walker: Walker): Promise<void> {
  const { page, t, language } = walker
  await page.goto('/')
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  await look(walker, 'posts')
  await page.locator('main').getByRole('link', { name: new RegExp(`^(${titles.join('|')})$`) }).first().click()
  await page.getByRole('button', { name: t('public:post.start.button') }).waitFor()
  await look(walker, 'post')
  await press(walker, t('public:post.start.button'))
  await page.waitForURL('**/application/code')
  await look(walker, 'code')
  await page.goto('/application')
  await look(walker, 'overview')
}

async function answerEverything(walker: Walker, text: string): Promise<void> {
  const { page, t } = walker
  await page.goto('/application/questions/1')
  while (/\/questions\/\d+$/.test(page.url())) {
    const here = page.url()
    const radio = page.getByRole('radio').first()
    if ((await radio.count()) > 0) await radio.check()
    else await page.locator('[name=answer]').first().fill(text)
    await look(walker, 'question')
    const onward = [t('applicant:question.next'), t('applicant:question.toCheck')]
    for (const name of onward) if ((await page.getByRole('button', { name, exact: true }).count()) > 0) { await press(walker, name); break }
    await page.waitForURL((url) => url.href !== here)
  }
}

async function sendAs(walker: Walker, name: string): Promise<void> {
  const { page, t } = walker
  await page.goto('/application/check')
  await look(walker, 'check')
  await follow(walker, t('applicant:check.next'))
  await fill(walker, t('applicant:identity.name'), name)
  await fill(walker, t('applicant:identity.email'), 'ansoeger@mail.example')
  await look(walker, 'identity')
  await press(walker, t('applicant:identity.send'))
  await page.waitForURL('**/application/receipt')
  await look(walker, 'receipt')
}

interface Way {
  readonly language: InterfaceLanguage
  readonly width: keyof typeof widths
  readonly hasScripts: boolean
}

/** Each language, width and both with and without scripts once; all thirty of them when USET_EVERY_WAY is set. */
const languages: readonly InterfaceLanguage[] = ['da', 'en', 'sv', 'nb', 'fi']
const everyWay = languages.flatMap((language) => (['wide', 'narrow', 'smallest'] as const).flatMap((width) => [true, false].map((hasScripts): Way => ({ language, width, hasScripts }))))
const someWays: readonly Way[] = [
  { language: 'da', width: 'smallest', hasScripts: false },
  { language: 'sv', width: 'smallest', hasScripts: true },
  { language: 'nb', width: 'narrow', hasScripts: false },
  { language: 'fi', width: 'wide', hasScripts: true },
]

describe.each(process.env.USET_EVERY_WAY ? everyWay : someWays)('in $language, $width, scripts: $hasScripts', (way) => {
  test('from the list to the receipt, corrected, and withdrawn', { timeout: 120_000 }, async () => {
    const walker = await open(way.language, way)
    const { page, t } = walker
    await begin(walker)
    await answerEverything(walker, 'Jeg ringede til borgeren samme dag og skrev et notat om det.')
    await sendAs(walker, 'Vibeke Thorngreen')
    await page.goto('/application/status')
    await look(walker, 'status')
    await press(walker, t('applicant:correct.begin'))
    await page.waitForURL('**/application')
    await look(walker, 'correcting')
    await page.goto('/application/identity')
    expect(await page.getByLabel(t('applicant:identity.name'), { exact: true }).inputValue()).toBe('Vibeke Thorngreen')
    await press(walker, t('applicant:identity.sendCorrections'))
    await page.waitForURL('**/application/receipt')
    await page.goto('/application/withdraw')
    await look(walker, 'withdraw')
    await press(walker, t('applicant:withdraw.button'))
    await page.getByText(t('applicant:return.withdrawn')).waitFor()
    await look(walker, 'withdrawn')
  })
})

describe('on a line that is cut', () => {
  const text = 'En borger havde fået afslag, og jeg forklarede hende, hvordan hun kunne klage.'

  test('what is written is saved when the line is back, and said so; nothing is lost meanwhile', { timeout: 60_000 }, async () => {
    const walker = await open('da', { width: 'narrow' })
    const { page, context, t } = walker
    await begin(walker)
    await page.goto('/application/questions/1')
    await context.setOffline(true)
    await page.locator('[name=answer]').fill(text)
    await page.getByText(t('applicant:question.autosave.failed')).waitFor()
    await look(walker, 'cut')
    expect(await page.locator('[name=answer]').inputValue()).toBe(text)
    await context.setOffline(false)
    await page.getByText(/^Gemt kl\./).waitFor()
    await page.reload()
    expect(await page.locator('[name=answer]').inputValue()).toBe(text)
  })

  test.each([['before it arrived', 'abort', true], ['after it arrived, before the answer did', 'swallow', false]] as const)('every step cut %s is taken again, and there is one application', { timeout: 120_000 }, async (_, how, hasScripts) => {
    const walker = await open('da', { width: 'narrow', hasScripts })
    const { page, context, t } = walker
    await page.goto('/')
    await page.locator('main').getByRole('link', { name: titles[0] ?? '' }).first().click()
    await page.getByRole('button', { name: t('public:post.start.button') }).waitFor()
    const cut = await cutEachOnce(context, how)
    await insist(page, page.url(), /\/application\/code$/, () => press(walker, t('public:post.start.button')))
    await page.goto('/application')
    const questions = await page.locator('main a[href^="/application/questions/"]').count()
    for (let number = 1; number <= questions; number += 1) {
      await insist(page, `/application/questions/${number}`, number === questions ? /\/check$/ : new RegExp(`/questions/${number + 1}$`), async () => {
        const radio = page.getByRole('radio').first()
        if ((await radio.count()) > 0) await radio.check()
        else await page.locator('[name=answer]').fill(text)
        await press(walker, t(number === questions ? 'applicant:question.toCheck' : 'applicant:question.next'))
      })
    }
    const contact = async () => {
      await fill(walker, t('applicant:identity.name'), 'Torkild Ahlmann')
      await fill(walker, t('applicant:identity.email'), 'torkild@mail.example')
    }
    await insist(page, '/application/identity', /\/(receipt|status)$/, async () => { await contact(); await press(walker, t('applicant:identity.send')) })
    await insist(page, '/application/status', /\/application$/, async () => {
      const isBegun = (await page.getByText(t('applicant:correct.goOn'), { exact: true }).count()) > 0
      await (isBegun ? page.getByText(t('applicant:correct.goOn'), { exact: true }).click() : press(walker, t('applicant:correct.begin')))
    })
    await page.goto('/application/questions/1')
    expect(await page.locator('[name=answer]').inputValue()).toBe(text)
    await insist(page, '/application/identity', /\/(receipt|status)$/, () => press(walker, t('applicant:identity.sendCorrections')))
    await page.goto('/application/status')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('applicant:status.title'))
    expect(cut.size).toBeGreaterThanOrEqual(questions + 3)
  })
})

/** The first post to each address is lost on its way, or its answer is. */
async function cutEachOnce(context: BrowserContext, how: 'abort' | 'swallow'): Promise<ReadonlySet<string>> {
  const cut = new Set<string>()
  await context.route('**/*', async (route) => {
    const address = route.request().url()
    if (route.request().method() !== 'POST' || cut.has(address)) return route.continue()
    cut.add(address)
    if (how === 'swallow') {
      const before = await context.cookies()
      await route.fetch({ maxRedirects: 0 })
      await context.clearCookies() // the answer that is lost would have brought them
      await context.addCookies(before)
    }
    return route.abort('connectionreset')
  })
  return cut
}

/** Goes to a page and does something there until it led on, as somebody would whose line is bad. */
async function insist(page: Page, from: string, onward: RegExp, act: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    await page.goto(from).catch(() => page.waitForTimeout(1000).then(() => page.goto(from))) // what was pressed may still be on its way
    if (onward.test(page.url())) return
    await act()
    if (await page.waitForURL(onward, { timeout: 1000 }).then(() => true, () => false)) return
  }
  throw new Error(`${from} never led on`)
}

describe('for everybody', () => {
  test('the page of a question reads in order, with names, states and what describes them', { timeout: 60_000 }, async () => {
    const walker = await open('da')
    const { page } = walker
    await begin(walker)
    await page.goto('/application/questions/1')
    const tree = await page.locator('body').ariaSnapshot()
    const inOrder = ['link "Gå til indholdet"', 'banner', 'button "Forlad ansøgningen"', 'main', 'navigation "Du er her"', 'heading', 'textbox "Dit svar"', 'button "Gem og fortsæt"', 'button "Gem og gå til oversigten"', 'contentinfo']
    expect(inOrder.map((part) => tree.indexOf(part)).filter((place) => place < 0), tree).toEqual([])
    const description = await page.evaluate(() => {
      const field = document.getElementById('answer')
      return (field?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    })
    expect(description).toMatch(/Ord: 0 af \d+/)
  })

  test('the keyboard alone is enough from the post to the receipt', { timeout: 90_000 }, async () => {
    const walker = await open('da')
    const { page, t } = walker
    await page.goto('/')
    await tabTo(page, titles)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: t('public:post.start.button') }).waitFor()
    await tabTo(page, [t('public:post.start.button')])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/application/code')
    await page.goto('/application/questions/1')
    while (/\/questions\/\d+$/.test(page.url())) {
      const here = page.url()
      await tabTo(page, [t('applicant:question.answer'), t('applicant:question.yes')])
      if ((await page.getByRole('radio').count()) > 0) await page.keyboard.press('Space')
      else await page.keyboard.type('Jeg ringede.')
      await tabTo(page, [t('applicant:question.next'), t('applicant:question.toCheck')])
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.href !== here)
    }
    await page.goto('/application/identity')
    await tabTo(page, [t('applicant:identity.name')])
    await page.keyboard.type('Vibeke Thorngreen')
    await page.keyboard.press('Enter') // something is missing: the summary has the focus
    await page.getByText(t('common:errorSummary')).waitFor()
    await tabTo(page, [`${t('applicant:identity.email')}:`]) // the summary's link leads to the field
    await page.keyboard.press('Enter')
    await page.keyboard.type('vibeke@mail.example')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/application/receipt')
  })

  test('at 400 %, with the system’s own colours and without motion nothing is cut off or lost', { timeout: 60_000 }, async () => {
    const walker = await open('da', { width: 'smallest' })
    const { page } = walker
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await begin(walker)
    for (const path of ['/application/questions/1', '/application/check', '/application/identity', '/return', '/about/accessibility', '/about/privacy']) {
      await page.goto(path)
      await expectAccessible(page)
      await look(walker, 'forced-colours')
      const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length)
      expect(moving, path).toBe(0)
    }
  })

  test('with letters twice as large nothing is wider than the window', { timeout: 60_000 }, async () => {
    const walker = await open('da')
    const { page } = walker
    await begin(walker)
    for (const path of ['/', '/application', '/application/questions/1', '/application/check', '/application/identity', '/return']) {
      await page.goto(path)
      await page.evaluate(() => { document.documentElement.style.fontSize = '125%' }) // twice the 62.5 % of our styles
      await expectFits(page, 'wide')
      await look(walker, 'large-letters')
    }
  })
})

/** Presses Tab until something with one of the names has the focus. */
async function tabTo(page: Page, names: readonly string[]): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const { activeElement: element } = document
      const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null
      return (label ?? element)?.textContent?.trim() ?? ''
    })
    if (names.some((wanted) => name.startsWith(wanted))) return
  }
  throw new Error(`the keyboard does not lead to ${names.join(' or ')}`)
}
