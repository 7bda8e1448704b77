import { within } from '@testing-library/dom'
import axe from 'axe-core'
import { JSDOM, VirtualConsole } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hearingComments } from '#db/schema/hearing-comments'
import { hearingsOf } from '#db/stores/hearings'
import { interfaceLanguages } from '~/domain/local-text'
import { applicantCookie } from '~/platform/applicant-session.server'
import { openHearing, stopWaiting } from '~/use-cases/hear-applicant.server'
import { loadHrCandidate } from '~/views/hr/ranking.server'
import { Visitor, type Visited } from '../../support/applicant-site'
import { withdraw } from '../../support/requests'
import { candidatesAsSent, recruitmentKeyOf, shortlistingOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let shortlisting: Awaited<ReturnType<typeof shortlistingOfThree>>
let visitor: Visitor

beforeEach(async () => {
  test = await openTestApp()
  shortlisting = await shortlistingOfThree(test)
  const candidateId = (await candidatesAsSent(test))[0]?.id ?? ''
  const page = await loadHrCandidate(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, candidateId })
  const questionIds = page.ok ? (page.value.toOpen?.questions ?? []).slice(0, 1).map(({ id }) => id) : []
  const opened = await openHearing(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, candidateId, questionIds, reason: 'Trinnet kan afgøre det.', until: '2026-04-09' })
  if (!opened.ok) throw new Error(opened.refusal)
  visitor = visitorIn('da')
})
afterEach(() => test.close())

function visitorIn(language: string, who = 0): Visitor {
  const made = new Visitor(test.app, language)
  const applicant = shortlisting.applicants[who]
  const [, name = '', value = ''] = applicant ? (/^([^=]+)=([^;]*)/.exec(applicantCookie(test.app, applicant)) ?? []) : []
  made.cookies.set(name, value)
  return made
}

const see = (page: Visited) => within(page.document.body)
const heading = (page: Visited) => see(page).getByRole('heading', { level: 1 }).textContent
const field = (page: Visited) => see(page).getByRole<HTMLTextAreaElement>('textbox')
const [status, hearing] = ['/application/status', '/application/hearing']
const stored = async () => (await test.app.db.read.select().from(hearingComments)).map(({ text }) => text)
const pass = () => { test.clock.set(new Date('2026-04-09T22:00:01Z')) }

