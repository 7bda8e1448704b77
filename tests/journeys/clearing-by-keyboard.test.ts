import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { answerFrom, beginApplication, send, type Applicant } from './support/as-applicant'
import { closeEarly } from './support/as-hr'
import { expectFits, picture, visitor, widths } from './support/browser'
import { openSite } from './support/site'
import { signIn, type StaffId } from './support/staff'
import { wordsOf } from './support/texts'
import { look, type Walker } from './support/walk'

// A redactor clears an application without a mouse: finding by finding, answer by answer, and on to the next application.

const site = openSite('demo')
const post = 'Administrativ medarbejder til Økonomiforvaltningen'
const t = wordsOf('da')

const applicant: Applicant = {
  name: 'Vibeke Thorngreen', email: 'vibeke.thorngreen@mail.example', phone: '+45 12 34 56 71',
  answers: [
    'I Ribe Kommune ringede jeg til borgeren samme dag og skrev et notat. Min leder Kim Lund sagde bagefter: Vibeke, det var godt set. Efter min barsel i foråret tog jeg de svære sager.',
    'Jeg begynder brevet med afgørelsen. Kim læste altid mine breve igennem, og Kims råd bruger jeg stadig. På kontoret kaldte de mig ordensmennesket.',
  ],
}

async function walker(hasScripts: boolean, width: keyof typeof widths = 'wide'): Promise<Walker> {
  const { page } = await visitor(site.browser, site.server.address, { javaScript: hasScripts, width })
  return { page, t, language: 'da', hasScripts }
}

async function staff(id: StaffId): Promise<Walker> {
  const who = await walker(true)
  await signIn(who.page, id, t)
  return who
}

/** Answers all questions of the post: these two first, and a short word for the rest. */
async function applyWith(who: Applicant): Promise<void> {
  const by = await walker(false)
  await beginApplication(by, post)
  await answerFrom(by, 1, who.answers)
  await by.page.goto('/application')
  const questions = await by.page.locator('main a[href^="/application/questions/"]').count()
  for (let number = who.answers.length + 1; number <= questions; number += 1) {
    await by.page.goto(`/application/questions/${number}`)
    const isChoice = (await by.page.getByRole('radio').count()) > 0
    await (isChoice ? by.page.getByRole('radio').first().check() : by.page.locator('[name=answer]').fill('Kort og klart.'))
    await by.page.locator('main form button').first().click()
  }
  await send(by, who)
  await by.page.context().close()
}

/** What stands in place of what the detector of today finds, so that the journey does not change with it. */
const alsoFound = [
  ['Kim Lund', 'person-name', 'high', 62, 'name-rule'], ['barsel', 'family', 'medium', 78, 'lexicon'], ['Ribe Kommune', 'employer', 'low', 55, 'lexicon'], ['ordensmennesket', 'gender', 'medium', 45, 'lexicon'],
] as const
const foundLater = [['svære sager', 'health', 'high', 91, 'lexicon']] as const

