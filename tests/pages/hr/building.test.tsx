// @vitest-environment jsdom
import { createRemixStub } from '@remix-run/testing'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { QuestionList } from '~/components/hr/question-list'
import { instanceFor } from '~/i18n/instance.server'
import { TranslationProvider } from '~/i18n/translation'
import type { Actor } from '~/platform/actor.server'
import * as questions from '~/routes/hr+/recruitments.$id_.questions'
import * as earlier from '~/routes/hr+/recruitments.$id_.questions_.earlier'
import * as question from '~/routes/hr+/recruitments.$id_.questions_.$questionId'
import { parseForm } from '~/forms/parse-form'
import { questionsForm } from '~/forms/questions'
import { loadQuestionsPage } from '~/views/hr/questions.server'
import { beginDraft, people, readyDraft, stored, type Committee, type Drafted } from '../../support/drafting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let named: Committee & { hr: Actor }
let draft: Drafted
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  named = await people(test)
  draft = await readyDraft(test, named.hr, named)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const at = '/hr/recruitments/:id'
const routes = { [`${at}/questions`]: questions, [`${at}/questions/earlier`]: earlier, [`${at}/questions/:questionId`]: question }
const openPart = (part: string) => openStaffPage({ test, actor: named.hr, routes }, `/hr/recruitments/${draft.recruitmentId}/${part}`)

describe('the form of a question', () => {
  /** Whether the field is there to be seen: fields of other kinds stay in the form, hidden. */
  const shown = (label: string) => screen.getByLabelText(label).closest('[hidden]') === null

  it('shows the parts of the kind that is chosen, and loses nothing that was typed', async () => {
    await openPart(`questions/${(await draft.questions())[0]?.id ?? ''}`)
    const anchor = 'Svar på niveau 5 på dansk'
    await screen.findByLabelText(anchor)
    expect(['Materiale på dansk (valgfrit)', 'Svarmuligheder på dansk (valgfrit)', 'Enhed på dansk (valgfrit)', 'Højeste antal ord', 'Vægt', anchor].map(shown)).toEqual([false, false, false, true, true, true])

    await user.click(screen.getByRole('radio', { name: 'Tal' }))
    expect(['Enhed på dansk (valgfrit)', 'Højeste antal ord', 'Vægt', anchor].map(shown)).toEqual([true, false, false, false])
    await user.click(screen.getByRole('radio', { name: 'Arbejdsprøve' }))
    expect(['Materiale på dansk (valgfrit)', 'Enhed på dansk (valgfrit)', anchor].map(shown)).toEqual([true, false, true])
    expect(screen.getByLabelText(anchor)).toHaveProperty('value', 'decision stærkt')
  })

  it('shows a part of another kind while something is wrong with it', async () => {
    await openPart(`questions/${(await draft.questions())[0]?.id ?? ''}`)
    const limit = await screen.findByLabelText('Højeste antal ord')
    await user.clear(limit)
    await user.type(limit, '5')
    await user.click(screen.getByRole('radio', { name: 'Ja eller nej' }))
    expect(shown('Højeste antal ord')).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    await screen.findByRole('alert')
    expect(shown('Højeste antal ord')).toBe(true)
  })
})

describe('the list of questions', () => {
  it('undoes a removal, from the line that tells of it or from the list of what was removed', async () => {
    await openPart('questions')
    await user.click(await screen.findByRole('button', { name: 'Fjern spørgsmål 2' }))
    expect(await screen.findByText('Spørgsmålet er fjernet.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Spørgsmålene i rækkefølge'))
    await user.click(screen.getByRole('button', { name: 'Fortryd Fortæl om letter' }))
    expect(await screen.findByText('Spørgsmålet er sat tilbage som nummer 2.')).toBeTruthy()
    expect(screen.queryByText('Ét fjernet spørgsmål')).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Fjern spørgsmål 1' }))
    await user.click(await screen.findByText('Ét fjernet spørgsmål'))
    await user.click(screen.getByRole('button', { name: 'Sæt tilbage Fortæl om decision' }))
    expect(await screen.findByText('Spørgsmålet er sat tilbage som nummer 1.')).toBeTruthy()
    expect((await draft.questions()).map(({ source }) => source?.questionId)).toEqual(['decision', 'letter', 'licence'])
  })

  it('copies a question', async () => {
    await openPart('questions')
    await user.click(await screen.findByRole('button', { name: 'Lav en kopi spørgsmål 1' }))
    expect(await screen.findByText('Kopien står som nummer 2.')).toBeTruthy()
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['1. Fortæl om decision', '2. Fortæl om decision', '3. Fortæl om letter', '4. Fortæl om licence'])
  })
})

