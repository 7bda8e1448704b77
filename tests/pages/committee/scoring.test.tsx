// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recruitments } from '#db/schema/recruitment'
import { candidates, scores } from '#db/schema/review'
import type { Actor } from '~/platform/actor.server'
import * as answer from '~/routes/committee+/$id.answers.$assignmentId'
import * as overview from '~/routes/committee+/$id.index'
import * as question from '~/routes/committee+/$id.questions.$questionId'
import * as list from '~/routes/committee+/index'
import { saveScore } from '~/use-cases/save-score.server'
import { stepBack } from '~/use-cases/step-back.server'
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

/** Which answer is on the page: the question and the candidate. */
const place = () => `${screen.getByText(/^Spørgsmål \d$/).textContent} ${screen.getByRole('heading', { level: 1 }).textContent}`

const checked = (radio: HTMLElement) => (radio as HTMLInputElement).checked

describe('scoring', () => {
  it('begins at the overview, which tells of my own work alone', async () => {
    await open('/committee')
    expect(await screen.findByText('0 af 4 svar')).toBeTruthy()
    cleanup()
    await open(`/committee/${clearing.id}`)
    expect(await screen.findByRole('heading', { level: 1, name: 'Sagsbehandler i Borgerservice' })).toBeTruthy()
    expect(screen.getAllByText(/^0 af 2 svar, ca\. \d+ minut(ter)? tilbage$/)).toHaveLength(2)
    expect(screen.getByRole('link', { name: 'Læs introduktionen' })).toBeTruthy()
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
    expect(await screen.findByText('Gemt: 4')).toBeTruthy()
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

  it('goes from the last answer of a question to the next question, and from the last of all to the overview', async () => {
    await openFirst()
    for (const [digit, caption] of [['4', 'Spørgsmål 1'], ['3', 'Spørgsmål 2'], ['2', 'Spørgsmål 2'], ['5', '']] as const) {
      const before = place()
      await user.keyboard(digit)
      await screen.findByText(`Gemt: ${digit}`)
      await user.keyboard('{Enter}')
      if (caption === '') break
      await waitFor(() => expect(place()).not.toBe(before))
      expect(screen.getByText(caption)).toBeTruthy()
      if (digit === '3') expect(screen.getByText('Du har bedømt alle svar til spørgsmål 1. Nu kommer spørgsmål 2.')).toBeTruthy()
      await ready()
    }
    expect(await screen.findByText('Du er igennem alle svar.')).toBeTruthy()
    expect(screen.getAllByText('Alle 2 svar er bedømt')).toHaveLength(2)
    expect(screen.getByText('Du har bedømt alle svar')).toBeTruthy()
  })

  it('takes back the last score by Z: what was there before is there again, no score too', async () => {
    await openFirst()
    await user.keyboard('3')
    await screen.findByText('Gemt: 3')
    await user.keyboard('5')
    await screen.findByText('Gemt: 5')
    await user.keyboard('z')
    expect(await screen.findByText('Det sidste er fortrudt. Her er, hvad der stod før.')).toBeTruthy()
    await waitFor(() => expect(checked(screen.getByRole('radio', { name: /^3/ }))).toBe(true))
    expect(await stored()).toEqual([{ level: 3, note: '', revision: 3 }])
    await ready()
    await user.keyboard('z')
    expect(await screen.findByText('Det sidste er fortrudt. Svaret har ingen bedømmelse nu.')).toBeTruthy()
    await waitFor(() => expect(screen.getAllByRole('radio').filter(checked)).toEqual([]))
    expect(await stored()).toEqual([])
    expect(screen.getByText('Der er ikke noget at fortryde.')).toBeTruthy()
    await ready()
    await user.keyboard('4')
    await waitFor(async () => expect(await stored()).toEqual([{ level: 4, note: '', revision: 5 }]))
  })

  it('goes back to the answer whose score is undone by the button', async () => {
    await openFirst()
    const first = place()
    await user.keyboard('3')
    await screen.findByText('Gemt: 3')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(place()).not.toBe(first))
    await user.click(screen.getByRole('button', { name: 'Fortryd' }))
    await waitFor(() => expect(place()).toBe(first))
    expect(await stored()).toEqual([])
  })

  it('undoes nothing that was saved in another window, and says so', async () => {
    await openFirst()
    await user.keyboard('3')
    await screen.findByText('Gemt: 3')
    await saveScore(test.app, clearing.reviewer, { recruitmentId: clearing.id, assignmentId: await firstOf(clearing.reviewer), score: { kind: 'level', level: 1 }, note: '', revision: 0 })
    await user.keyboard('z')
    expect((await screen.findByRole('alert')).textContent).toContain('Du har gemt noget i et andet vindue')
    expect(await test.app.db.read.select({ level: scores.level }).from(scores)).toHaveLength(2)
  })

  it('marks an answer to be read again by L, for me alone, and leads through those that are marked', async () => {
    await openFirst()
    const first = place()
    await user.type(screen.getByRole('textbox', { name: /Begrundelse/ }), 'Et halvt')
    await user.click(screen.getByRole('button', { name: 'Læs igen senere' }))
    expect(await screen.findByText('Mærket til at læse igen. Kun du kan se det.')).toBeTruthy()
    expect((screen.getByRole('textbox', { name: /Begrundelse/ }) as HTMLTextAreaElement).value).toBe('Et halvt')
    cleanup()
    await open(`/committee/${clearing.id}`)
    expect(await screen.findByText('Du har mærket 1 svar til at læse igen. Kun du kan se det.')).toBeTruthy()
    const way = screen.getByRole('link', { name: 'Gå gennem dem' }).getAttribute('href') ?? ''
    cleanup()
    await open(way)
    expect(await screen.findByText('Du går gennem de svar, du har mærket.')).toBeTruthy()
    expect(place()).toBe(first)
    expect(screen.getByText('Svar 1 af 1')).toBeTruthy()
    await ready()
    await user.keyboard('l')
    expect(await screen.findByText('Mærket er fjernet.')).toBeTruthy()
    cleanup()
    await open(`/committee/${clearing.id}`, clearing.chair)
    await screen.findByRole('heading', { level: 1 })
    expect(document.body.textContent).not.toContain('mærket')
  })

  it('says what was saved: cannot judge, and a note', async () => {
    await openFirst()
    await user.keyboard('0')
    expect(await screen.findByText('Gemt: Kan ikke bedømmes')).toBeTruthy()
    await user.keyboard('n')
    await user.keyboard('Sløret')
    await user.tab()
    expect(await screen.findByText('Gemt: Kan ikke bedømmes, med begrundelse')).toBeTruthy()
  })
})

describe('bad input', () => {
  it.each([
    ['a score that is not on the scale', async () => { screen.getByRole<HTMLInputElement>('radio', { name: /^5/ }).value = '7' }, '“7” er ikke på skalaen. Vælg 1 til 5, eller at svaret ikke kan bedømmes. Intet er gemt.'],
    ['an answer whose candidate has withdrawn meanwhile', async () => { await test.app.db.unitOfWork((tx) => tx.update(candidates).set({ isWithdrawn: true })) }, 'Svaret skal ikke længere bedømmes, så der er ikke gemt noget. Gå videre til det næste.'],
    ['an answer of somebody from whom I stepped back in another window', async () => { await stepBack(test.app, clearing.reviewer, { recruitmentId: clearing.id, assignmentId: await firstOf(clearing.reviewer) }) }, 'Svaret er ikke tildelt dig, eller du er ikke længere i udvalget. Bedømmelsen er ikke gemt. Det, du har skrevet, står her stadig.'],
    ['scoring that ended', async () => { await test.app.db.unitOfWork((tx) => tx.update(recruitments).set({ phase: 'shortlisting' }).where(eq(recruitments.id, clearing.id))) }, 'Bedømmelsen er slut, så der er ikke gemt noget. Det, du har skrevet, står her stadig.'],
  ])('%s is a sentence beside the field, and what was typed stays', async (_, spoil, sentence) => {
    await openFirst()
    await user.type(screen.getByRole('textbox', { name: /Begrundelse/ }), 'Min begrundelse')
    await spoil()
    await user.click(screen.getByRole('radio', { name: /^5/ }))
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(screen.getByRole('group', { name: 'Din bedømmelse af svaret' }).textContent).toContain(sentence)
    expect((screen.getByRole('textbox', { name: /Begrundelse/ }) as HTMLTextAreaElement).value).toBe('Min begrundelse')
    expect(await stored()).toEqual([])
  })
})

describe('the page', () => {
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
