// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/platform/actor.server'
import * as home from '~/routes/hr+/index'
import * as cancel from '~/routes/hr+/recruitments.$id_.cancel'
import * as committee from '~/routes/hr+/recruitments.$id_.committee'
import * as applicantPreview from '~/routes/hr+/recruitments.$id_.preview.applicant'
import * as reviewerPreview from '~/routes/hr+/recruitments.$id_.preview.reviewer'
import * as post from '~/routes/hr+/recruitments.$id_.post'
import * as publish from '~/routes/hr+/recruitments.$id_.publish'
import * as qualifications from '~/routes/hr+/recruitments.$id_.qualifications'
import * as qualification from '~/routes/hr+/recruitments.$id_.qualifications_.$qualificationId'
import * as questions from '~/routes/hr+/recruitments.$id_.questions'
import * as question from '~/routes/hr+/recruitments.$id_.questions_.$questionId'
import * as earlier from '~/routes/hr+/recruitments.$id_.questions_.earlier'
import * as bank from '~/routes/hr+/recruitments.$id_.questions_.bank'
import * as texts from '~/routes/hr+/recruitments.$id_.texts'
import * as overview from '~/routes/hr+/recruitments.$id'
import * as begin from '~/routes/hr+/recruitments.new'
import { editPostTexts } from '~/use-cases/edit-post.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { beginDraft, people, putSmallBank, readyDraft, stored, type Committee, type Drafted } from '../../support/drafting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let named: Committee & { hr: Actor }
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  named = await people(test)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const at = '/hr/recruitments/:id'
const routes = {
  '/hr': home, '/hr/recruitments/new': begin, [at]: overview, [`${at}/post`]: post, [`${at}/texts`]: texts, [`${at}/qualifications`]: qualifications,
  [`${at}/qualifications/:qualificationId`]: qualification, [`${at}/questions`]: questions, [`${at}/questions/bank`]: bank, [`${at}/questions/earlier`]: earlier, [`${at}/questions/:questionId`]: question,
  [`${at}/committee`]: committee, [`${at}/preview/applicant`]: applicantPreview, [`${at}/preview/reviewer`]: reviewerPreview, [`${at}/publish`]: publish, [`${at}/cancel`]: cancel,
}
const open = (path: string, actor: Actor = named.hr, language: 'da' | 'en' = 'da') => openStaffPage({ test, actor, routes, language }, path)
const openPart = (draft: Drafted, part = '', actor?: Actor) => open(`/hr/recruitments/${draft.recruitmentId}${part && `/${part}`}`, actor)
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

describe('the list', () => {
  it('begins empty, with a way to begin', async () => {
    await open('/hr')
    expect((await screen.findByRole('link', { name: 'Ny rekruttering' })).getAttribute('href')).toBe('/hr/recruitments/new')
  })

  it('shows recruitments by stage with whom they wait for', async () => {
    const published = await readyDraft(test, named.hr, named)
    await publishRecruitment(test.app, named.hr, await published.now())
    await beginDraft(test, named.hr)
    await open('/hr')
    expect((await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)).toEqual(['Kladde', 'Åben for ansøgninger'])
    const rows = within(screen.getByRole('table', { name: 'Åben for ansøgninger' })).getAllByRole('row')
    expect(rows[1]?.textContent).toContain('3. april 2026')
    expect(within(rows[1] as HTMLElement).getByRole('cell', { name: '0' })).toBeTruthy()
  })

  it.each(['chair', 'redactor'] as const)('is not there for the %s', async (role) => {
    await open('/hr', named[role])
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
  })
})