describe('weights', () => {
  it('ask for a reason as soon as they differ, and say what a point means', async () => {
    await openPart('questions')
    await screen.findAllByText('Ét point mere her løfter gennemsnittet med 0,5.')
    expect(screen.queryByLabelText('Begrundelse for vægtene')).toBeNull()
    cleanup()

    await openPart(`questions/${(await draft.questions())[0]?.id ?? ''}`)
    const weight = await screen.findByLabelText('Vægt')
    await user.clear(weight)
    await user.type(weight, '3')
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    cleanup()

    await openPart('questions')
    const reason = await screen.findByLabelText('Begrundelse for vægtene')
    expect(screen.getByText('Ét point mere her løfter gennemsnittet med 0,75.')).toBeTruthy()
    await user.click(reason)
    await user.paste('x'.repeat(1001))
    await user.click(screen.getByRole('button', { name: 'Gem begrundelsen' }))
    expect(await screen.findByRole('link', { name: /^Begrundelse for vægtene: / })).toBeTruthy()
    await user.clear(reason)
    await user.type(reason, 'Lovstof fylder mest.')
    await user.click(screen.getByRole('button', { name: 'Gem begrundelsen' }))
    expect(await screen.findByText('Begrundelsen er gemt.')).toBeTruthy()
    expect((await stored(test, draft.recruitmentId)).weightReason).toBe('Lovstof fylder mest.')
  })

  it('a reason that is too long is told of at its field without JavaScript too', () => {
    const typed = new FormData()
    for (const [name, value] of Object.entries({ revision: '1', intent: 'explain', weightReason: 'x'.repeat(1001) })) typed.set(name, value)
    expect(parseForm(questionsForm, typed)).toMatchObject({ ok: false, errors: { weightReason: 'too-long' } })
  })
})

describe('an earlier recruitment', () => {
  it('is chosen, and its questions are ticked and taken along', async () => {
    const fresh = await beginDraft(test, named.hr)
    await openStaffPage({ test, actor: named.hr, routes }, `/hr/recruitments/${fresh.recruitmentId}/questions/earlier?from=${draft.recruitmentId}`)
    expect(await screen.findByRole('heading', { level: 2, name: 'Spørgsmål i Sagsbehandler' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Tag med' }))
    expect(await screen.findByRole('alert')).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Fortæl om letter' }))
    await user.click(screen.getByRole('button', { name: 'Tag med' }))
    expect(await screen.findByText('Det valgte er taget med og står sidst i listen.')).toBeTruthy()
    expect((await fresh.questions()).map(({ source }) => source?.questionId)).toEqual(['letter'])
  })
})

describe('dragging', () => {
  it('gets its handles when the page has woken: for pointers alone, the buttons stay', async () => {
    await openPart('questions')
    await screen.findByRole('button', { name: 'Flyt ned spørgsmål 1' })
    await waitFor(() => expect(document.querySelectorAll('.drag-place > .drag-handle[aria-hidden="true"]')).toHaveLength(3))
    expect([...document.querySelectorAll('.drag-handle')].some((handle) => handle.matches('[tabindex], [role], [style]'))).toBe(false)
  })

  it('leaves what the server makes as it was', async () => {
    const page = await loadQuestionsPage(test.app, named.hr, draft.recruitmentId)
    if (!page.ok) throw new Error(page.refusal)
    const Stub = createRemixStub([{ path: '/', Component: () => <QuestionList head={page.value.head} questions={page.value.questions} /> }])
    const made = renderToString(<TranslationProvider i18n={instanceFor('da')}><Stub /></TranslationProvider>)
    expect(made).toContain('Flyt ned')
    expect(made).not.toMatch(/drag-handle|style=/)
  })
})
