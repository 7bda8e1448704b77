// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import * as committeeInterviews from '~/routes/committee+/$id.interviews'
import * as scorePage from '~/routes/committee+/$id.interviews_.$candidateId'
import * as committeeNotes from '~/routes/committee+/$id.notes'
import * as committeeOutcome from '~/routes/committee+/$id.outcome'
import * as standInPage from '~/routes/committee+/$id.stand-in'
import * as committeeStandIns from '~/routes/committee+/$id.stand-ins'
import * as protocolPage from '~/routes/hr+/recruitments.$id_.interview-protocol'
import * as planPage from '~/routes/hr+/recruitments.$id_.interviews'
import * as questionsPage from '~/routes/hr+/recruitments.$id_.interviews_.questions'
import * as outcomePage from '~/routes/hr+/recruitments.$id_.outcome'
import * as hrStandIns from '~/routes/hr+/recruitments.$id_.stand-ins'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { nameStandIn } from '~/use-cases/name-stand-in.server'
import { recordOutcome } from '~/use-cases/record-outcome.server'
import { answered } from '../../support/erasing'
import { handIn, preparedInterviews, settle } from '../../support/interviews'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'
import { releaseToCommittee, unsealedOfThree } from '../../support/unsealed'

// HR's and the committee's pages around the interviews, in each state in which somebody may meet them.

let test: TestApp
let world: Awaited<ReturnType<typeof unsealedOfThree>>
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  world = await unsealedOfThree(test)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = {
  '/hr/recruitments/:id/interviews': planPage, '/hr/recruitments/:id/interviews/questions': questionsPage, '/hr/recruitments/:id/outcome': outcomePage,
  '/hr/recruitments/:id/stand-ins': hrStandIns, '/hr/recruitments/:id/interview-protocol': protocolPage,
  '/committee/:id/interviews': committeeInterviews, '/committee/:id/interviews/:candidateId': scorePage, '/committee/:id/outcome': committeeOutcome,
  '/committee/:id/stand-in': standInPage, '/committee/:id/stand-ins': committeeStandIns, '/committee/:id/notes': committeeNotes,
}

