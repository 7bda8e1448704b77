// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertRelease } from '#db/stores/monitoring-releases'
import { standingBasis } from '#db/stores/monitoring-bases'
import * as admin from '~/routes/admin+/monitoring'
import * as audit from '~/routes/audit+/monitoring'
import * as auditEvaluation from '~/routes/audit+/evaluation'
import * as experience from '~/routes/committee+/$id.experience'
import * as overview from '~/routes/committee+/$id.index'
import * as evaluation from '~/routes/hr+/evaluation'
import type { Actor } from '~/platform/actor.server'
import { askOnBasis, evaluators, type Evaluators } from '../../support/evaluating'
import { lockedOfThree } from '../../support/shortlisting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let people: Evaluators
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  people = await evaluators(test)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/admin/monitoring': admin, '/audit/monitoring': audit, '/hr/evaluation': evaluation, '/audit/evaluation': auditEvaluation, '/committee/:id': overview, '/committee/:id/experience': experience }
const openAs = (actor: Actor, path: string, language: 'da' | 'en' = 'da') => openStaffPage({ test, actor, routes, language }, path)
const violations = async (container: Element) => (await axe.run(container)).violations.map(({ id }) => id)
const press = (name: string) => user.click(screen.getByRole('button', { name }))

describe('the ground', () => {
  it('is written by an administrator, with what is wrong beside the field and what was typed kept, and confirmed by an auditor', async () => {
    const { container } = await openAs(people.administrator, '/admin/monitoring')
    expect(await screen.findByText(/forskelsbehandlingsloven § 4/)).toBeTruthy()
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').some(({ checked }) => checked)).toBe(false)
    expect(await violations(container)).toEqual([])
    await user.type(screen.getByLabelText('Spørgsmålet på dansk'), 'Har du et handicap?')
    await press('Skriv grundlaget ned')
    expect(await screen.findByRole('link', { name: /Hvilket grundlag bygger I på/ })).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('Spørgsmålet på dansk').value).toBe('Har du et handicap?')
    await user.type(screen.getByLabelText(/Hvilket grundlag bygger I på/), 'Lov og formål.')
    await user.type(screen.getByLabelText(/Svarmuligheder på dansk/), 'Ja')
    await press('Skriv grundlaget ned')
    expect(await screen.findByRole('link', { name: /mellem to og seks svarmuligheder/ })).toBeTruthy()
    await user.type(screen.getByLabelText(/Svarmuligheder på dansk/), '\nNej')
    await user.click(screen.getByRole('checkbox', { name: 'Hvad er dit køn?' }))
    await press('Skriv grundlaget ned')
    expect(await screen.findByText(/Der bliver ikke spurgt om noget, før en revisor har godkendt det/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Godkend grundlaget' })).toBeNull()
    cleanup()
    const page = await openAs(people.auditor, '/audit/monitoring')
    expect(await screen.findByText('Lov og formål.')).toBeTruthy()
    expect(screen.getByText('Har du et handicap? (Ja · Nej)')).toBeTruthy()
    expect(await violations(page.container)).toEqual([])
    await press('Godkend grundlaget')
    expect(await screen.findByText(/og Rie Revisor godkendte det/)).toBeTruthy()
    await press('Slå fra, og destruer svarene')
    expect(await screen.findByText('Der bliver ikke spurgt om noget.')).toBeTruthy()
  }, 60_000)

  it('is nobody else’s page', async () => {
    await openAs(await test.person('Hr', ['hr']), '/admin/monitoring')
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
  })
})

describe('the figures', () => {
  it('say why there are none, without a number, and what comes of asking', async () => {
    const hr = await test.person('Hr', ['hr'])
    await askOnBasis(test, people)
    const { container } = await openAs(hr, '/hr/evaluation')
    expect(await screen.findByRole('heading', { name: 'Der kan ikke vises noget endnu.' })).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
    expect(await violations(container)).toEqual([])
    await press('Bed om en ny portion')
    expect(await screen.findByText(/færre end tre ansættelser i portionen/)).toBeTruthy()
  })

  it('are words first, then a picture and the same as a table, for HR and for the auditor, and small groups are hidden', async () => {
    const hr = await test.person('Hr', ['hr'])
    await askOnBasis(test, people)
    const basis = await standingBasis(test.app.db.read, test.organisationKey)
    const groups = [{ group: 'woman', applied: 117, invited: 12 }, { group: 'man', applied: 104, invited: 39 }, { group: 'other', applied: null, invited: null }, { group: 'not-said', applied: null, invited: null }]
    await test.app.db.unitOfWork((tx) => insertRelease(tx, { id: 'r1', basisKey: basis?.key ?? 0, quarter: '2026-Q1', askedByKey: hr.key, releasedAt: test.app.clock.now(), body: { recruitments: 14, applied: 251, invited: 62, questions: [{ question: 'gender', groups }] } }))
    for (const [actor, path] of [[hr, '/hr/evaluation'], [people.auditor, '/audit/evaluation']] as const) {
      const { container } = await openAs(actor, path)
      expect(await screen.findByText('Portion fra 1/2026')).toBeTruthy()
      expect(screen.getByText(/Mænd kommer oftere til samtale end kvinder/)).toBeTruthy()
      expect(screen.getByRole('img', { name: /Køn: andelen/ })).toBeTruthy()
      const [funnel] = screen.getAllByRole('table')
      const rows = [...(funnel?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(({ textContent }) => textContent))
      expect(rows.map((row) => row.slice(0, 3))).toEqual([['Kvinder', '115', '10'], ['Mænd', '105', '40'], ['Andet køn', 'Skjult', 'Skjult'], ['De, der ikke har oplyst det', 'Skjult', 'Skjult']])
      expect(container.textContent).not.toMatch(/\b(117|104|251|62)\b/)
      expect(await violations(container)).toEqual([])
      cleanup()
    }
  }, 60_000)
})

describe('how it was to score', () => {
  it('is asked after the lock, wants one answer at least, and thanks once', async () => {
    const { id, reviewer } = await lockedOfThree(test)
    await openAs(reviewer, `/committee/${id}`)
    expect((await screen.findByRole('link', { name: 'Svar på de fem spørgsmål' })).getAttribute('href')).toBe(`/committee/${id}/experience`)
    cleanup()
    const { container } = await openAs(reviewer, `/committee/${id}/experience`)
    expect(await screen.findAllByRole('radio')).toHaveLength(25)
    expect(await violations(container)).toEqual([])
    await press('Send dine svar')
    expect(await screen.findByText(/Svar på mindst ét af spørgsmålene/)).toBeTruthy()
    const [first] = screen.getAllByRole('radio', { name: '4' })
    if (first) await user.click(first)
    await press('Send dine svar')
    expect(await screen.findByRole('heading', { name: 'Tak for dit svar' })).toBeTruthy()
  }, 60_000)
})
