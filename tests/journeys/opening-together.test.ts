import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { demoContent } from '~/commands/demo/content.server'
import { demoKeyFolder, demoPassword } from '~/commands/demo/municipality'
import { plans } from '~/commands/demo/plans'
import { banksFolder, loadBanks } from '~/question-banks/load-banks.server'
import { found } from '../anonymity/encodings'
import { answerFrom, beginApplication, returnByCode, send } from './support/as-applicant'
import { publishPost } from './support/as-hr'
import { visitor, type widths } from './support/browser'
import { openSite } from './support/site'
import { demoPerson, signIn, type StaffId } from './support/staff'
import { wordsOf } from './support/texts'
import { look, type Walker } from './support/walk'

// Two officers in two browsers open the demo's locked recruitment, whose key nobody else has.

const site = openSite('demo')
const t = wordsOf('da')
const plan = plans.find(({ isHeldByOfficers }) => isHeldByOfficers)
const people = plan ? demoContent(plan.family).applicants.slice(plan.applicants.from, plan.applicants.to).map(({ identity }) => identity.name) : []
const keyFile = (name: string) => join(site.server.dataDirectory, demoKeyFolder, `${name}.age`)

async function officer(id: StaffId, width: keyof typeof widths): Promise<Walker> {
  const { page } = await visitor(site.browser, site.server.address, { width, language: 'da', javaScript: true })
  await signIn(page, id, t)
  return { page, t, language: 'da', hasScripts: true }
}

async function useKey({ page }: Walker, { name, label, passphrase = demoPassword }: { name: string; label: string; passphrase?: string }): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: label }) })
  await form.getByLabel(t('custody:prove.file')).setInputFiles(keyFile(name))
  await form.getByLabel(t('custody:own.passphrase'), { exact: true }).fill(passphrase)
  await form.getByRole('button', { name: label }).click()
}

/** The opener begins, both read the same digits, and the other hands the half over. */
async function handOver(opener: Walker, other: Walker, before: () => Promise<void> = async () => undefined): Promise<void> {
  await opener.page.getByRole('button', { name: t('custody:opening.begin') }).click()
  const digitsOf = async ({ page }: Walker) => /\d{3} \d{3} \d{3} \d{3}/.exec(await page.getByText(/\d{3} \d{3} \d{3} \d{3}/).first().innerText())?.[0]
  const digits = await digitsOf(opener)
  await other.page.getByRole('button', { name: t('custody:opening.hand') }).waitFor()
  expect(await digitsOf(other)).toBe(digits)
  await before()
  await useKey(other, { name: 'officer1', label: t('custody:opening.hand') })
  await other.page.getByText(t('custody:opening.handed').split('.')[0] ?? '').first().waitFor()
  await opener.page.getByRole('button', { name: t('custody:opening.open') }).waitFor()
  await look(opener, 'officer-ready')
}

/** Everything of the demo's database that lies on the disk. */
const stored = () => Buffer.concat(readdirSync(site.server.dataDirectory).filter((name) => name.startsWith('uset.sqlite')).map((name) => readFileSync(join(site.server.dataDirectory, name))))

test('one officer of each side opens the locked list, in two browsers; before that no name of it is in the database, afterwards HR reads the shortlisted', async () => {
  expect(people.length).toBeGreaterThan(5)
  expect(found(stored(), people)).toEqual([])
  const [opener, other] = [await officer('officer2', 'narrow'), await officer('officer1', 'wide')]
  for (const walker of [opener, other]) {
    await walker.page.getByRole('link', { name: t('common:navigation.officer') }).first().click()
    await look(walker, 'officer-keys')
    await walker.page.getByRole('link', { name: t('custody:list.open') }).click()
    await walker.page.getByRole('heading', { name: t('custody:opening.title'), level: 1 }).waitFor()
  }
  await look(opener, 'officer-opening')
  await handOver(opener, other, async () => {
    await useKey(other, { name: 'officer1', label: t('custody:opening.hand'), passphrase: 'en helt anden sætning' })
    await other.page.getByText(t('custody:errors.key-refused')).first().waitFor()
    await look(other, 'officer-wrong-passphrase')
  })
  await useKey(opener, { name: 'officer2', label: t('custody:opening.open') })
  await opener.page.getByText(/gør krav på fortrinsadgang/).waitFor()
  await look(opener, 'officer-claims')

  const hr = await officer('hr', 'wide')
  const identities = new URL(opener.page.url()).pathname.replace('/officer/', '/hr/recruitments/') + '/identities'
  await hr.page.goto(identities)
  await hr.page.getByRole('heading', { name: t('custody:identities.title') }).waitFor()
  await hr.page.getByRole('radio', { name: t('lock:claims.outcomes.not-met') }).check()
  await hr.page.getByLabel(t('lock:claims.reason')).fill('Autorisationen mangler.')
  await hr.page.getByRole('button', { name: t('lock:claims.decide') }).click()
  await hr.page.getByText(t('lock:identities.done.decide-claim')).waitFor()
  await look(hr, 'hr-waits-for-officers')

  await handOver(opener, other)
  await useKey(opener, { name: 'officer2', label: t('custody:opening.open') })
  await opener.page.getByText(/3 identiteter er åbnet/).waitFor()
  await look(opener, 'officer-opened')
  await hr.page.goto(identities)
  const shown = await hr.page.locator('main').innerText()
  const seen = people.filter((name) => shown.includes(name))
  expect(seen).toHaveLength(3)
  expect(found(stored(), people)).toEqual([])
})

