import { expect, test } from 'vitest'
import { visitor } from './support/browser'
import { beginApplication } from './support/as-applicant'
import { closeEarly } from './support/as-hr'
import { openSite } from './support/site'
import { signIn, type StaffId } from './support/staff'
import { wordsOf } from './support/texts'
import { fill, follow, look, press, type Walker } from './support/walk'

// In another way than by the form: a clerk types in what came on paper and gives somebody more time; after the deadline an
// applicant asks for a correction and another one to withdraw, and the redactor decides.

const site = openSite('demo')
const post = 'Administrativ medarbejder til Økonomiforvaltningen'
const t = wordsOf('da')

async function walker(hasScripts = true): Promise<Walker> {
  const { page } = await visitor(site.browser, site.server.address, { javaScript: hasScripts })
  return { page, t, language: 'da', hasScripts }
}

async function staff(id: StaffId): Promise<Walker> {
  const who = await walker()
  await signIn(who.page, id, t)
  return who
}

const answer = 'Jeg ringede til borgeren samme dag og skrev et notat om det.'

/** On the applicant's own pages, from the first question to the receipt. */
async function fillIn({ page }: Walker, contact: Readonly<Record<'name' | 'phone', string>>): Promise<void> {
  await page.goto('/application')
  const questions = await page.locator('main a[href^="/application/questions/"]').count()
  for (let number = 1; number <= questions; number += 1) {
    await page.goto(`/application/questions/${number}`)
    const radio = page.getByRole('radio').first()
    if ((await radio.count()) > 0) await radio.check()
    else await page.locator('[name=answer]').fill(answer)
    await page.getByRole('button', { name: t(number === questions ? 'applicant:question.toCheck' : 'applicant:question.next'), exact: true }).click()
    await page.waitForURL(number === questions ? '**/check' : `**/questions/${number + 1}`)
  }
  await page.goto('/application/identity')
  await page.getByLabel(t('applicant:identity.name'), { exact: true }).fill(contact.name)
  await page.locator('[name=phone]').fill(contact.phone)
  await page.getByRole('button', { name: t('applicant:identity.send'), exact: true }).click()
  await page.waitForURL('**/application/receipt')
}

async function applyOnline(name: string): Promise<Walker> {
  const who = await walker(false)
  await beginApplication(who, post)
  await fillIn(who, { name, phone: '12 34 56 78' })
  return who
}

test('paper, more time, and requests after the deadline', { timeout: 240_000 }, async () => {
  const wants = [await applyOnline('Vibeke Thorngreen'), await applyOnline('Torkild Ahlmann')] as const
  const late = await walker(false)
  const id = await typeInPaper(await beginApplication(late, post))

  const hr = await staff('hr')
  await closeEarly(hr, id)
  await late.page.goto('/application/questions/1')
  await late.page.locator('[name=answer]').fill(answer) // the longer deadline stands
  await press(late, t('applicant:question.next'))
  await late.page.waitForURL('**/questions/2')

  await askForCorrection(wants[0], `${answer} Og jeg fulgte op ugen efter.`)
  await askToWithdraw(wants[1])
  await decideBoth(id)
  await wants[0].page.goto('/application/status')
  await look(wants[0], 'request-answered')
  expect(await wants[0].page.locator('main').innerText()).toContain('Det er en rettelse af en tastefejl.')
  await wants[1].page.goto('/application/status')
  expect(await wants[1].page.locator('main').innerText()).not.toContain(answer)
  await look(wants[1], 'request-withdrawn')
})

/** The clerk prints the questions, types in an application whose writer has no e-mail, and gives somebody more time; the post's id. */
async function typeInPaper(lateCode: string): Promise<string> {
  const clerk = await staff('clerk')
  const { page } = clerk
  await page.goto('/clerk')
  await look(clerk, 'clerk-list')
  await follow(clerk, new RegExp(`^${t('clerk:list.print')} .*${post}`))
  await look(clerk, 'clerk-paper')
  const id = /clerk\/([\w-]{22})/.exec(page.url())?.[1] ?? ''
  await page.goto(`/clerk/${id}`)
  await look(clerk, 'clerk-type-in')
  await page.getByRole('radio', { name: t('clerk:typeIn.ways.paper'), exact: true }).check()
  await page.getByRole('checkbox', { name: t('clerk:typeIn.told') }).check()
  await press(clerk, t('clerk:typeIn.submit'))
  await page.waitForURL('**/application/code')
  await look(clerk, 'clerk-code')
  await fillIn(clerk, { name: 'Gerda Uden-Mail', phone: '87 65 43 21' })
  await look(clerk, 'clerk-receipt')
  await page.goto('/clerk')
  await page.getByText(t('clerk:open.title')).waitFor()
  await look(clerk, 'clerk-still-open')
  await press(clerk, t('clerk:open.leave'))
  await page.getByText(t('clerk:open.title')).waitFor({ state: 'detached' })
  await page.goto('/clerk')
  await fill(clerk, t('clerk:extend.code'), lateCode.toLowerCase())
  await page.getByRole('radio', { name: t('clerk:extend.reasons.disability'), exact: true }).check()
  await page.locator('input[name=until]').fill(await page.locator('input[name=until]').getAttribute('min') ?? inDays(25))
  await press(clerk, t('clerk:extend.submit'))
  await page.getByText(/Ansøgeren kan nu skrive videre/).waitFor()
  await look(clerk, 'clerk-extended')
  return id
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function askForCorrection(applicant: Walker, typed: string): Promise<void> {
  const { page } = applicant
  await page.goto('/application/status')
  await look(applicant, 'after-deadline')
  await page.goto('/application/request?question=1')
  await page.locator('[name=answer]').fill(typed)
  await look(applicant, 'request-correction')
  await press(applicant, t('applicant:request.correction.send'))
  await page.waitForURL(/\/application\/status/)
}

async function askToWithdraw(applicant: Walker): Promise<void> {
  const { page } = applicant
  await page.goto('/application/request?ask=withdrawal')
  await page.locator('[name=why]').fill('Jeg har fået et andet job.')
  await look(applicant, 'request-withdrawal')
  await press(applicant, t('applicant:request.withdrawal.send'))
  await page.waitForURL(/\/application\/status/)
}

async function decideBoth(id: string): Promise<void> {
  const redactor = await staff('redactor')
  const { page } = redactor
  await page.goto(`/clearing/${id}/requests`)
  await look(redactor, 'redactor-requests')
  for (const [kind, reason] of [['correction', 'Det er en rettelse af en tastefejl.'], ['withdrawal', 'Ansøgeren har ombestemt sig.']] as const) {
    const request = page.getByRole('region', { name: new RegExp(t(`clearing:requests.${kind}`, { number: '\\d' })) })
    await request.locator('[name=reason]').fill(reason)
    await request.getByRole('button', { name: t('clearing:requests.accept'), exact: true }).click()
    await page.getByText(t(`clearing:requests.done.${kind}`)).waitFor()
    await look(redactor, 'redactor-decided')
  }
}
