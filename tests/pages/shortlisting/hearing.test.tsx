// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hearings } from '#db/schema/hearings'
import { hearingsOf } from '#db/stores/hearings'
import type { Actor } from '~/platform/actor.server'
import * as clearing from '~/routes/clearing+/index'
import * as desk from '~/routes/clearing+/$id.hearings'
import * as candidate from '~/routes/committee+/$id.candidates.$candidateId'
import * as reread from '~/routes/committee+/$id.reread.$rereadingId'
import * as hrCandidate from '~/routes/hr+/recruitments.$id_.candidates.$candidateId'
import * as lock from '~/routes/hr+/recruitments.$id_.lock'
import * as hrProtocol from '~/routes/hr+/recruitments.$id_.protocol'
import { commentOnHearing } from '~/use-cases/comment-on-hearing.server'
import { openHearing } from '~/use-cases/hear-applicant.server'
import { loadNextToReadAgain } from '~/views/committee/rereading.server'
import { loadHrCandidate } from '~/views/hr/ranking.server'
import { candidatesAsSent, propose, recruitmentKeyOf, shortlistingOfThree } from '../../support/shortlisting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let shortlisting: Awaited<ReturnType<typeof shortlistingOfThree>>
let candidateId: string
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  shortlisting = await shortlistingOfThree(test)
  candidateId = (await candidatesAsSent(test))[0]?.id ?? ''
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = {
  '/clearing': clearing, '/clearing/:id/hearings': desk, '/committee/:id/candidates/:candidateId': candidate, '/committee/:id/reread/:rereadingId': reread,
  '/hr/recruitments/:id/candidates/:candidateId': hrCandidate, '/hr/recruitments/:id/lock': lock, '/hr/recruitments/:id/protocol': hrProtocol,
}
const open = (actor: Actor, path: string, language: 'da' | 'en' = 'da') => { cleanup(); return openStaffPage({ test, actor, routes, language }, path) }
const hrPage = () => open(shortlisting.hr, `/hr/recruitments/${shortlisting.id}/candidates/${candidateId}`)
const rows = () => test.app.db.read.select().from(hearings)
const pass = () => { test.clock.set(new Date('2026-04-09T22:00:01Z')) }
const violations = async (container: Element) => (await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id }) => id)

/** Heard about the first question; the deadline is 9 April. */
async function heard(typed?: string) {
  const page = await loadHrCandidate(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, candidateId })
  const questionIds = page.ok ? (page.value.toOpen?.questions ?? []).slice(0, 1).map(({ id }) => id) : []
  await openHearing(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, candidateId, questionIds, reason: 'Trinnet kan afgøre det.', until: '2026-04-09' })
  const [hearing] = await hearingsOf(test.app.db.read, await recruitmentKeyOf(test, shortlisting.id))
  const { accessHash = '', receiptCode = null } = shortlisting.applicants[0] ?? {}
  if (typed !== undefined) await commentOnHearing(test.app, { accessHash, receiptCode }, { hearingId: hearing?.id ?? '', reply: 'comment', typed, revision: 0 })
}

