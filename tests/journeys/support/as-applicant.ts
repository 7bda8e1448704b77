import { expect } from 'vitest'
import { fill, follow, look, press, type Walker } from './walk'

export interface Applicant {
  readonly name: string
  readonly email: string
  readonly phone: string
  /** One for each question, in order. */
  readonly answers: readonly string[]
}

/** From the list of posts to the page that shows the code; the code. */
export async function beginApplication(applicant: Walker, title: string): Promise<string> {
  const { page, t } = applicant
  await page.goto('/')
  await look(applicant, 'applicant-posts')
  await follow(applicant, title)
  await look(applicant, 'applicant-post')
  await press(applicant, t('public:post.start.button'))
  await page.waitForURL('**/application/code')
  await look(applicant, 'applicant-code')
  return ((await page.locator('.receipt__code').textContent()) ?? '').trim()
}

/** Answers the questions from a number (from 1) on, each on its page. */
export async function answerFrom(applicant: Walker, first: number, answers: readonly string[]): Promise<void> {
  const { page, t } = applicant
  for (const [index, answer] of answers.entries()) {
    const number = first + index
    await page.goto(`/application/questions/${number}`)
    await writeAnswer(applicant, answer)
    await look(applicant, `applicant-question-${number}`)
    const isLast = (await page.getByRole('button', { name: t('applicant:question.toCheck') }).count()) > 0
    await press(applicant, t(isLast ? 'applicant:question.toCheck' : 'applicant:question.next'))
    await page.waitForURL(isLast ? '**/application/check' : `**/application/questions/${number + 1}`)
  }
}

async function writeAnswer({ page, t }: Walker, answer: string): Promise<void> {
  if (answer === 'yes' || answer === 'no') await page.getByRole('radio', { name: t(`applicant:question.${answer}`), exact: true }).check()
  else await page.getByLabel(t('applicant:question.answer')).fill(answer)
}

/** Writes far too much, is told so beside the field, and still has the text. */
export async function writeTooMuch(applicant: Walker, number: number): Promise<void> {
  const { page, t } = applicant
  await page.goto(`/application/questions/${number}`)
  const tooMuch = 'borger '.repeat(900).trim()
  await page.getByLabel(t('applicant:question.answer')).fill(tooMuch)
  await press(applicant, t('applicant:question.next'))
  await page.getByText(t('common:errorSummary')).waitFor()
  expect(await page.getByLabel(t('applicant:question.answer')).inputValue()).toBe(tooMuch)
  await look(applicant, 'applicant-too-long')
}

/** Comes back on another machine by the code, typed the way people type. */
export async function returnByCode(applicant: Walker, code: string, to = '**/application'): Promise<void> {
  const { page, t } = applicant
  await page.goto('/return')
  await fill(applicant, t('applicant:return.label'), 'AAAA-BBBB-CCCC-DDDD')
  await press(applicant, t('applicant:return.button'))
  await page.getByText(t('common:errorSummary')).waitFor()
  await look(applicant, 'applicant-unknown-code')
  await fill(applicant, t('applicant:return.label'), ` ${code.toLowerCase().replaceAll('-', ' ')} `)
  await press(applicant, t('applicant:return.button'))
  await page.waitForURL(to)
  await look(applicant, 'applicant-overview')
}

/** Reads through, gives name and contact last, and has a receipt. */
export async function send(applicant: Walker, { name, email, phone }: Omit<Applicant, 'answers'>): Promise<void> {
  const { page, t } = applicant
  await page.goto('/application/check')
  await look(applicant, 'applicant-check')
  await follow(applicant, t('applicant:check.next'))
  await fill(applicant, t('applicant:identity.name'), name)
  await fill(applicant, t('applicant:identity.email'), 'ikke en adresse')
  await press(applicant, t('applicant:identity.send'))
  await page.getByText(t('common:errorSummary')).waitFor() // and the name is still there
  expect(await page.getByLabel(t('applicant:identity.name'), { exact: true }).inputValue()).toBe(name)
  await look(applicant, 'applicant-identity-error')
  await fill(applicant, t('applicant:identity.email'), email)
  await page.locator('[name=phone]').fill(phone)
  await press(applicant, t('applicant:identity.send'))
  await page.waitForURL('**/application/receipt')
  await look(applicant, 'applicant-receipt')
}