test('two officers practise in two browsers: nothing of it is a recruitment, and both read that it is passed', async () => {
  const [opener, other] = [await officer('officer2', 'narrow'), await officer('officer1', 'wide')]
  await opener.page.goto('/officer')
  await opener.page.getByText(t('custody:drill.never')).waitFor()
  await opener.page.getByRole('button', { name: t('custody:drill.begin') }).click()
  await opener.page.getByRole('link', { name: t('custody:drill.go') }).click()
  await other.page.goto('/officer/drill')
  await opener.page.getByText(t('custody:drill.mark')).waitFor()
  await handOver(opener, other)
  await look(other, 'drill-handed')
  await useKey(opener, { name: 'officer2', label: t('custody:opening.open') })
  for (const { page } of [opener, other]) await page.getByText(t('custody:drill.passed')).waitFor()
  await look(opener, 'drill-passed')
  await other.page.goto('/officer')
  await other.page.getByText(/Troels Hedegaard/).first().waitFor()
  expect(await other.page.locator('main').innerText()).not.toContain(t('custody:drill.post'))
})

test('an officer makes a new key in the browser and tries it; somebody of the other side hears its digits and confirms it', async () => {
  const walker = await officer('officer3', 'wide')
  const { page } = walker
  await page.goto('/officer')
  await page.getByText(t('custody:own.makeNew')).first().click()
  const form = page.locator('form').filter({ has: page.getByLabel(t('custody:own.again')) }).first()
  const make = async (passphrase: string, again: string) => {
    await form.getByLabel(t('custody:own.passphrase'), { exact: true }).fill(passphrase)
    await form.getByLabel(t('custody:own.again')).fill(again)
    await form.getByRole('button', { name: t('custody:own.makeNew') }).click()
  }
  await make('for kort', 'for kort')
  await form.getByText(t('custody:errors.passphrase-short')).first().waitFor()
  await make('fire tilfældige danske ord', 'fire tilfældige danske år')
  await form.getByText(t('custody:errors.passphrase-differs')).first().waitFor()
  await make('fire tilfældige danske ord', 'fire tilfældige danske ord')
  const download = page.getByRole('link', { name: t('custody:own.download') })
  await download.waitFor()
  const saved = page.waitForEvent('download')
  await download.click()
  const file = await (await saved).path()
  expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/)
  await look(walker, 'officer-key-made')
  const trying = page.locator('form').filter({ has: page.getByRole('button', { name: t('custody:prove.action') }) })
  await trying.getByLabel(t('custody:prove.file')).setInputFiles(file)
  await trying.getByLabel(t('custody:own.passphrase'), { exact: true }).fill('fire tilfældige danske ord')
  await trying.getByRole('button', { name: t('custody:prove.action') }).click()
  await page.getByText(t('custody:prove.doneAwaits')).waitFor()
  const digitsIn = async (shown: string) => /(\d{3} ){3}\d{3}/.exec(shown)?.[0]
  const said = page.getByText(t('custody:word.own'))
  await expect.poll(async () => digitsIn(await said.innerText())).toBeDefined()
  await look(walker, 'officer-key-awaits')

  const other = await officer('officer4', 'narrow')
  await other.page.goto('/officer')
  const waiting = other.page.locator('form').filter({ hasText: 'Hjalte Sandager' })
  await expect.poll(async () => digitsIn(await waiting.innerText())).toBe(await digitsIn(await said.innerText()))
  await look(other, 'officer-confirms')
  await waiting.getByRole('button').click()
  await other.page.getByText(t('custody:word.done')).waitFor()
  await page.reload()
  expect(await page.getByRole('row', { name: /^Hjalte Sandager/ }).innerText()).toContain('Thit Rosendahl')
})

const title = 'Sagsbehandler til Borgerservice Øst'
let postId = ''

