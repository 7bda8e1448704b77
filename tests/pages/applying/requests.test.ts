import { within } from '@testing-library/dom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applicantRequests } from '#db/schema/application'
import { violations, visitorAs } from '../../support/applicant-page'
import type { Visited, Visitor } from '../../support/applicant-site'
import { clearEverything, plainTexts, recruitmentAtDesk, type Clearing } from '../../support/clearing'
import { openScoring } from '~/use-cases/open-scoring.server'
import { decide } from '../../support/requests'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
let visitor: Visitor

beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }, { texts: plainTexts }])
  visitor = visitorIn('da')
})
afterEach(() => test.close())

const visitorIn = (language: string) => visitorAs(test.app, clearing.applicants[0], language)

async function toScoring(): Promise<void> {
  await clearEverything(test, clearing)
  const opened = await openScoring(test.app, clearing.redactor, clearing.id)
  if (!opened.ok) throw new Error(opened.refusal)
}

const see = (page: Visited) => within(page.document.body)
const heading = (page: Visited) => see(page).getByRole('heading', { level: 1 }).textContent
const region = (page: Visited, name: string) => within(see(page).getByRole('region', { name }))
const field = (page: Visited) => see(page).getByRole<HTMLTextAreaElement>('textbox')
const [status, request] = ['/application/status', '/application/request']
const hrefOf = (page: Visited, name: string | RegExp) => see(page).getByRole('link', { name }).getAttribute('href') ?? ''
const stored = () => test.app.db.read.select().from(applicantRequests)

describe('after the deadline, without a script', () => {
  it('an answer is corrected by way of the redactor', async () => {
    const choice = await visitor.open(hrefOf(await visitor.open(status), 'Bed om at få et svar rettet'))
    expect(heading(choice)).toBe('Hvad vil du bede om?')
    const form = await visitor.open(hrefOf(choice, '1. Fortæl om en frist.'))
    expect([heading(form), field(form).value]).toEqual(['Ret et svar', plainTexts[0]])
    const asked = await visitor.press(form, 'Send anmodningen', { answer: 'Jeg lagde alle frister i kalenderen.' })
    expect(heading(asked)).toBe('Din ansøgning er sendt')
    expect(region(asked, 'Det har du bedt om').getByText('Modtaget')).toBeTruthy()
    expect(see(asked).getByText(plainTexts[0])).toBeTruthy()
    expect(see(await visitor.open(request)).queryByRole('link', { name: '1. Fortæl om en frist.' })).toBeNull()

    await decide(test, clearing, { reason: 'Det er en fejlskrivning.' })
    const granted = await visitor.open(status)
    expect(region(granted, 'Det har du bedt om').getByText('Imødekommet')).toBeTruthy()
    expect(region(granted, 'Det har du bedt om').getByText('Det er en fejlskrivning.')).toBeTruthy()
    expect(see(granted).getByText('Jeg lagde alle frister i kalenderen.')).toBeTruthy()
  })

  it('a choice is corrected as it was answered, with the present answer chosen', async () => {
    const form = await visitor.open(`${request}?question=3`)
    expect(see(form).getByRole<HTMLInputElement>('radio', { name: 'Ja' }).checked).toBe(true)
    await visitor.press(form, 'Send anmodningen', { answer: 'no' })
    expect(await stored()).toMatchObject([{ kind: 'correction', text: 'no' }])
  })

  it('what is refused says why beside the field, and keeps what was typed', async () => {
    const form = await visitor.open(`${request}?question=1`)
    const tooLong = await visitor.press(form, 'Send anmodningen', { answer: 'ord '.repeat(23) })
    expect([tooLong.status, field(tooLong).value]).toEqual([422, 'ord '.repeat(23)])
    expect(see(tooLong).getByRole('alert').textContent).toContain('Svaret er 3 ord for langt')
    expect(field(tooLong).getAttribute('aria-invalid')).toBe('true')
    const empty = await visitor.press(form, 'Send anmodningen', { answer: ' ' })
    expect([empty.status, see(empty).getByRole('alert').textContent]).toEqual([422, expect.stringContaining('Skriv, hvordan svaret skal lyde')])
    const same = await visitor.press(form, 'Send anmodningen')
    expect([same.status, see(same).getByRole('alert').textContent]).toEqual([409, expect.stringContaining('Svaret er det samme')])
    expect(await stored()).toEqual([])
  })

  it('a double click asks once, and a second text is kept on the page until the first is decided', async () => {
    const form = await visitor.open(`${request}?question=1`)
    for (const _ of [1, 2]) expect(heading(await visitor.press(form, 'Send anmodningen', { answer: 'Nyt svar.' }))).toBe('Din ansøgning er sendt')
    const second = await visitor.press(form, 'Send anmodningen', { answer: 'Et andet svar.' })
    expect([second.status, field(second).value]).toEqual([409, 'Et andet svar.'])
    expect(see(second).getByRole('alert').textContent).toContain('Du har allerede bedt om det')
    expect(await stored()).toHaveLength(1)
  })

  it('an application is withdrawn, and its page says what was deleted', async () => {
    const form = await visitor.open(hrefOf(await visitor.open(status), 'Bed om at trække ansøgningen tilbage'))
    const asked = await visitor.press(form, 'Bed om at trække ansøgningen tilbage', { why: 'Jeg har fået et andet job.' })
    expect(region(asked, 'Det har du bedt om').getByText('Træk ansøgningen tilbage')).toBeTruthy()
    await decide(test, clearing)
    const withdrawn = await visitor.open(status)
    expect(heading(withdrawn)).toBe('Din ansøgning er trukket tilbage')
    expect(withdrawn.document.title).toContain('Din ansøgning er trukket tilbage')
    expect(see(withdrawn).getByText(/^Dine svar er slettet/)).toBeTruthy()
    expect(withdrawn.html).not.toContain(plainTexts[0])
    expect(see(withdrawn).queryByRole('link', { name: /Bed om/ })).toBeNull()
    expect(heading(await visitor.open(request))).toBe('Du kan ikke bede om noget her nu')
  })
})

