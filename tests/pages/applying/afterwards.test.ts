import { within } from '@testing-library/dom'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Visitor, type Visited } from '../../support/applicant-site'
import { deadline, openPost } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let visitor: Visitor

const anna = { name: 'Anna Holm', email: 'anna@example.dk', phone: '12 34 56 78' }
const see = (page: Visited) => within(page.document.body)
const heading = (page: Visited) => see(page).getByRole('heading', { level: 1 }).textContent
const field = (page: Visited, name: string) => see(page).getByRole<HTMLInputElement>('textbox', { name })
const question = (n: number) => `/application/questions/${n}`
const late = () => { test.clock.set(new Date(deadline.getTime() + 11 * 60_000)) }

beforeEach(async () => {
  test = await openTestApp()
  const { id } = await openPost(test)
  visitor = new Visitor(test.app)
  await visitor.press(await visitor.open(`/posts/${id}`), 'Begynd på ansøgningen')
})
afterEach(() => test.close())

async function answerAndSend() {
  await visitor.press(await visitor.open(question(1)), 'Gem og fortsæt', { answer: 'Jeg lagde fristen i kalenderen.' })
  await visitor.press(await visitor.open(question(2)), 'Gem og fortsæt', { answer: 'Kort og venligt.' })
  await visitor.press(await visitor.open(question(3)), 'Gem og læs det hele igennem', { answer: 'yes' })
  return visitor.press(await visitor.open('/application/identity'), 'Send ansøgningen', anna)
}

it('name and contact can be saved at any time, half filled in, and stand there again', async () => {
  const overview = await visitor.press(await visitor.open('/application/identity'), 'Gem og gå til oversigten', { name: 'Anna Holm', email: 'ikke endnu', phone: '' })
  expect(heading(overview)).toBe('Din ansøgning')
  const page = await visitor.open('/application/identity')
  expect([field(page, 'Fulde navn').value, field(page, 'E-mail').value]).toEqual(['Anna Holm', 'ikke endnu'])
  expect(see(page).queryByRole('button', { name: 'Send ansøgningen' })).toBeNull()
})

it('a sent application is corrected: what was sent stands until the corrections are sent', async () => {
  await answerAndSend()
  const status = await visitor.open('/application/status')
  const overview = await visitor.press(status, 'Ret ansøgningen')
  expect(heading(overview)).toBe('Din ansøgning')
  expect(see(overview).getByText('Det, du har sendt, gælder, indtil du har sendt rettelserne.', { exact: false })).toBeTruthy()
  await visitor.press(await visitor.open(question(2)), 'Gem og fortsæt', { answer: 'Kort, venligt og klart.' })
  expect((await visitor.open('/application/status')).html).not.toContain('Kort, venligt og klart.')

  const identity = await visitor.open('/application/identity')
  expect(field(identity, 'Telefon').value).toBe('12 34 56 78')
  const receipt = await visitor.press(identity, 'Send rettelserne')
  expect(heading(receipt)).toBe('Ansøgningen er modtaget')
  expect((await visitor.open('/application/status')).html).toContain('Kort, venligt og klart.')
})

it('corrections can be given up, and after the deadline there is nothing to press', async () => {
  await answerAndSend()
  await visitor.press(await visitor.open('/application/status'), 'Ret ansøgningen')
  await visitor.press(await visitor.open(question(2)), 'Gem og fortsæt', { answer: 'Fortrudt.' })
  const status = await visitor.press(await visitor.open('/application'), 'Fortryd rettelserne')
  expect(heading(status)).toBe('Din ansøgning er sendt')
  expect(status.html).not.toContain('Fortrudt.')
  late()
  const closed = await visitor.open('/application/status')
  expect(see(closed).queryByRole('button', { name: 'Ret ansøgningen' })).toBeNull()
  expect((await visitor.post('/application/correct', {})).location).toBe('/application/status')
  expect((await visitor.open('/application/withdraw')).location).toBe('/application/status')
})

it('an application is withdrawn after a page that says what goes; pressed twice it is gone once', async () => {
  await answerAndSend()
  const page = await visitor.open('/application/withdraw')
  expect(heading(page)).toBe('Træk ansøgningen tilbage')
  const cookies = new Map(visitor.cookies)
  const gone = await visitor.press(page, 'Træk tilbage og slet')
  expect(see(gone).getByText('Din ansøgning er slettet.', { exact: false })).toBeTruthy()
  for (const [name, value] of cookies) visitor.cookies.set(name, value)
  expect((await visitor.post('/application/withdraw', {})).location).toBe('/return?withdrawn=1')
  expect((await visitor.open('/application/status')).location).toBe('/return?ended=1')
})