test('HR publishes with a key that is made and split in the browser: the halves lie with those who can open', async () => {
  const administrator = await officer('administrator', 'wide')
  await administrator.page.goto('/admin/custody')
  await look(administrator, 'admin-custody')
  await administrator.page.getByRole('radio', { name: t('custody:admin.officers') }).check()
  await administrator.page.getByRole('button', { name: t('common:save'), exact: true }).click()
  await administrator.page.getByText(t('custody:admin.saved')).waitFor()

  const banks = await loadBanks(banksFolder())
  const family = banks.ok ? banks.value.find(({ id }) => id === 'clerical') : undefined
  if (!family) throw new Error('there is no such bank')
  const covering = (qualification: string) => family.questions.find(({ kind, covers }) => kind === 'long-text' && covers.includes(qualification))?.id ?? ''
  const questions = [covering('statutory-case-work'), covering('prioritisation'), family.questions.find(({ kind }) => kind === 'yes-no')?.id ?? '']
  postId = await publishPost(await officer('hr', 'wide'), { title, family, qualifications: ['statutory-case-work', 'prioritisation'], questions })

  for (const id of ['officer1', 'officer4'] as const) {
    const { page } = await officer(id, 'wide')
    await page.goto('/officer')
    expect(await page.getByRole('row', { name: title }).innerText()).toContain(t('custody:list.has'))
  }
})

/** An officer of a side whose key is gone makes another, tries it, and somebody of the other side confirms it. */
async function beginAnew(id: StaffId, confirmer: Walker): Promise<void> {
  const { page } = await officer(id, 'wide')
  const phrase = 'en ny nøgle til den gamle'
  await page.goto('/officer')
  await page.getByText(t('custody:own.makeNew')).first().click()
  const form = page.locator('form').filter({ has: page.getByLabel(t('custody:own.again')) }).first()
  await form.getByLabel(t('custody:own.passphrase'), { exact: true }).fill(phrase)
  await form.getByLabel(t('custody:own.again')).fill(phrase)
  await form.getByRole('button', { name: t('custody:own.makeNew') }).click()
  const download = page.getByRole('link', { name: t('custody:own.download') })
  await download.waitFor()
  const saved = page.waitForEvent('download')
  await download.click()
  const trying = page.locator('form').filter({ has: page.getByRole('button', { name: t('custody:prove.action') }) })
  await trying.getByLabel(t('custody:prove.file')).setInputFiles(await (await saved).path())
  await trying.getByLabel(t('custody:own.passphrase'), { exact: true }).fill(phrase)
  await trying.getByRole('button', { name: t('custody:prove.action') }).click()
  await page.getByText(t('custody:prove.doneAwaits')).waitFor()
  await confirmer.page.goto('/officer')
  await confirmer.page.locator('form').filter({ hasText: demoPerson(id).name }).getByRole('button').click()
  await confirmer.page.getByText(t('custody:word.done')).waitFor()
}

test('where one side has lost its half HR makes a new key, and an applicant seals the name anew by the code, without a script', async () => {
  const { page } = await visitor(site.browser, site.server.address, { width: 'narrow', language: 'da', javaScript: false })
  const applicant: Walker = { page, t, language: 'da', hasScripts: false }
  const code = await beginApplication(applicant, title)
  await answerFrom(applicant, 1, ['Jeg lagde alle frister i en fælles oversigt.', 'Jeg begyndte med de sager, der havde en lovbestemt frist.', 'yes'])
  await send(applicant, { name: 'Sidsel Quistorff', email: 'sidsel@example.dk', phone: '20 10 20 10' })

  const hr = await officer('hr', 'narrow')
  await hr.page.goto(`/hr/recruitments/${postId}/key`)
  await hr.page.getByText(t('custody:renewal.standing.held', { side: t('custody:sides.hr') })).waitFor()
  expect(await hr.page.getByRole('button', { name: t('custody:renewal.make') }).count()).toBe(0)
  await look(hr, 'hr-key-held')
  const confirmer = await officer('officer2', 'wide')
  for (const id of ['officer1', 'officer3'] as const) await beginAnew(id, confirmer)

  await hr.page.reload()
  await hr.page.getByText(t('custody:renewal.standing.lost', { side: t('custody:sides.hr') })).waitFor()
  await look(hr, 'hr-key-lost')
  await hr.page.getByLabel(t('custody:renewal.reason')).fill('Begge nøgler på HR’s side er gået tabt ved en flytning.')
  await hr.page.getByRole('button', { name: t('custody:renewal.make') }).click()
  await hr.page.getByText(t('custody:renewal.done')).waitFor()
  await look(hr, 'hr-key-renewed')

  await page.goto(`/posts/${postId}`)
  await page.getByText(t('public:post.renewed.title')).waitFor()
  await look(applicant, 'post-key-renewed')
  await returnByCode(applicant, code, '**/application/status')
  await page.getByRole('link', { name: t('applicant:sealAnew.link') }).click()
  await page.getByText('Sidsel Quistorff').waitFor()
  await look(applicant, 'applicant-seal-anew')
  await page.getByRole('button', { name: t('applicant:sealAnew.button') }).click()
  await page.getByText(t('applicant:sealAnew.done')).waitFor()
  await look(applicant, 'applicant-sealed-anew')
  await hr.page.reload()
  await look(hr, 'hr-key-sealed-anew')
})
