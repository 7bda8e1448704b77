import { expect } from 'vitest'
import { inLanguage } from '~/domain/local-text'
import type { Bank } from '~/domain/questionnaire/bank'
import { demoPerson, type StaffId } from './staff'
import { fill, follow, look, press, type Walker } from './walk'

/** Tells the committee's names as HR's list shows them. */
const nameOf = (id: StaffId) => demoPerson(id).name

export interface NewPost {
  readonly title: string
  readonly family: Bank
  /** Ids of the bank's qualifications: all required. */
  readonly qualifications: readonly string[]
  /** Ids of the bank's questions, which cover them, in the order in which they are to be asked. */
  readonly questions: readonly string[]
}

/** From an empty page to a published post; its id. */
export async function publishPost(hr: Walker, post: NewPost): Promise<string> {
  const { page, t } = hr
  await createDraft(hr, post)
  const id = /recruitments\/([\w-]+)/.exec(page.url())?.[1] ?? ''
  await look(hr, 'hr-draft')
  await expectUnpublishable(hr, id)
  await describePost(hr, id)
  await chooseQualifications(hr, id, post)
  await chooseQuestions(hr, id, post)
  await nameCommittee(hr, id)
  for (const audience of ['applicant', 'reviewer'] as const) {
    await page.goto(`/hr/recruitments/${id}/preview/${audience}`)
    await page.getByText(t('hr:preview.mark')).first().waitFor()
    await look(hr, `hr-preview-${audience}`)
  }
  await page.goto(`/hr/recruitments/${id}`)
  await follow(hr, t('post:publish.open'))
  await look(hr, 'hr-publish')
  await press(hr, t('post:publish.action'))
  await page.getByText(t('hr:saved.published')).waitFor()
  await look(hr, 'hr-published')
  return id
}

async function createDraft(hr: Walker, { title, family }: NewPost): Promise<void> {
  const { page, t, language } = hr
  await page.goto('/hr')
  await look(hr, 'hr-home')
  await follow(hr, t('hr:new.title'))
  await press(hr, t('hr:new.action')) // with nothing filled in
  await page.getByText(t('common:errorSummary')).waitFor()
  await look(hr, 'hr-new-errors')
  await page.locator('[name="title.da"]').fill(title)
  await page.getByLabel(t('post:post.fields.departmentId')).selectOption({ index: 1 })
  await page.getByLabel(t('post:post.fields.family')).selectOption({ label: inLanguage(family.name, language) })
  await press(hr, t('hr:new.action'))
  await page.waitForURL(/\/hr\/recruitments\/[\w-]{20,}/)
}

async function expectUnpublishable(hr: Walker, id: string): Promise<void> {
  await hr.page.goto(`/hr/recruitments/${id}/publish`)
  await expect.poll(() => hr.page.getByRole('button', { name: hr.t('post:publish.action') }).getAttribute('aria-disabled')).toBe('true')
  await look(hr, 'hr-not-ready')
}

async function describePost(hr: Walker, id: string): Promise<void> {
  const { page, t } = hr
  await page.goto(`/hr/recruitments/${id}/post`)
  await page.getByRole('checkbox', { name: t('common:languages.en') }).check()
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel(t('post:post.fields.deadline')).fill(`${inAMonth}T12:00`)
  await page.getByRole('radio', { name: t('post:cvUse.after-shortlist') }).check()
  await fill(hr, t('post:post.fields.retentionMonths'), '6')
  await look(hr, 'hr-post')
  await press(hr, t('common:save'))
  await page.getByText(t('hr:saved.post')).waitFor()

  await page.goto(`/hr/recruitments/${id}/texts`)
  for (const [name, text] of [['summary', 'Du hjælper borgerne videre.'], ['duties', 'Du træffer afgørelser.\nDu vejleder borgere.']] as const) {
    for (const language of ['da', 'en']) await page.locator(`[name="${name}.${language}"]`).fill(text)
  }
  await press(hr, t('common:save'))
  await page.getByText(t('hr:saved.texts')).waitFor()
}