let shown: HTMLElement
async function open(actor: Actor, page: string, language: 'da' | 'en' = 'da'): Promise<void> {
  cleanup()
  shown = (await openStaffPage({ test, actor, routes, language }, page.replace('hr/', `/hr/recruitments/${world.id}/`).replace(/^committee\//, `/committee/${world.id}/`))).container
  await screen.findByRole('heading', { level: 1 })
  await expectSound()
}

/** One heading, every text filled in, a message where there is an error, and nothing that axe objects to. */
async function expectSound(): Promise<void> {
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  expect(shown.textContent).not.toMatch(/\{\{|undefined|\[object/)
  const { violations } = await axe.run(shown, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** Pressed by keyboard; the reply has errors, each of which leads to its field. */
async function expectRefused(button: string): Promise<void> {
  screen.getByRole('button', { name: button }).focus()
  await user.keyboard('{Enter}')
  const links = within(await screen.findByRole('alert')).getAllByRole('link')
  for (const link of links) expect(shown.querySelector(`[id="${(link.getAttribute('href') ?? '#').slice(1)}"]`), link.textContent ?? '').not.toBeNull()
  expect(shown.querySelectorAll('[aria-invalid="true"], fieldset [id$="-error"]').length).toBeGreaterThan(0)
  await expectSound()
}

describe('the times of interviews', () => {
  it('can be read and set up in every state, in both languages', async () => {
    await open(world.hr, 'hr/interviews')
    expect(screen.getByText('Der er ingen tider endnu')).toBeTruthy()
    await expectRefused('Læg tiderne')
    await preparedInterviews(test, world)
    for (const language of ['da', 'en'] as const) await open(world.hr, 'hr/interviews', language)
    await open(world.hr, 'hr/interviews')
    expect(screen.getByRole('heading', { name: 'Tiderne er tilbudt' })).toBeTruthy()
    await user.clear(screen.getByLabelText('Sidste frist for at vælge'))
    await expectRefused('Gem fristen')
  })

  it('have questions that are written, said to be missing, and frozen by the first that is judged', async () => {
    await open(world.hr, 'hr/interviews/questions')
    await expectRefused('Tilføj spørgsmålet')
    const { chair, first } = await preparedInterviews(test, world)
    await open(world.hr, 'hr/interviews/questions', 'en')
    await releaseToCommittee(test, world)
    mustSucceed(await handIn(test, chair, { recruitmentId: world.id, candidateId: first.candidate.id, level: 4 }))
    await open(world.hr, 'hr/interviews/questions')
    expect(screen.getByText('Den første samtale er bedømt. Spørgsmål og skala kan ikke længere ændres.')).toBeTruthy()
  })
})

describe('judging an interview', () => {
  it('waits for names, is kept, wants a level for every question when it is handed in, and then shows what others gave', async () => {
    await open(world.chair, 'committee/interviews')
    await preparedInterviews(test, world)
    await releaseToCommittee(test, world)
    await open(world.chair, 'committee/interviews')
    await open(world.reviewer, 'committee/interviews', 'en')
    const { id: candidateId } = world.first.candidate
    mustSucceed(await handIn(test, world.chair, { recruitmentId: world.id, candidateId, level: 1 }))
    await open(world.reviewer, `committee/interviews/${candidateId}`)
    expect(shown.textContent).not.toContain('Konkret.')
    await expectRefused('Aflevér bedømmelsen')
    await user.click(screen.getByRole('radio', { name: /^5/ }))
    await user.type(screen.getByRole('textbox', { name: /Hvad sagde kandidaten/ }), 'Løste det selv.')
    await user.click(screen.getByRole('button', { name: 'Gem uden at aflevere' }))
    expect(await screen.findByText('Gemt. Ingen andre kan se det endnu.')).toBeTruthy()
    await expectSound()
    await user.click(screen.getByRole('button', { name: 'Aflevér bedømmelsen' }))
    expect(await screen.findByText('I ligger langt fra hinanden: tal om det')).toBeTruthy()
    await expectSound()
  })

  it('comes to an outcome that a second person confirms', async () => {
    await preparedInterviews(test, world)
    await releaseToCommittee(test, world)
    await open(world.hr, 'hr/outcome')
    mustSucceed(await handIn(test, world.chair, { recruitmentId: world.id, candidateId: world.first.candidate.id, level: 4 }))
    mustSucceed(await recordOutcome(test.app, world.hr, { recruitmentId: world.id, candidateId: world.first.candidate.id, outcome: 'hired', reason: 'Klart stærkest.' }))
    await open(world.hr, 'hr/outcome')
    expect(shown.textContent).toContain('Venter på, at en anden bekræfter.')
    await open(world.chair, 'committee/outcome')
    await user.click(screen.getByRole('button', { name: `Bekræft ansættelsen af ${world.first.candidate.number}` }))
    await screen.findByRole('heading', { level: 1 })
    await open(world.hr, 'hr/outcome', 'en')
    expect(shown.textContent).toContain(`Confirmed by ${world.chair.name}`)
    await settle(test, world, { candidateId: world.second.candidate.id, outcome: 'not-chosen' })
    for (const step of [answered, concludeRecruitment]) mustSucceed(await step(test.app, world.hr, world.id))
    await open(world.hr, 'hr/interview-protocol')
  })
})

describe('a stand-in', () => {
  it('is named with everything filled in, says whom they know, and then sees the interviews', async () => {
    await preparedInterviews(test, world)
    await open(world.hr, 'hr/stand-ins')
    expect(screen.getByText(/Der er ingen i organisationen, der kan være stedfortræder/)).toBeTruthy()
    const standIn = await test.person('Vera Vikar')
    await open(world.chair, 'committee/stand-ins')
    await expectRefused('Udpeg stedfortræder')
    mustSucceed(await nameStandIn(test.app, world.hr, { recruitmentId: world.id, insteadOf: world.reviewer.id, personId: standIn.id, reason: 'related' }))
    await open(world.hr, 'hr/stand-ins', 'en')
    await open(standIn, 'committee/stand-in')
    expect(screen.getByText('HR har ikke givet udvalget navnene endnu. Kom tilbage, når de er der.')).toBeTruthy()
    await open(standIn, 'committee/interviews')
    await releaseToCommittee(test, world)
    await open(standIn, 'committee/stand-in')
    await expectRefused('Gem og gå til samtalerne')
    const [known, other] = screen.getAllByRole('group')
    await user.click(within(known ?? shown).getByRole('radio', { name: 'Jeg skal ikke bedømme vedkommende' }))
    await user.click(within(other ?? shown).getByRole('radio', { name: 'Der er intet mellem os' }))
    await user.click(screen.getByRole('checkbox', { name: 'Jeg har læst, hvordan samtalerne bedømmes' }))
    await user.click(screen.getByRole('button', { name: 'Gem og gå til samtalerne' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Samtaler' })).toBeTruthy()
    expect(screen.getAllByRole('link', { name: /Bedøm samtalen med/ })).toHaveLength(1)
    await expectSound()
    await open(standIn, 'committee/stand-in')
    expect(screen.getByText('Du har svaret. Du er ikke med for 1 af de inviterede.')).toBeTruthy()
  })
})

describe('notes of the case', () => {
  it('are asked for, and stand when they are written', async () => {
    await open(world.chair, 'committee/notes')
    await expectRefused('Gem notatet')
    await user.type(screen.getByRole('textbox', { name: 'Nyt notat' }), 'En ringede om parkering.')
    await user.click(screen.getByRole('button', { name: 'Gem notatet' }))
    expect(await screen.findByText('En ringede om parkering.')).toBeTruthy()
    await expectSound()
  })
})