describe('HR', () => {
  it('opens a hearing from the candidate’s page; what is missing is said beside the field and nothing is lost', async () => {
    const { container } = await hrPage()
    expect(await screen.findByRole('heading', { name: 'Hør kandidaten' })).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/Sidste dag/).value).toBe('2026-04-09')
    expect(await violations(container)).toEqual([])
    await user.type(screen.getByRole('textbox', { name: /Begrundelse/ }), 'Trinnet kan afgøre det.')
    await user.click(screen.getByRole('button', { name: 'Åbn høringen' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Vælg mindst ét svar')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Begrundelse/ }).value).toBe('Trinnet kan afgøre det.')
    await user.click(screen.getByRole('checkbox', { name: /Spørgsmål 1/ }))
    await user.click(screen.getByRole('button', { name: 'Åbn høringen' }))
    expect(await screen.findByText('Høringen er åbnet.')).toBeTruthy()
    expect(screen.getByText(/I gang. Hvad der eventuelt er skrevet/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Åbn høringen' })).toBeNull()
    expect(await rows()).toHaveLength(1)
  })

  it('puts the deadline off, and ends the hearing with a reason', async () => {
    await heard()
    const { container } = await hrPage()
    await user.click(await screen.findByText('Giv længere tid'))
    await user.type(screen.getByLabelText(/Ny sidste dag/), '2026-04-01')
    await user.click(screen.getByRole('button', { name: 'Udsæt fristen' }))
    expect((await screen.findByRole('alert')).textContent).toContain('efter den nuværende frist')
    expect(await violations(container)).toEqual([])
    await user.click(screen.getByText('Afslut høringen før fristen'))
    await user.type(screen.getByRole('textbox', { name: /Begrundelse/ }), 'Åbnet ved en fejl.')
    await user.click(screen.getByRole('button', { name: 'Afslut høringen' }))
    expect(await screen.findByText('Høringen er afsluttet.')).toBeTruthy()
    expect((await rows())[0]?.endedReason).toBe('Åbnet ved en fejl.')
  })

  it('reads on the lock page which hearing is in the way and why', async () => {
    await propose(test, shortlisting, shortlisting.ranked)
    await heard()
    await open(shortlisting.hr, `/hr/recruitments/${shortlisting.id}/lock`)
    expect(await screen.findByText('Høringer, der skal afsluttes først')).toBeTruthy()
    expect(screen.getByText(/Fristen er 9. april 2026/)).toBeTruthy()
    cleanup()
    await open(shortlisting.hr, `/hr/recruitments/${shortlisting.id}/protocol`)
    expect(await screen.findByText('En høring er ikke afsluttet.')).toBeTruthy()
  })
})

describe('a comment', () => {
  it('is found on the redactor’s list, veiled and cleared, and read by the committee as it was cleared', async () => {
    await heard('Agnete Krarup her: jeg ringede også til borgeren.')
    await open(shortlisting.redactor, '/clearing')
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByText(/venter på at blive læst/)).toBeNull()
    pass()
    await open(shortlisting.redactor, '/clearing')
    expect((await screen.findByRole('link', { name: 'Læs dem' })).getAttribute('href')).toBe(`/clearing/${shortlisting.id}/hearings`)

    const { container } = await open(shortlisting.redactor, `/clearing/${shortlisting.id}/hearings`)
    expect(await screen.findByRole('heading', { name: 'Bemærkning 1' })).toBeTruthy()
    expect(await violations(container)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Godkend, og giv den til udvalget' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Der er fund, som ingen har taget stilling til')
    await user.click(screen.getByRole('button', { name: /Slør som \[navn\]/ }))
    expect(await screen.findByText('[navn] her: jeg ringede også til borgeren.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: /Slør et ord/ }), 'findes ikke')
    await user.click(screen.getByRole('button', { name: 'Slør' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Ordene står ikke i bemærkningen')
    await user.click(screen.getByRole('button', { name: 'Godkend, og giv den til udvalget' }))
    expect(await screen.findByText('Der er ingen bemærkninger at læse')).toBeTruthy()

    await open(shortlisting.reviewer, `/committee/${shortlisting.id}/candidates/${candidateId}`)
    const section = within(await screen.findByRole('region', { name: 'Høring af kandidaten' }))
    expect(section.getByText('[navn] her: jeg ringede også til borgeren.')).toBeTruthy()
    expect(section.queryByRole('button')).toBeNull()
    const next = await loadNextToReadAgain(test.app, shortlisting.reviewer, { recruitmentId: shortlisting.id })
    await open(shortlisting.reviewer, `/committee/${shortlisting.id}/reread/${(next.ok && next.value.id) || ''}`, 'en')
    expect(await screen.findByText(/The candidate has been heard about this answer/)).toBeTruthy()
    expect(screen.getByText('[navn] her: jeg ringede også til borgeren.')).toBeTruthy()
  })
})
