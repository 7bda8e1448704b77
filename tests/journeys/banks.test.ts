import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { visitor, type widths } from './support/browser'
import { openSite } from './support/site'
import { signIn } from './support/staff'
import { wordsOf } from './support/texts'
import { fill, follow, look, press, type Walker } from './support/walk'

// HR keeps the question banks: a question from nothing to publication, and a new version of one that is published.

const site = openSite('demo')

const words: Readonly<Record<string, readonly [string, string]>> = {
  prompt: ['Fortæl om en gang, hvor du måtte sige nej til en borger. Hvad gjorde du?', 'Tell us about a time when you had to say no to a citizen. What did you do?'],
  help: ['Skriv kort, og nævn ingen navne.', 'Write briefly, and name nobody.'],
  anchor1: ['Siger nej og henviser til reglen.', 'Says no and points to the rule.'],
  anchor3: ['Forklarer reglen med almindelige ord og hører, hvad borgeren mener.', 'Explains the rule in plain words and hears what the citizen thinks.'],
  anchor5: ['Finder sammen med borgeren en anden vej, skriver den ned og følger op.', 'Finds another way together with the citizen, writes it down and follows up.'],
  strongAnswer: ['Et konkret nej og en vej videre.', 'A concrete no and a way on.'],
}

async function writeQuestion({ page, t }: Walker): Promise<void> {
  for (const [name, [da, en]] of Object.entries(words)) {
    await page.locator(`[name="${name}.da"]`).fill(da)
    await page.locator(`[name="${name}.en"]`).fill(en)
  }
  await page.getByRole('group', { name: t('drafting:question.qualificationIds') }).getByRole('checkbox').first().check()
  await page.locator('[name="source"]').fill('Vores eget arbejde')
}

async function importFile({ page, t }: Walker, { name, text }: { name: string; text: string }): Promise<void> {
  await page.goto('/hr/banks/import')
  await page.getByLabel(t('exchange:import.file'), { exact: true }).setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: t('exchange:import.submit'), exact: true }).click()
}

describe.each([['wide', true], ['narrow', false]] as const)('the question banks, %s, with scripts: %s', (width: keyof typeof widths, javaScript) => {
  test('from an empty question to one that can be chosen', async () => {
    const { page, context } = await visitor(site.browser, site.server.address, { width, javaScript })
    const hr: Walker = { page, t: wordsOf('da'), language: 'da', hasScripts: javaScript }
    const { t } = hr
    await signIn(page, 'hr', t)
    await page.goto('/hr')
    await follow(hr, t('hr:home.banks'))
    await look(hr, 'banks')
    await page.goto('/hr/banks/clerical')
    await look(hr, 'bank-family')
    await follow(hr, t('banks:family.newQuestion'))
    await look(hr, 'bank-begin')
    await press(hr, t('banks:begin.submit'))
    await page.getByRole('heading', { name: t('banks:question.editTitle'), level: 1 }).waitFor()
    await press(hr, t('common:save'))
    await page.getByRole('heading', { name: t('banks:question.missing') }).waitFor()
    await look(hr, 'bank-question-missing')
    await follow(hr, t('banks:question.edit'))
    await writeQuestion(hr)
    await look(hr, 'bank-question-edit')
    await press(hr, t('common:save'))
    await press(hr, t('banks:moves.review'))
    await page.getByRole('button', { name: t('banks:moves.publish') }).waitFor()
    await look(hr, 'bank-question-reviewed')
    await press(hr, t('banks:moves.publish'))
    await page.getByRole('button', { name: t('banks:moves.retire') }).waitFor()
    await look(hr, 'bank-question-published')
    await follow(hr, t('banks:question.newVersion'))
    await fill(hr, t('drafting:question.minutes'), '12')
    await press(hr, t('common:save'))
    await expect.poll(() => page.getByRole('row').count()).toBe(3) // head and two versions
    await look(hr, 'bank-question-second-version')

    await page.goto('/hr/banks/clerical')
    const link = page.getByRole('link', { name: t('banks:formats.yaml'), exact: true })
    const download = page.waitForEvent('download')
    await link.click()
    const yaml = readFileSync(await (await download).path(), 'utf8')
    expect(yaml).toContain(words.prompt?.[0])
    await importFile(hr, { name: 'clerical.yaml', text: yaml.replace(/lixAtMost: .*/, 'lixAtMost: 500') })
    await page.getByText(t('exchange:import.unchanged')).waitFor()
    await look(hr, 'bank-import-problems')
    await importFile(hr, { name: 'clerical.yaml', text: yaml.replaceAll('Skriv kort, og nævn ingen navne.', 'Skriv kort. Nævn ingen navne.') })
    await page.getByRole('heading', { name: t('exchange:import.review'), level: 1 }).waitFor()
    for (const summary of await page.locator('details > summary').all()) await summary.click()
    await look(hr, 'bank-import-difference')
    await press(hr, t('exchange:import.takeOver'))
    await page.waitForURL('**/hr/banks/clerical')
    await context.close()
  })
})
