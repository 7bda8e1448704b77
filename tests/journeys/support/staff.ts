import type { Page } from 'playwright-core'
import { demoEmail, demoPassword, demoPeople } from '~/commands/demo/municipality'
import type { Words } from './texts'

export type StaffId = (typeof demoPeople)[number]['id']

export function demoPerson(id: StaffId) {
  const person = demoPeople.find((each) => each.id === id)
  if (!person) throw new Error(`nobody is called ${id}`)
  return person
}

/** Signs in as one of the demonstration's people; the first page is in Danish unless the browser says otherwise. */
export async function signIn(page: Page, id: StaffId, t: Words): Promise<void> {
  await page.goto('/account/sign-in')
  await page.getByLabel(t('account:signIn.email'), { exact: true }).fill(demoEmail(demoPerson(id)))
  await page.getByLabel(t('account:signIn.password'), { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: t('account:signIn.submit'), exact: true }).click()
  await page.waitForURL('**/account')
}