describe('a new recruitment', () => {
  it('says what is missing, keeps what was typed, and then begins a draft', async () => {
    await putSmallBank(test)
    await open('/hr/recruitments/new')
    await user.type(await screen.findByLabelText('Titel på dansk'), 'Sagsbehandler')
    await user.click(screen.getByRole('button', { name: 'Opret kladde' }))
    const summary = await screen.findByRole('alert')
    expect(within(summary).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Forvaltning: Udfyld feltet', 'Stillingsfamilie: Udfyld feltet'])
    expect(screen.getByLabelText('Titel på dansk')).toHaveProperty('value', 'Sagsbehandler')

    await user.selectOptions(screen.getByLabelText('Forvaltning'), 'Økonomiforvaltningen')
    await user.selectOptions(screen.getByLabelText('Stillingsfamilie'), 'Kontor')
    await user.click(screen.getByRole('button', { name: 'Opret kladde' }))
    expect(await heading('Sagsbehandler')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Stillingen' })).toBeTruthy()
  })
})

describe('a draft', () => {
  it('lists what hinders publication, each with a link to its spot', async () => {
    const draft = await beginDraft(test, named.hr)
    await openPart(draft)
    const problem = await screen.findByRole('link', { name: 'Ansøgningsfristen er ikke sat.' })
    expect(problem.getAttribute('href')).toBe(`/hr/recruitments/${draft.recruitmentId}/post#deadline`)
    expect(screen.getByText('Gå til offentliggørelse').closest('[aria-disabled]')).toBeTruthy()
  })

  it('a page that another has overtaken says so and keeps what was typed', async () => {
    const draft = await beginDraft(test, named.hr)
    await openPart(draft, 'texts')
    const field = await screen.findByLabelText('Kort om stillingen på dansk')
    await user.type(field, 'Mine ord')
    await editPostTexts(test.app, named.hr, { ...(await draft.now()), summary: { da: 'En andens ord' }, duties: {}, terms: {} })
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    expect(await screen.findByText(/Der er gemt ændringer et andet sted/)).toBeTruthy()
    expect(screen.getByLabelText('Kort om stillingen på dansk')).toHaveProperty('value', 'Mine ord')
    expect((await stored(test, draft.recruitmentId)).texts.summary).toEqual({ da: 'En andens ord' })

    await user.click(screen.getByRole('button', { name: 'Gem' }))
    expect(await screen.findByText('Opslagets tekster er gemt.')).toBeTruthy()
    expect((await stored(test, draft.recruitmentId)).texts.summary).toEqual({ da: 'Mine ord' })
  })

  it('the facts of the post are saved in Danish time', async () => {
    const draft = await beginDraft(test, named.hr)
    await openPart(draft, 'post')
    await user.type(await screen.findByLabelText('Ansøgningsfrist'), '2026-04-01T12:00')
    await user.click(screen.getByRole('radio', { name: "CV'et bruges ikke" }))
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    expect(await screen.findByText('Stillingen er gemt.')).toBeTruthy()
    expect(await stored(test, draft.recruitmentId)).toMatchObject({ deadline: new Date('2026-04-01T10:00:00Z'), cvUse: 'none', departmentKey: expect.any(Number) as number })
  })

  it('questions are picked, the matrix shows what is not asked about, and they move by buttons', async () => {
    const draft = await beginDraft(test, named.hr)
    await openPart(draft, 'qualifications')
    await user.click(within(await screen.findByRole('group', { name: /Kvalifikation law/ })).getByRole('radio', { name: 'Krav' }))
    await user.click(within(screen.getByRole('group', { name: /Kvalifikation order/ })).getByRole('radio', { name: 'Krav' }))
    await user.click(screen.getByRole('button', { name: 'Gem valget' }))
    await screen.findByText('Kvalifikationerne er gemt.')
    cleanup()

    await openPart(draft, 'questions/bank')
    await user.click(await screen.findByRole('checkbox', { name: 'Fortæl om decision' }))
    await user.click(screen.getByRole('checkbox', { name: 'Fortæl om letter' }))
    await user.click(screen.getByRole('button', { name: 'Tilføj de valgte' }))
    const matrix = await screen.findByRole('table', { name: /Dækning/ })
    expect(within(matrix).getByRole('row', { name: /order.*Mangler/ })).toBeTruthy()
    expect(within(matrix).getByRole('row', { name: /law.*Dækket/ })).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Flyt ned spørgsmål 1' }))
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toBe('1. Fortæl om letter'))
    expect(document.activeElement?.textContent).toBe('Flyt op spørgsmål 2')
    expect(await screen.findByText('Flyttet til nummer 2 af 2.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Fjern spørgsmål 1' }))
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Spørgsmålene i rækkefølge'))
  })

  it('a question is worded in every language of the post', async () => {
    const draft = await readyDraft(test, named.hr, named)
    const [first] = await draft.questions()
    await openPart(draft, `questions/${first?.id ?? ''}`)
    const weight = await screen.findByLabelText('Vægt')
    expect(weight).toHaveProperty('value', '1')
    expect(screen.getByLabelText('Svar på niveau 5 på engelsk')).toHaveProperty('value', 'decision stærkt (en)')
    await user.clear(weight)
    await user.type(weight, '11')
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    expect(await screen.findByRole('link', { name: 'Vægt: Tallet er for stort' })).toBeTruthy()
    await user.clear(weight)
    await user.type(weight, '3')
    await user.click(screen.getByRole('button', { name: 'Gem' }))
    expect(await screen.findByText(/vægt 3 \(75/)).toBeTruthy()
    expect((await draft.questions())[0]).toMatchObject({ weight: 3, anchors: first?.anchors, qualificationIds: first?.qualificationIds })
  })

  it('somebody is named and taken off', async () => {
    const draft = await beginDraft(test, named.hr)
    await openPart(draft, 'committee')
    const person = await screen.findByLabelText('Person')
    expect(within(person).queryByRole('option', { name: 'Helle HR' })).toBeNull()
    await user.selectOptions(person, 'Berit Bedømmer')
    await user.click(screen.getByRole('button', { name: 'Udpeg' }))
    expect(await screen.findByText((_, element) => element?.textContent === 'Berit Bedømmer Bedømmer')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Gør til formand Berit Bedømmer' }))
    expect(await screen.findByText((_, element) => element?.textContent === 'Berit Bedømmer Formand')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Fjern Berit Bedømmer' }))
    expect(await screen.findByText('Ingen er udpeget endnu.')).toBeTruthy()
  })

  it('is previewed as applicant and as reviewer, with a way to mend each question', async () => {
    const draft = await readyDraft(test, named.hr, named)
    await openPart(draft, 'preview/applicant')
    expect(await screen.findByRole('heading', { name: 'Fortæl om licence' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Ja' })).toBeTruthy()
    expect(screen.getAllByRole('link', { name: /^Ret spørgsmål/ })).toHaveLength(3)
    cleanup()
    await open(`/hr/recruitments/${draft.recruitmentId}/preview/reviewer?in=en`)
    expect(await screen.findByText('decision stærkt (en)')).toBeTruthy()
    expect(screen.queryByRole('heading', { name: /licence/ })).toBeNull()
  })

  it('is published from its own page, and is then only to be read', async () => {
    const draft = await readyDraft(test, named.hr, named)
    await openPart(draft, 'publish')
    await user.click(await screen.findByRole('button', { name: 'Offentliggør' }))
    expect(await screen.findByText('Rekrutteringen er offentliggjort og tager imod ansøgninger.')).toBeTruthy()
    expect(screen.getByText('Frans Formand')).toBeTruthy()
    for (const part of ['post', 'texts', 'qualifications', 'questions', 'questions/bank', 'questions/earlier', 'committee', 'publish']) {
      cleanup()
      await openPart(draft, part)
      expect(await screen.findByText('Rekrutteringen er offentliggjort. Siden kan læses, men ikke ændres.')).toBeTruthy()
      expect(screen.queryByRole('button', { name: /Gem|Fjern|Tilføj|Udpeg|Offentliggør|Flyt/ })).toBeNull()
    }
  })

  it('is cancelled with a reason', async () => {
    const draft = await beginDraft(test, named.hr)
    await openPart(draft, 'cancel')
    await user.click(await screen.findByRole('radio', { name: 'Stillingen er trukket tilbage' }))
    await user.click(screen.getByRole('button', { name: 'Annuller rekrutteringen' }))
    expect(await screen.findByText('Rekrutteringen er annulleret.')).toBeTruthy()
  })

  it.each(['chair', 'reviewer', 'redactor'] as const)('looks absent to the %s on every page', async (role) => {
    const draft = await readyDraft(test, named.hr, named)
    const [first] = await draft.questions()
    for (const part of ['', 'post', 'texts', 'qualifications', 'qualifications/new', 'questions', 'questions/bank', 'questions/earlier', `questions/${first?.id ?? ''}`, 'committee', 'preview/applicant', 'preview/reviewer', 'publish', 'cancel']) {
      cleanup()
      await openPart(draft, part, named[role])
      expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
    }
  })
})

describe.each(['da', 'en'] as const)('every page in %s', (language) => {
  it('has one main heading, and axe finds nothing', async () => {
    const draft = await readyDraft(test, named.hr, named)
    const other = await readyDraft(test, named.hr, named)
    const [first] = await draft.questions()
    const [law] = await draft.qualifications()
    const parts = ['', '/post', '/texts', '/qualifications', `/qualifications/${law?.id ?? ''}`, '/questions', '/questions/bank', '/questions/earlier', `/questions/earlier?from=${other.recruitmentId}`, `/questions/${first?.id ?? ''}`, '/committee', '/preview/applicant', '/preview/reviewer', '/publish', '/cancel']
    const found: unknown[] = []
    for (const address of ['/hr', '/hr/recruitments/new', ...parts.map((part) => `/hr/recruitments/${draft.recruitmentId}${part}`)]) {
      cleanup()
      await open(address, named.hr, language)
      await screen.findByRole('heading', { level: 1 })
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
      const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
      found.push(...violations.map(({ id, nodes }) => [address, id, nodes[0]?.html]))
    }
    expect(found).toEqual([])
  }, 60_000)
})