describe('once scoring has begun', () => {
  it('a correction is asked for no more, and the page says why and whom to write to', async () => {
    const early = await visitor.open(`${request}?question=1`)
    await toScoring()
    const page = await visitor.open(status)
    expect(see(page).queryByRole('link', { name: 'Bed om at få et svar rettet' })).toBeNull()
    expect(region(page, 'Ret eller træk tilbage').getByText(/Udvalget er begyndt at bedømme dem.*HR, 12 34 56 78/)).toBeTruthy()
    const late = await visitor.press(early, 'Send anmodningen', { answer: 'Skrevet for sent.' })
    expect([late.status, field(late).value, field(late).readOnly]).toEqual([409, 'Skrevet for sent.', true])
    expect(see(late).queryByRole('button', { name: 'Send anmodningen' })).toBeNull()
    expect(see(await visitor.open(request)).queryByRole('link', { name: /Fortæl om en frist/ })).toBeNull()
  })

  it('a withdrawal is, and nobody asks why', async () => {
    await toScoring()
    const form = await visitor.open(`${request}?ask=withdrawal`)
    expect(see(form).queryByRole('textbox')).toBeNull()
    expect(region(await visitor.press(form, 'Bed om at trække ansøgningen tilbage'), 'Det har du bedt om').getByText('Modtaget')).toBeTruthy()
    await decide(test, clearing)
    const page = await visitor.open(status)
    expect([heading(page), see(page).getByText(/^Dine svar indgår ikke længere/) !== null]).toEqual(['Din ansøgning er trukket tilbage', true])
  })
})

it('what was typed is not lost when the access is over meanwhile, and nothing of the application is shown', async () => {
  const form = await visitor.open(`${request}?question=1`)
  visitor.cookies.clear()
  const page = await visitor.press(form, 'Send anmodningen', { answer: 'Min tekst.' })
  expect([page.status, field(page).value]).toEqual([409, 'Min tekst.'])
  expect(page.html).not.toContain('Fortæl om en frist')
  expect(see(page).getByRole('link', { name: 'Åbn ansøgningen med din kode' })).toBeTruthy()
})

it.each(['?question=0', '?question=4', '?question=x'])('the page %s is not there', async (query) => {
  expect((await visitor.open(`${request}${query}`)).status).toBe(404)
})

it('a form that was tampered with is refused and loses nothing', async () => {
  const page = await visitor.post(`${request}?question=1`, { kind: 'something', answer: 'Min tekst.' })
  expect([page.status, field(page).value]).toEqual([422, 'Min tekst.'])
})

describe.each(['da', 'en'])('in %s', (language) => {
  it('every page has one heading, no unfilled text and nothing that axe objects to', async () => {
    const who = visitorIn(language)
    const addresses = [status, request, `${request}?question=1`, `${request}?question=3`, `${request}?ask=withdrawal`]
    const pages = [await who.open(status)]
    pages.push(await who.post(`${request}?question=2`, { kind: 'correction', number: '2', answer: 'Andet.' }), await who.post(`${request}?question=1`, { kind: 'correction', number: '1', answer: '' }))
    for (const address of addresses) pages.push(await who.open(address))
    await decide(test, clearing, { decision: 'declined', reason: 'Nej.' })
    await toScoring()
    for (const address of addresses) pages.push(await who.open(address))
    await who.post(`${request}?ask=withdrawal`, { kind: 'withdrawal' })
    await decide(test, clearing)
    for (const address of [status, request]) pages.push(await who.open(address))
    for (const page of pages.filter(({ location }) => location === null)) {
      expect(page.document.querySelectorAll('h1')).toHaveLength(1)
      expect(page.document.body.textContent).not.toMatch(/\{\{|\b(public|applicant|common|refusals)[:.]\w+\./)
      expect(page.html).not.toMatch(/ style="| onclick=/)
      if (language === 'da') expect(await violations(page)).toEqual([]) // the elements are the same
    }
  }, 60_000)
})
