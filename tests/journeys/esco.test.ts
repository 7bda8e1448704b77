import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { visitor } from './support/browser'
import { openSite } from './support/site'
import { signIn, type StaffId } from './support/staff'
import { wordsOf } from './support/texts'
import { fill, look, press, type Walker } from './support/walk'

// An administrator imports the skills of ESCO; HR links a qualification to one of them.

const site = openSite('demo')

const file = join('tests', 'question-banks', 'fixtures', 'skills_da.csv')
const broken = { name: 'skills_da.csv', mimeType: 'text/csv', buffer: Buffer.from(readFileSync(file, 'utf8').replace('lytte til en travl borger', '')) }

async function enter(id: StaffId, javaScript: boolean): Promise<Walker & { close(): Promise<void> }> {
  const { page, context } = await visitor(site.browser, site.server.address, { width: javaScript ? 'wide' : 'narrow', javaScript })
  const t = wordsOf('da')
  await signIn(page, id, t)
  return { page, t, language: 'da', hasScripts: javaScript, close: () => context.close() }
}

test.each([['with', true], ['without', false]] as const)('from the file to a linked qualification, %s scripts', async (_, javaScript) => {
  const administrator = await enter('administrator', javaScript)
  const { page, t } = administrator
  await page.goto('/admin/esco')
  await page.getByLabel(t('common:languages.da'), { exact: true }).check()
  await page.getByLabel(t('admin:esco.file'), { exact: true }).setInputFiles(broken)
  await press(administrator, t('admin:esco.submit'))
  await page.getByText(t('admin:esco.atCell', { row: 3, column: 'preferredLabel', problem: t('admin:esco.problems.no-label') })).waitFor()
  await look(administrator, 'esco-bad-file')
  await page.getByLabel(t('admin:esco.file'), { exact: true }).setInputFiles(file)
  await press(administrator, t('admin:esco.submit'))
  await page.getByText(t('admin:esco.imported', { count: 6, number: 6 })).waitFor()
  await look(administrator, 'esco-imported')
  await administrator.close()

  const hr = await enter('hr', javaScript)
  await hr.page.goto('/hr/banks/clerical')
  await hr.page.locator('li h3 a[href*="/qualifications/"]').first().click()
  await hr.page.getByRole('heading', { name: t('banks:skills.title') }).waitFor()
  await fill(hr, t('banks:skills.search'), 'sygepleje')
  await press(hr, t('banks:skills.submit'))
  await press(hr, `${t('banks:skills.link')} sygepleje`)
  const remove = hr.page.getByRole('button', { name: `${t('banks:skills.remove')} sygepleje`, exact: true })
  await remove.waitFor()
  await look(hr, 'bank-skills')
  await remove.click()
  await hr.page.getByText(t('banks:skills.none')).waitFor()
  expect(await hr.page.getByLabel(t('banks:skills.search'), { exact: true }).inputValue()).toBe('sygepleje')
  await hr.close()
})