describe('a hearing, without a script', () => {
  it('is told of on the status page, and shows answer, level, reasons and scale, and nobody’s name', async () => {
    const link = see(await visitor.open(status)).getByRole('link', { name: 'Læs om høringen' })
    const page = await visitor.open(link.getAttribute('href') ?? '')
    expect(heading(page)).toBe('Du bliver hørt om din bedømmelse')
    for (const text of ['Trinnet kan afgøre det.', 'Jeg lagde fristen i kalenderen.', 'Bedømmer A', 'Bedømmer B']) expect(see(page).getByText(text), text).toBeTruthy()
    expect(see(page).getAllByText('Konkret.')).toHaveLength(2)
    expect(see(page).getByText(/til og med den 9. april 2026/)).toBeTruthy()
    for (const { name } of [shortlisting.chair, shortlisting.reviewer, shortlisting.hr]) expect(page.html).not.toContain(name)
    for (const { number } of await candidatesAsSent(test)) expect(page.document.body.textContent).not.toContain(number)
  })

  it('takes a comment, says so once it is stored, and lets it be changed', async () => {
    const sent = await visitor.press(await visitor.open(hearing), 'Send bemærkninger', { comment: 'Jeg skrev også om telefonen.' })
    expect(see(sent).getByRole('status').textContent).toContain('Vi har modtaget dine bemærkninger')
    expect(field(sent).value).toBe('Jeg skrev også om telefonen.')
    await visitor.press(sent, 'Gem den nye tekst', { comment: 'Rettet.' })
    expect(await stored()).toEqual(['Rettet.'])
    const nothing = await visitor.press(await visitor.open(hearing), 'Jeg har ingen bemærkninger', { comment: '' })
    expect(see(nothing).getByRole('status').textContent).toContain('Vi har noteret, at du ingen bemærkninger har')
  })

  it('loses nothing that was typed: empty, too long, both buttons’ meaning, another window', async () => {
    const page = await visitor.open(hearing)
    const empty = await visitor.press(page, 'Send bemærkninger', { comment: ' ' })
    expect([empty.status, see(empty).getByRole('alert').textContent]).toEqual([422, expect.stringContaining('Skriv dine bemærkninger')])
    const long = await visitor.press(page, 'Send bemærkninger', { comment: 'x'.repeat(4001) })
    expect([long.status, field(long).value.length, field(long).getAttribute('aria-invalid')]).toEqual([422, 4001, 'true'])
    const both = await visitor.press(page, 'Jeg har ingen bemærkninger', { comment: 'Jo, en.' })
    expect([both.status, field(both).value]).toEqual([422, 'Jo, en.'])
    expect(await stored()).toEqual([])
    for (const _ of [1, 2]) await visitor.press(page, 'Send bemærkninger', { comment: 'Den første.' })
    const second = await visitor.press(page, 'Send bemærkninger', { comment: 'Fra et andet vindue.' })
    expect([second.status, field(second).value, await stored()]).toEqual([409, 'Fra et andet vindue.', ['Den første.']])
    await visitor.press(second, 'Gem den nye tekst')
    expect(await stored()).toEqual(['Fra et andet vindue.'])
  })

  it('after the deadline keeps what was typed on the page and says that it is not stored', async () => {
    const page = await visitor.open(hearing)
    pass()
    const late = await visitor.press(page, 'Send bemærkninger', { comment: 'For sent.' })
    expect([late.status, heading(late), field(late).value, field(late).readOnly]).toEqual([409, 'Der kan ikke skrives bemærkninger nu', 'For sent.', true])
    const over = await visitor.open(hearing)
    expect(heading(over)).toBe('Du er blevet hørt om din bedømmelse')
    expect(see(over).getByText('Du skrev ikke noget inden fristen.')).toBeTruthy()
    expect(see(over).queryByRole('button', { name: 'Send bemærkninger' })).toBeNull()
  })

  it('without access keeps what was typed and leads to the code; to another applicant there is no hearing', async () => {
    const page = await visitor.open(hearing)
    visitor.cookies.clear()
    const out = await visitor.press(page, 'Send bemærkninger', { comment: 'Skrevet længe.' })
    expect([out.status, field(out).value]).toEqual([409, 'Skrevet længe.'])
    expect(see(out).getByRole('link', { name: 'Åbn ansøgningen igen' }).getAttribute('href')).toBe('/return')
    const other = visitorIn('da', 1)
    expect(see(await other.open(hearing)).getByText('Der er ingen høring i din ansøgning.')).toBeTruthy()
    expect(see(await other.open(status)).queryByRole('link', { name: 'Læs om høringen' })).toBeNull()
    const forged = await other.post(hearing, Object.fromEntries(new page.window.FormData(page.document.querySelector<HTMLFormElement>('form[action="/application/hearing"]') ?? undefined)) as Record<string, string>)
    expect(forged.status).toBe(404)
    expect(await stored()).toEqual([])
  })

  it('that HR ended tells why; of an application that is withdrawn nothing is asked', async () => {
    const [row] = await hearingsOf(test.app.db.read, await recruitmentKeyOf(test, shortlisting.id))
    await stopWaiting(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, hearingId: row?.id ?? '', reason: 'Åbnet ved en fejl.' })
    expect(see(await visitor.open(hearing)).getByText('Åbnet ved en fejl.')).toBeTruthy()
    await withdraw(test, shortlisting, 0)
    expect(see(await visitor.open(hearing)).getByText('Der er ingen høring i din ansøgning.')).toBeTruthy()
  })

  it.each(interfaceLanguages)('in %s says what it is, with every text and no axe violation', async (language) => {
    const page = await visitorIn(language).open(hearing)
    expect(page.html).not.toMatch(/hearing\.[a-z]/i)
    expect(page.document.documentElement.lang).toBe(language)
    const { window } = new JSDOM(page.html, { runScripts: 'outside-only', virtualConsole: new VirtualConsole() })
    window.eval(axe.source)
    const result = await (window as unknown as { axe: typeof axe }).axe.run(window.document.documentElement, { rules: { 'color-contrast': { enabled: false } } })
    expect(result.violations.map(({ id }) => id)).toEqual([])
  })

  it('speaks English to who reads English', async () => {
    const page = await visitorIn('en').open(hearing)
    expect(heading(page)).toBe('You are being heard about your assessment')
    expect(see(page).getByRole('button', { name: 'I have no comments' })).toBeTruthy()
  })
})