/** Puts findings into the application that holds their words; the ids of the application and its recruitment. */
function findAlso(found: readonly (readonly [words: string, category: string, severity: string, score: number, recogniser: string])[]): { application: string; recruitment: string } {
  const database = new Database(join(site.server.dataDirectory, 'uset.sqlite'))
  try {
    for (const [words, category, severity, score, recogniser] of found) {
      const row = database.prepare('SELECT application_key, question_key, instr(text, @words) - 1 AS start FROM answers WHERE instr(text, @words) > 0 AND application_key = (SELECT application_key FROM answers WHERE instr(text, @own) > 0)').get({ words, own: 'Kim Lund' }) as { application_key: number; question_key: number; start: number }
      database.prepare('INSERT INTO findings (id, application_key, question_key, start, "end", category, severity, score, recogniser) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
        .run(randomUUID(), row.application_key, row.question_key, row.start, row.start + words.length, category, severity, score, recogniser)
    }
    return database.prepare('SELECT a.id AS application, r.id AS recruitment FROM applications a JOIN recruitments r ON r.key = a.recruitment_key JOIN answers w ON w.application_key = a.key WHERE instr(w.text, ?) > 0').get('Kim Lund') as { application: string; recruitment: string }
  } finally {
    database.close()
  }
}

/** Waits until the server has looked through everything, and forgets what it found beside the applicants' own words. */
async function onlyOwnFindings(): Promise<void> {
  const database = new Database(join(site.server.dataDirectory, 'uset.sqlite'))
  const unread = database.prepare("SELECT count(*) AS n FROM applications a JOIN recruitments r ON r.key = a.recruitment_key WHERE r.phase = 'clearing' AND a.state = 'submitted' AND a.key NOT IN (SELECT application_key FROM examinations)")
  await vi.waitFor(() => { expect(unread.get()).toEqual({ n: 0 }) }, { timeout: 20_000, interval: 200 })
  database.prepare("DELETE FROM findings WHERE recogniser <> 'own-identity' AND application_key IN (SELECT a.key FROM applications a JOIN recruitments r ON r.key = a.recruitment_key WHERE r.phase = 'clearing')").run()
  database.close()
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
const at = (page: Page, name: string) => page.waitForFunction((wanted) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').includes(wanted), name)
const finding = (number: number, words: string) => t('clearing:findings.named', { number, words })
const committeeSees = (page: Page, text: string) => page.locator('.desk-cleared', { hasText: text }).waitFor()
const clearButton = t('clearing:clear.one')

test('an application is cleared by keys alone', { timeout: 240_000 }, async () => {
  await applyWith(applicant)
  const hr = await staff('hr')
  await hr.page.goto('/hr')
  const id = /recruitments\/([\w-]{22})/.exec((await hr.page.getByRole('link', { name: post }).first().getAttribute('href')) ?? '')?.[1] ?? ''
  await closeEarly(hr, id)
  await onlyOwnFindings()
  const { application, recruitment } = findAlso(alsoFound)
  expect(recruitment).toBe(id)

  const redactor = await staff('redactor')
  const { page } = redactor
  const keys = async (...pressed: string[]) => { for (const key of pressed) await page.keyboard.press(key) }
  await page.goto(`/clearing/${id}/${application}`)
  await page.locator('summary', { hasText: t('clearing:shortcuts.title') }).waitFor()
  await look(redactor, 'desk-before')

  await keys('f') // the first that waits; what is for information stands before it in the text
  await at(page, finding(2, 'Kim Lund'))
  await look(redactor, 'desk-first-finding')
  await keys('a') // veiled, in the other answer too
  await at(page, finding(3, 'Vibeke'))
  await committeeSees(page, '[navn] læste altid mine breve igennem, og [navn] råd')
  await page.getByText('Navnet er også sløret 2 andre steder.').waitFor()
  await look(redactor, 'desk-name-carried')
  await keys('a')
  await at(page, finding(4, 'barsel'))
  await keys('ArrowRight', 'ArrowRight', 'Shift+ArrowLeft', 'ArrowLeft', 'ArrowRight')
  await page.locator('.desk-snippet mark', { hasText: 'min barsel i foråret' }).waitFor()
  await look(redactor, 'desk-extended')
  await keys('e', '2')
  await at(page, finding(4, 'barsel'))
  await keys('a')
  await at(page, clearButton)
  await committeeSees(page, 'Efter [alder] tog jeg de svære sager.')

  await keys('z')
  await at(page, finding(4, 'barsel'))
  await committeeSees(page, 'Efter min barsel i foråret tog jeg')
  await keys('a') // as it is proposed, for what was chosen was undone too
  await at(page, clearButton)
  await committeeSees(page, 'Efter min [familie] i foråret tog jeg')
  await keys('g')
  await at(page, finding(1, 'ordensmennesket'))
  await keys('k')
  await at(page, clearButton)

  await keys('o', 'o', 'ArrowRight') // the text of the next answers, and round again to the second
  for (let tries = 0; !(await focused(page)).includes(t('clearing:original.label', { number: 2 })) && tries < 12; tries += 1) await keys('o')
  await keys('Home', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await keys('e', '0', 's')
  await committeeSees(page, '[sløret]')
  await page.getByText(t('clearing:done.veil-span')).waitFor()
  await look(redactor, 'desk-selection')
  await keys('g')
  for (let tries = 0; (await page.getByRole('heading', { name: t('clearing:finish.done') }).count()) === 0 && tries < 12; tries += 1) {
    await page.waitForFunction(() => document.activeElement !== document.body)
    await page.waitForTimeout(300)
    await keys('g')
  }
  await page.getByRole('heading', { name: t('clearing:finish.done') }).waitFor()
  await look(redactor, 'desk-done')
  await expectFits(page, 'narrow')

  await keys('l')
  await page.waitForURL((url) => !url.pathname.includes(application))
  await page.waitForFunction(() => document.activeElement?.closest('[data-desk-answer]') !== null)
  await look(redactor, 'desk-next')
  await onNarrowScreen(page, `/clearing/${id}/${application}`)
})

/** The same page on a telephone, for those who look. */
async function onNarrowScreen(page: Page, path: string): Promise<void> {
  await page.setViewportSize(widths.narrow)
  await page.goto(path)
  await page.locator('summary', { hasText: t('clearing:shortcuts.title') }).waitFor()
  await page.keyboard.press('z')
  await page.getByText(t('clearing:done.undo')).waitFor()
  await picture(page, 'da-desk-narrow')
}

test('without a script the buttons do the same', async () => {
  const redactor = await walker(false)
  await signIn(redactor.page, 'redactor', t)
  const { page } = redactor
  const { application, recruitment } = findAlso(foundLater)
  await page.goto(`/clearing/${recruitment}/${application}`)
  await page.getByRole('button', { name: t('clearing:reach.start-less') }).click()
  await page.locator('.desk-snippet mark', { hasText: /^sager$/ }).waitFor()
  await page.getByRole('button', { name: t('clearing:reach.start-more') }).click()
  await page.locator('.desk-snippet mark', { hasText: /^svære sager$/ }).waitFor()
  await page.locator('.desk-finding-row--current').getByRole('button', { name: new RegExp(`^${t('clearing:findings.veil')}`) }).click()
  await page.getByText(t('clearing:done.decide')).waitFor()
  expect(await page.locator('.desk-cleared').first().innerText()).not.toContain('svære sager')
  await page.getByRole('button', { name: t('clearing:undo.button') }).click()
  await committeeSees(page, 'svære sager')
})
