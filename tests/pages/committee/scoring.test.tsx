// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scores } from '#db/schema/review'
import type { Actor } from '~/platform/actor.server'
import * as answer from '~/routes/committee+/$id.answers.$assignmentId'
import * as overview from '~/routes/committee+/$id.index'
import * as question from '~/routes/committee+/$id.questions.$questionId'
import * as list from '~/routes/committee+/index'
import { saveScore } from '~/use-cases/save-score.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { loadFirstToScore } from '~/views/committee/next-answer.server'
import { plainTexts, recruitmentInScoring, type Clearing } from '../../support/clearing'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
const user = userEvent.setup()

beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentInScoring(test, [{ texts: ['Jeg hedder Anna Birgitte Holm.', 'Kort.', 'yes'] }, { texts: plainTexts }])
})
afterEach(async () => {
  cleanup()
  localStorage.clear()
  await test.close()
})

const routes = { '/committee': list, '/committee/:id': overview, '/committee/:id/questions/:questionId': question, '/committee/:id/answers/:assignmentId': answer }
const open = (path: string, actor: Actor = clearing.reviewer) => openStaffPage({ test, actor, routes }, path)

async function firstOf(actor: Actor): Promise<string> {
  const page = await loadCommitteeOverview(test.app, actor, clearing.id)
  const first = page.ok ? await loadFirstToScore(test.app, actor, { recruitmentId: clearing.id, questionId: page.value.questions[0]?.id ?? '' }) : page
  if (!first.ok || !first.value.assignmentId) throw new Error('nothing to score')
  return first.value.assignmentId
}
/** Opens the first answer and waits until the shortcuts are there. */
async function openFirst(): Promise<void> {
  await open(`/committee/${clearing.id}/answers/${await firstOf(clearing.reviewer)}`)
  await ready()
}
const ready = () => screen.findByText('Genvejstaster', { selector: 'summary' })
const stored = () => test.app.db.read.select({ level: scores.level, note: scores.note, revision: scores.revision }).from(scores)

const checked = (radio: HTMLElement) => (radio as HTMLInputElement).checked

describe('scoring', () => {
  it('begins at the overview, which tells of my own work alone', async () => {
    await open('/committee')
    expect(await screen.findByText('0 af 4 svar')).toBeTruthy()
    cleanup()
    await open(`/committee/${clearing.id}`)
    expect(await screen.findByRole('heading', { level: 1, name: 'Sagsbehandler i Borgerservice' })).toBeTruthy()
    expect(screen.getAllByText(/^0 af 2 svar, ca\. \d+ minut(ter)? tilbage$/)).toHaveLength(2)
    expect(screen.getByRole('heading', { name: 'Før du bedømmer' })).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/andre bedømmere|gennemsnit/i)
  })

  it('shows a cleared answer under a random number, with the anchors beside it', async () => {
    await openFirst()
    expect(await screen.findByRole('heading', { level: 1, name: /^Kandidat \d{5}$/ })).toBeTruthy()
    expect((screen.getByRole('complementary', { name: 'Spørgsmål og bedømmelsesskala' })).textContent).toContain('Fortæl om en frist.')
    expect(document.body.textContent).not.toContain('Anna')
  })

  it('saves at once when a digit is pressed, and goes on by Enter', async () => {
    await openFirst()
    const first = (await screen.findByRole('heading', { level: 1 })).textContent
    await user.keyboard('4')
    expect(await screen.findByText('Gemt')).toBeTruthy()
    await waitFor(async () => expect(await stored()).toEqual([{ level: 4, note: '', revision: 1 }]))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(first))
    await user.keyboard('{ArrowLeft}')
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(first))
    expect(checked(screen.getByRole('radio', { name: /4/ }))).toBe(true)
  })

  it('keeps a quick second choice', async () => {
    await openFirst()
    await screen.findByRole('heading', { level: 1 })
    await user.keyboard('42')
    await waitFor(async () => expect(await stored()).toEqual([{ level: 2, note: '', revision: 2 }]))
  })

  it('leaves the digits to the note while it is being written', async () => {
    await openFirst()
    await screen.findByRole('heading', { level: 1 })
    await user.keyboard('3n')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Begrundelse/ }))
    await user.keyboard('Punkt 1 mangler')
    expect(checked(screen.getByRole('radio', { name: /^3/ }))).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Gem og næste' }))
    await waitFor(async () => expect((await stored())[0]).toMatchObject({ level: 3, note: 'Punkt 1 mangler' }))
  })

  it('takes "cannot judge" by 0', async () => {
    await openFirst()
    await screen.findByRole('heading', { level: 1 })
    await user.keyboard('0')
    await waitFor(async () => expect(await stored()).toEqual([{ level: null, note: '', revision: 1 }]))
  })

  it('asks for a score when there is only a note, and keeps the note', async () => {
    await openFirst()
    await user.type(await screen.findByRole('textbox', { name: /Begrundelse/ }), 'Uklart')
    await user.click(screen.getByRole('button', { name: 'Gem og næste' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Vælg en bedømmelse')
    expect((screen.getByRole('textbox', { name: /Begrundelse/ }) as HTMLTextAreaElement).value).toBe('Uklart')
  })

  it('tells a page that is older than the stored score, keeps what was typed, and saves it when asked again', async () => {
    await openFirst()
    await screen.findByRole('heading', { level: 1 })
    await saveScore(test.app, clearing.reviewer, { recruitmentId: clearing.id, assignmentId: await firstOf(clearing.reviewer), score: { kind: 'level', level: 1 }, note: '', revision: 0 })
    await user.keyboard('5')
    expect((await screen.findByRole('alert')).textContent).toContain('Du har bedømt svaret i et andet vindue')
    expect(checked(screen.getByRole('radio', { name: /^5/ }))).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    await waitFor(async () => expect(await stored()).toEqual([{ level: 5, note: '', revision: 2 }]))
  })

  it('ends on the overview when the last answer is scored', async () => {
    await openFirst()
    for (const digit of ['4', '3']) {
      const heading = (await screen.findByRole('heading', { level: 1 })).textContent
      await user.keyboard(digit)
      await screen.findByText('Gemt')
      await user.keyboard('{Enter}')
      await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(heading))
      if (digit === '4') await ready()
    }
    expect(await screen.findByText('Du har bedømt alle svar til spørgsmålet.')).toBeTruthy()
    expect(screen.getByText('Alle 2 svar er bedømt')).toBeTruthy()
  })

  it('has nothing for axe to find', async () => {
    for (const path of ['/committee', `/committee/${clearing.id}`, `/committee/${clearing.id}/answers/${await firstOf(clearing.reviewer)}`]) {
      const { container } = await open(path)
      await screen.findByRole('heading', { level: 1 })
      const { violations } = await axe.run(container)
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      cleanup()
    }
  })

  it('is complete in English', async () => {
    await openStaffPage({ test, actor: clearing.reviewer, routes, language: 'en' }, `/committee/${clearing.id}/answers/${await firstOf(clearing.reviewer)}`)
    expect(await screen.findByRole('heading', { level: 1, name: /^Candidate \d{5}$/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save and next' })).toBeTruthy()
    expect(screen.getAllByText('Tell us about a deadline.')).not.toHaveLength(0)
  })

  it.each(['hr', 'redactor', 'chair'] as const)('shows a reviewer’s answer to nobody else: %s', async (role) => {
    await open(`/committee/${clearing.id}/answers/${await firstOf(clearing.reviewer)}`, clearing[role])
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
  })
})
