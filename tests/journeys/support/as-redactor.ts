import { follow, look, press, type Walker } from './walk'

/** When the system has looked everything through, everything is read; the finding is accepted, a phrase is veiled, all is cleared and sent on. Everything that the desk showed. */
export async function clearAll(redactor: Walker, id: string, phrase: string): Promise<string> {
  const { page, t } = redactor
  let shown = ''
  await page.goto(`/clearing/${id}`)
  await page.getByRole('region', { name: t('clearing:examined.label') }).waitFor({ state: 'detached' })
  await look(redactor, 'redactor-queue')
  await page.getByRole('link', { name: new RegExp(t('clearing:application', { label: '' }).trim()) }).first().click()
  for (;;) {
    await page.getByRole('heading', { name: t('clearing:finish.title') }).waitFor()
    shown += await page.content()
    await decideFindings(redactor)
    await veilPhrase(redactor, phrase)
    await look(redactor, 'redactor-desk')
    await press(redactor, t('clearing:clear.all'))
    await page.getByRole('heading', { name: t('clearing:finish.done') }).waitFor()
    if ((await page.getByRole('link', { name: t('clearing:finish.next'), exact: true }).count()) === 0) break
    await follow(redactor, t('clearing:finish.next'))
  }
  await page.goto(`/clearing/${id}`)
  await page.getByRole('checkbox', { name: t('clearing:send.confirm') }).check()
  await look(redactor, 'redactor-send')
  await press(redactor, t('clearing:send.button'))
  await page.getByText(t('clearing:send.sent')).waitFor()
  return shown
}

async function decideFindings({ page, t }: Walker): Promise<void> {
  const open = page.locator('[data-finding-choice=open]')
  while ((await open.count()) > 0) {
    const before = await open.count()
    await open.first().click()
    await page.waitForFunction((count) => document.querySelectorAll('[data-finding-choice=open]').length < count, before)
    await page.getByText(t('clearing:done.decide')).waitFor()
  }
}

async function veilPhrase(redactor: Walker, phrase: string): Promise<void> {
  const { page, t } = redactor
  if (!(await page.locator('main').innerText()).includes(phrase)) return
  await page.getByLabel(t('clearing:phrase.phrase')).fill(phrase)
  await press(redactor, t('clearing:phrase.button'))
  await page.getByText(t('clearing:done.veil-phrase', { count: 1 })).waitFor()
}
