import type { Page } from 'playwright-core'
import type { InterfaceLanguage } from '~/domain/local-text'
import { expectAccessible, expectReadable, picture } from './browser'
import type { Words } from './texts'

/** One person's way through the product: a page, the language it is read in, and pictures of what is met. */
export interface Walker {
  readonly page: Page
  readonly t: Words
  readonly language: InterfaceLanguage
  /** Whether the page's own scripts run: axe needs them too. */
  readonly hasScripts: boolean
}

let number = 0

/** What axe has looked at in this process, by name and width: the same page in another language it need not see again. */
const looked = new Set<string>()

/** Looks at the page as it stands: no axe violation, nothing too wide, a picture for people. */
export async function look({ page, language, hasScripts }: Walker, name: string): Promise<void> {
  const which = `${name} ${page.viewportSize()?.width}`
  if (hasScripts) await (looked.has(which) ? expectReadable(page) : expectAccessible(page))
  looked.add(which)
  number += 1
  await picture(page, `${language}-${String(number).padStart(3, '0')}-${name}`)
}

/** The button, found by its words. */
export const press = ({ page }: Walker, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The link, found by its words; followed until the new page is there. */
export async function follow({ page }: Walker, name: string | RegExp): Promise<void> {
  const before = page.url()
  await page.getByRole('link', { name, ...(typeof name === 'string' && { exact: true }) }).first().click()
  await page.waitForURL((url) => url.href !== before)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

export const fill = ({ page }: Walker, label: string | RegExp, text: string) => page.getByLabel(label, { exact: true }).fill(text)