async function chooseQualifications(hr: Walker, id: string, { family, qualifications }: NewPost): Promise<void> {
  const { page, t, language } = hr
  await page.goto(`/hr/recruitments/${id}/qualifications`)
  for (const { name } of family.qualifications.filter((one) => qualifications.includes(one.id))) {
    await page.getByRole('group', { name: inLanguage(name, language) }).getByRole('radio', { name: t('draft:required'), exact: true }).check()
  }
  await look(hr, 'hr-qualifications')
  await press(hr, t('questionnaire:qualifications.save'))
  await page.getByText(t('hr:saved.qualifications')).waitFor()
}

async function chooseQuestions(hr: Walker, id: string, { family, questions }: NewPost): Promise<void> {
  const { page, t, language } = hr
  await page.goto(`/hr/recruitments/${id}/questions`)
  await page.getByText(t('questionnaire:coverage.missing')).first().waitFor()
  await follow(hr, t('questionnaire:bank.open'))
  await look(hr, 'hr-bank')
  for (const { prompt } of family.questions.filter((one) => questions.includes(one.id))) {
    await page.getByRole('checkbox', { name: inLanguage(prompt, language) }).check()
  }
  await press(hr, t('questionnaire:bank.add'))
  await page.waitForURL(/\/questions$/)
  await expect.poll(() => page.getByText(t('questionnaire:coverage.missing')).count()).toBe(0)
  for (const [index, wanted] of questions.entries()) await moveTo(hr, inLanguage(family.questions.find(({ id: one }) => one === wanted)?.prompt, language), index + 1)
  await look(hr, 'hr-questions')
}

async function moveTo({ page, t }: Walker, prompt: string, number: number): Promise<void> {
  const item = page.getByRole('listitem').filter({ hasText: prompt })
  await item.getByRole('textbox').fill(String(number))
  await item.getByRole('button', { name: new RegExp(`^${t('questionnaire:arrange.move')} ${t('questionnaire:questions.about', { number: '\\d' })}`) }).click()
  await item.getByRole('heading', { name: `${number}. ` }).waitFor()
  await page.locator('ol[aria-busy=false]').first().waitFor() // the order is shown before the server has said yes
}

async function nameCommittee(hr: Walker, id: string): Promise<void> {
  const { page, t } = hr
  await page.goto(`/hr/recruitments/${id}/committee`)
  for (const [who, role] of [['chair', 'chair'], ['reviewer1', 'reviewer'], ['redactor', 'redactor']] as const) {
    await page.getByLabel(t('post:committee.person'), { exact: true }).selectOption({ label: nameOf(who) })
    await page.getByLabel(t('post:committee.role'), { exact: true }).selectOption({ label: t(`post:roles.${role}`) })
    await press(hr, t('post:committee.addAction'))
    await page.getByRole('list', { name: t('post:committee.members') }).getByText(nameOf(who), { exact: true }).first().waitFor()
  }
  await look(hr, 'hr-committee')
}

export async function closeEarly(hr: Walker, id: string): Promise<void> {
  await hr.page.goto(`/hr/recruitments/${id}`)
  await follow(hr, hr.t('post:close.open'))
  await look(hr, 'hr-close')
  await press(hr, hr.t('post:close.action'))
  await hr.page.getByText(hr.t('hr:saved.closed')).waitFor()
}

/** The second person's confirmation: from here on nothing of the list can be changed. */
export async function lockList(hr: Walker, id: string): Promise<void> {
  await hr.page.goto(`/hr/recruitments/${id}`)
  await follow(hr, hr.t('hr:next.lock'))
  await look(hr, 'hr-lock')
  await follow(hr, hr.t('lock:page.readProtocol'))
  await look(hr, 'hr-protocol')
  await press(hr, hr.t('protocol:confirm.hr.action'))
  await hr.page.getByRole('link', { name: hr.t('lock:page.unseal') }).waitFor()
  await look(hr, 'hr-locked')
}

/** Opens the identities of the shortlisted and hands them to the committee. What the page said in between. */
export async function unsealAndRelease(hr: Walker): Promise<string> {
  const { page, t } = hr
  await follow(hr, t('lock:page.unseal'))
  await look(hr, 'hr-before-unsealing')
  await press(hr, t('lock:identities.unseal'))
  await page.getByRole('table', { name: t('lock:identities.table') }).waitFor()
  await look(hr, 'hr-identities')
  const shown = await page.content()
  await press(hr, t('lock:identities.release'))
  await page.getByText(t('lock:identities.done.release')).waitFor()
  return shown
}
