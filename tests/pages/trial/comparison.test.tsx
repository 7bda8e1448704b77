// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as trial from '~/routes/hr+/trial'
import * as bring from '~/routes/hr+/trial_.ordinary'
import * as review from '~/routes/hr+/trial_.ordinary_.$figuresId'
import * as starts from '~/routes/hr+/trial_.starts'
import { OrdinaryImport } from '~/components/trial/ordinary-import'
import type { Actor } from '~/platform/actor.server'
import { stageFigures } from '../../support/ordinary-figures'
import { lockedOfThree } from '../../support/shortlisting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let hr: Actor
beforeEach(async () => {
  test = await openTestApp()
  hr = await test.person('Hanne Holm', ['hr'])
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/hr/trial': trial, '/hr/trial/ordinary': bring, '/hr/trial/ordinary/:figuresId': review, '/hr/trial/starts': starts }
const open = (path: string) => openStaffPage({ test, actor: hr, routes }, path)
const violations = async (container: Element) => (await axe.run(container)).violations.map(({ id }) => id)

it('figures are looked at before they stand, and then held against hidden names in words first', async () => {
  await lockedOfThree(test)
  const { container } = await open(`/hr/trial/ordinary/${await stageFigures(test, hr, [90, 3])}`)
  const table = within(await screen.findByRole('table', { name: 'Tal om almindelige rekrutteringer' }))
  expect(within(table.getByRole('row', { name: /2\. kv\. 2023/ })).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['2. kv. 2023', '4', 'under 5', '20', '–', '24', '–'])
  expect(await violations(container)).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Lad tallene gælde' }))
  expect(await screen.findByText(/2 rækker, hentet ind af Hanne Holm/)).toBeTruthy()
  expect(screen.getAllByText('Om der er flere eller færre ansøgere: For få til at sige noget.')).toHaveLength(2)
  expect(screen.getByText(/svag sammenligning/)).toBeTruthy()
  const steps = within(screen.getByRole('table', { name: 'Rekrutteringer med åbne og skjulte navne i hvert kvartal' }))
  expect(within(steps.getByRole('row', { name: /^Økonomiforvaltningen/ })).getAllByRole('cell').map(({ textContent }) => textContent).filter((text) => text !== 'Ingen')).toEqual(['1. kv. 2026', 'Åbne navne', 'Åbne navne', 'Skjulte navne'])
  expect(container.textContent).not.toMatch(/NaN|undefined|Agnete/)
  expect(await violations(container)).toEqual([])
})

it('a day that does not exist is marked at its field, and what was typed stays', async () => {
  const { container } = await open('/hr/trial/starts')
  const field = await screen.findByLabelText<HTMLInputElement>(/Økonomiforvaltningen/)
  field.type = 'text' // a browser without a calendar
  await userEvent.type(field, '2026-02-31')
  await userEvent.click(screen.getByRole('button', { name: 'Gem' }))
  expect((await screen.findAllByText(/Skriv en dag, der findes/)).length).toBeGreaterThanOrEqual(2)
  expect(screen.getByLabelText<HTMLInputElement>(/Økonomiforvaltningen/)).toMatchObject({ value: '2026-02-31' })
  expect(screen.getByLabelText(/Økonomiforvaltningen/).getAttribute('aria-invalid')).toBe('true')
  expect(await violations(container)).toEqual([])
})

it('says what a file must be, and what is wrong with one by line and column', async () => {
  const { container } = await open('/hr/trial/ordinary')
  expect((await screen.findByRole('link', { name: 'Hent en skabelon (CSV)' })).getAttribute('href')).toBe('/hr/trial/ordinary/template.csv')
  expect(await violations(container)).toEqual([])
  cleanup()
  const wrong = { ...routes, '/hr/trial/ordinary': { ...bring, default: () => <OrdinaryImport standing={null} reply={{ hasNoFile: false, problems: [{ line: 4, column: 'kvartal', code: 'not-a-quarter', found: '2025-K9' }, { line: null, column: '', code: 'no-rows', found: '' }] }} /> } }
  await openStaffPage({ test, actor: hr, routes: wrong, language: 'en' }, '/hr/trial/ordinary')
  expect((await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['Line 4, column "kvartal": "2025-K9" is no quarter. Write 2025-Q3, for example.', 'The file: has no rows under the headings.'.replace('under', 'below')]))
})
