import { describe, expect, test } from 'vitest'
import type { Bank } from '~/domain/questionnaire/bank'
import { banksFolder, loadBanks } from '~/question-banks/load-banks.server'
import { publishPost } from './support/as-hr'
import { visitor, type widths } from './support/browser'
import { openSite } from './support/site'
import { signIn } from './support/staff'
import { wordsOf } from './support/texts'
import { follow, look, press, type Walker } from './support/walk'

// Somebody new in HR makes a post for a nurse and one for a school's cleaner, from nothing to publication.

const site = openSite('demo')
const t = wordsOf('da')

async function newInHr(width: keyof typeof widths): Promise<Walker> {
  const { page } = await visitor(site.browser, site.server.address, { width })
  await signIn(page, 'hr2', t)
  return { page, t, language: 'da', hasScripts: true }
}

/** The first qualifications of a family, and for each a question that asks about it. */
function postOf(bank: Bank, title: string) {
  const qualifications = bank.qualifications.slice(0, 5).map(({ id }) => id)
  const questions = qualifications.flatMap((wanted) => bank.questions.find(({ scored, covers }) => scored && covers.includes(wanted))?.id ?? [])
  return { title, family: bank, qualifications, questions: [...new Set(questions)] }
}

describe.each([
  ['nurse', 'wide', 'Sygeplejerske til hjemmesygeplejen'],
  ['services', 'tablet', 'Rengøringsassistent til Skovskolen'],
] as const)('a post of the family %s, %s', (family, width, title) => {
  test('from nothing to publication', async () => {
    const banks = await loadBanks(banksFolder())
    const bank = banks.ok ? banks.value.find(({ id }) => id === family) : undefined
    if (!bank) throw new Error('there is no such bank')
    const hr = await newInHr(width)
    await publishPost(hr, postOf(bank, title))
    await hr.page.context().close()
  })
})

describe.each(['wide', 'tablet', 'narrow'] as const)('a draft, %s', (width) => {
  test('an unlawful question is pointed out with its law and a better way; the dry run is scored and gone', async () => {
    const hr = await newInHr(width)
    const { page } = hr
    await page.goto('/hr')
    await follow(hr, 'Leder til ny integreret institution')
    await follow(hr, t('draft:draft.questions'))
    await press(hr, t('questionnaire:questions.own'))
    await page.locator('[name="prompt.da"]').fill('Har du små børn?')
    await page.locator('[name="qualificationIds"]').first().check()
    await press(hr, t('common:save'))
    await page.getByRole('heading', { name: t('wording:title', { count: 1 }) }).waitFor()
    await page.getByText('Ligebehandlingsloven').waitFor()
    await look(hr, `hr-wording-${width}`)
    await page.goto(page.url().replace(/\/questions.*/, '/questions'))
    await look(hr, `hr-questions-${width}`)
    await page.getByRole('listitem').filter({ hasText: 'Har du små børn?' }).getByRole('button', { name: new RegExp(`^${t('questionnaire:arrange.away')}`) }).click()
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Har du små børn?' }).getByRole('heading', { level: 3 }).count()).toBe(0)

    await page.goto(page.url().replace(/\/questions.*/, '/dry-run'))
    await look(hr, `hr-dry-run-${width}`)
    for (const scale of await page.getByRole('group').all()) await scale.getByRole('radio').nth(3).check()
    await press(hr, t('dry-run:submit'))
    await page.getByRole('heading', { name: t('dry-run:result.title') }).waitFor()
    await look(hr, `hr-dry-run-result-${width}`)
    await page.context().close()
  })
})

test('what is written is saved along the way; of two people at once the second is told and keeps the words', async () => {
  const [first, second] = [await newInHr('wide'), await newInHr('wide')]
  await first.page.goto('/hr')
  await follow(first, 'Leder til ny integreret institution')
  await follow(first, t('draft:draft.questions'))
  await first.page.getByRole('listitem').getByRole('heading', { level: 3 }).first().getByRole('link').click()
  await first.page.getByRole('heading', { name: t('drafting:question.numbered', { number: 1 }) }).waitFor()
  await second.page.goto(first.page.url())

  const saved = new RegExp(`^${t('saving:saved', { time: '' }).trim()}`)
  await first.page.locator('[name="help.da"]').pressSequentially(' Skriv kort.')
  await first.page.getByText(saved).waitFor()
  await look(first, 'hr-saved-along')
  await first.page.locator('[name="help.da"]').pressSequentially(' Skriv klart.')
  await expect.poll(async () => {
    const { page } = await visitorOf(first)
    const text = await page.locator('[name="help.da"]').inputValue()
    await page.context().close()
    return text
  }, { timeout: 15_000 }).toContain('Skriv kort. Skriv klart.')

  await second.page.locator('[name="help.da"]').fill('Mine ord.')
  await second.page.getByText(t('refusals:stale')).waitFor()
  expect(await second.page.locator('[name="help.da"]').inputValue()).toBe('Mine ord.')
  await press(first, t('common:save'))
  await first.page.waitForURL((url) => !url.pathname.includes('/questions/') || url.search !== '')
  await first.page.context().close()
  await second.page.context().close()
})

/** A third pair of eyes on the page that somebody has open. */
async function visitorOf({ page }: Walker) {
  const other = await newInHr('wide')
  await other.page.goto(page.url())
  return other
}
