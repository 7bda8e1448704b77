// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { clerkEntries } from '#db/schema/recruitment'
import { theOrganisation, updateOrganisation } from '#db/stores/organisations'
import { findRecruitment } from '#db/stores/recruitments'
import type { Actor } from '~/platform/actor.server'
import * as person from '~/routes/admin+/people.$id'
import * as queue from '~/routes/clearing+/$id.index'
import * as typeInPage from '~/routes/clerk+/$id.index'
import * as paper from '~/routes/clerk+/$id.paper'
import * as list from '~/routes/clerk+/index'
import * as committee from '~/routes/hr+/recruitments.$id_.committee'
import { typedIn } from '../../support/another-way'
import { begin, deadline, draftPost, openPost, type Applicant } from '../../support/applying'
import { clearEverything, plainTexts, recruitmentAtDesk } from '../../support/clearing'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clerk: Actor
let id: string
const user = userEvent.setup()

beforeEach(async () => {
  test = await openTestApp()
  clerk = await test.person('Karla Bruun', ['clerk'])
  id = (await openPost(test)).id
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = {
  '/clerk': list, '/clerk/:id': typeInPage, '/clerk/:id/paper': paper, '/clearing/:id': queue, '/hr/recruitments/:id/committee': committee, '/admin/people/:id': person,
}
const open = (path: string, actor: Actor = clerk) => openStaffPage({ test, actor, routes }, path)
const late = () => test.clock.set(new Date(deadline.getTime() + 60_000))
const violations = async () => (await axe.run(document.body, { rules: { region: { enabled: false } } })).violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`)

describe('the list', () => {
  it('shows the posts that are open, with the way to type in and to print', async () => {
    await open('/clerk')
    const card = (await screen.findByRole('heading', { name: 'Sagsbehandler i Borgerservice' })).closest('article') as HTMLElement
    expect(within(card).getByText('Fristen er 30. marts 2026 kl. 12.00')).toBeTruthy()
    expect(within(card).getByText(/Økonomiforvaltningen/)).toBeTruthy()
    expect(within(card).getByRole('link', { name: /^Indtast en ansøgning/ }).getAttribute('href')).toBe(`/clerk/${id}`)
    expect(within(card).getByRole('link', { name: /^Udskriv spørgsmålene/ }).getAttribute('href')).toBe(`/clerk/${id}/paper`)
    expect(await violations()).toEqual([])
  })

  it('says that the deadline has passed, and shows no draft', async () => {
    await draftPost(test)
    late()
    await open('/clerk')
    expect(await screen.findByText(/Her kan kun tastes det ind, der er kommet på papir i tide/)).toBeTruthy()
    expect(screen.getAllByRole('article')).toHaveLength(1)
  })

  it('is there for clerks alone, and without the recruitments they are named in', async () => {
    await open('/clerk', await test.person('Ingen'))
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
    cleanup()
    const { chair } = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    await open('/clerk', { ...chair, roles: ['clerk'] })
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy() // the account has no role: what an actor claims is not believed
  })
})

describe('typing in', () => {
  it('asks how it came and whether the applicant was told, each beside its field', async () => {
    await open(`/clerk/${id}`)
    await user.click(await screen.findByRole('button', { name: 'Begynd på ansøgningen' }))
    const summary = await screen.findByRole('alert')
    expect(within(summary).getByRole('link', { name: /Hvordan er ansøgningen kommet\?: Vælg en af mulighederne/ }).getAttribute('href')).toBe('#how')
    expect(within(summary).getByRole('link', { name: /Sæt kryds for at bekræfte/ }).getAttribute('href')).toBe('#told')
    expect(screen.getByRole('checkbox', { name: /har fået at vide/ }).getAttribute('aria-invalid')).toBe('true')
    expect(await violations()).toEqual([])
  })

  it('begins the application', async () => {
    await open(`/clerk/${id}`)
    await user.click(await screen.findByRole('radio', { name: 'I telefonen' }))
    await user.click(screen.getByRole('checkbox', { name: /har fået at vide/ }))
    await user.click(screen.getByRole('button', { name: 'Begynd på ansøgningen' }))
    await waitFor(async () => expect(await test.app.db.read.select().from(applications)).toMatchObject([{ state: 'begun', extendedUntil: null }]))
  })

  it('after the deadline asks when the paper came, and keeps what was typed', async () => {
    late()
    await open(`/clerk/${id}`)
    expect(await screen.findByRole('heading', { name: /Fristen er udløbet/ })).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /har fået at vide/ }))
    await user.click(screen.getByRole('checkbox', { name: /kom, før fristen udløb/ }))
    const day = screen.getByLabelText('Hvilken dag kom den?')
    await user.type(day, '2026-03-31')
    await user.click(screen.getByRole('button', { name: 'Begynd på ansøgningen' }))
    const summary = await screen.findByRole('alert')
    expect(within(summary).getByRole('link', { name: /senest på fristens dag/ }).getAttribute('href')).toBe('#receivedOn')
    expect((screen.getByLabelText('Hvilken dag kom den?') as HTMLInputElement).value).toBe('2026-03-31')
    expect(await violations()).toEqual([])
    await user.clear(screen.getByLabelText('Hvilken dag kom den?'))
    await user.type(screen.getByLabelText('Hvilken dag kom den?'), '2026-03-30')
    await user.click(screen.getByRole('button', { name: 'Begynd på ansøgningen' }))
    await waitFor(async () => expect(await test.app.db.read.select().from(applications)).toHaveLength(1))
  })

  it('is nothing for a post that is not there', async () => {
    const draft = await draftPost(test)
    for (const path of ['/clerk/nothing', `/clerk/${draft.id}`, '/clerk/nothing/paper']) {
      await open(path)
      expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
      cleanup()
    }
  })
})

describe('more time', () => {
  let applicant: Applicant
  beforeEach(async () => { applicant = await begin(test, id) })

  async function ask(code: string, day: string) {
    await user.type(await screen.findByLabelText('Ansøgerens kode'), code)
    await user.click(screen.getByRole('radio', { name: 'Handicap eller sygdom' }))
    await user.type(screen.getByLabelText('Til og med hvilken dag?'), day)
    await user.click(screen.getByRole('button', { name: 'Giv længere tid' }))
  }

  it('is given, and said', async () => {
    await open('/clerk')
    await ask(applicant.receiptCode.toLowerCase(), '2026-04-02')
    expect(await screen.findByText('Ansøgeren kan nu skrive videre til og med 2. april 2026.')).toBeTruthy()
    await waitFor(() => expect((screen.getByLabelText('Ansøgerens kode') as HTMLInputElement).value).toBe(''))
  })

  it('is not given to a wrong code or for too long, and that is said beside the field', async () => {
    await open('/clerk')
    await ask('TRKM-9VWX-3CDF-H7JK', '2026-04-02')
    expect(within(await screen.findByRole('alert')).getByRole('link', { name: /Koden passer ikke/ }).getAttribute('href')).toBe('#code')
    const code = screen.getByLabelText('Ansøgerens kode')
    expect(code.getAttribute('aria-invalid')).toBe('true')
    await user.clear(code)
    await user.type(code, applicant.receiptCode)
    await user.clear(screen.getByLabelText('Til og med hvilken dag?'))
    await user.type(screen.getByLabelText('Til og med hvilken dag?'), '2026-05-01')
    await user.click(screen.getByRole('button', { name: 'Giv længere tid' }))
    await waitFor(() => expect(within(screen.getByRole('alert')).getByRole('link').getAttribute('href')).toBe('#until'))
    expect(screen.getByLabelText('Ansøgerens kode').getAttribute('aria-invalid')).toBeNull()
    expect(await violations()).toEqual([])
  })
})

describe('the paper', () => {
  it('holds the post, what becomes of the answers, every question with room, and the name on a sheet of its own', async () => {
    await test.app.db.unitOfWork(async (tx) => {
      const organisation = await theOrganisation(tx)
      if (organisation) await updateOrganisation(tx, organisation.key, { name: organisation.name, settings: { ...organisation.settings, paperAddress: 'Rådhuset, HR\nTorvet 1' } })
    })
    await open(`/clerk/${id}/paper`)
    expect(await screen.findByRole('heading', { level: 1, name: /Sagsbehandler i Borgerservice/ })).toBeTruthy()
    for (const heading of ['Sådan søger du på papir', 'Det bliver du bedømt på', 'Hvem ser hvad, og hvornår', 'Skriv ikke, hvem du er', 'Navn og kontakt']) expect(screen.getByRole('heading', { name: heading })).toBeTruthy()
    expect(screen.getAllByText(/Rådhuset, HR/)[0]?.textContent).toBe('Rådhuset, HR\nTorvet 1')
    const questions = screen.getAllByRole('region', { name: /Fortæl om en frist|Hvordan skriver du|Har du kørekort/ })
    expect(questions).toHaveLength(3)
    expect(within(questions[0] as HTMLElement).getByText('Højst 20 ord')).toBeTruthy()
    expect(questions.map((question) => question.querySelectorAll('.paper-lines__line').length)).toEqual([3, 12, 0])
    expect(within(questions[2] as HTMLElement).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Ja', 'Nej'])
    expect(await violations()).toEqual([])
  })

  it('names the post’s contact where the organisation has given no address', async () => {
    await open(`/clerk/${id}/paper`)
    const address = (await screen.findByRole('heading', { name: 'Send eller aflever den her' })).nextElementSibling
    expect(address?.textContent).toBe('Solbjerg Kommune\nØkonomiforvaltningen\nHR, 12 34 56 78')
  })
})

describe('elsewhere', () => {
  it('the clearing desk says for how long somebody is waited for', async () => {
    const clearing = await recruitmentAtDesk(test, [{ texts: plainTexts }])
    await typedIn(test, clerk, clearing.id)
    await clearEverything(test, clearing)
    await open(`/clearing/${clearing.id}`, clearing.redactor)
    expect(await screen.findByRole('button', { name: 'Send til bedømmelse', description: /længere frist, til 31. marts 2026/ })).toBeTruthy()
  })

  it('HR is told beside the field that somebody who typed in cannot be named', async () => {
    const draft = await draftPost(test)
    const key = (await findRecruitment(test.app.db.read, draft.id))?.key ?? 0
    await test.app.db.unitOfWork((tx) => tx.insert(clerkEntries).values({ recruitmentKey: key, personKey: clerk.key }))
    await open(`/hr/recruitments/${draft.id}/committee`, draft.hr)
    await user.selectOptions(await screen.findByLabelText(/^Person/), 'Karla Bruun')
    await user.click(screen.getByRole('button', { name: /^Udpeg/ }))
    await waitFor(() => expect(screen.getByLabelText(/^Person/).getAttribute('aria-invalid')).toBe('true'))
    expect(screen.getByRole('alert').textContent).toContain('har hjulpet en ansøger')
  })

  it('an administrator gives the role, and it goes with no other', async () => {
    const administrator = await test.person('Anker', ['administrator'])
    await open(`/admin/people/${clerk.id}`, administrator)
    expect((await screen.findByLabelText('Indtaster') as HTMLInputElement).checked).toBe(true)
    await user.click(screen.getByLabelText('Revisor'))
    await user.click(screen.getByRole('button', { name: 'Gem rollerne' }))
    expect((await screen.findByRole('alert')).textContent).toContain('ikke kan forenes')
  })
})
